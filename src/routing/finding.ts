import { attributeName } from './condition-words.ts';
import type { ConditionAttribute } from './condition.ts';
import type { ExampleLead } from './example-lead.ts';
import type { Words } from './words/catalogue.ts';

/** What a rulebook does that its author may not have meant, found before anybody is routed by it. */
export interface Finding {
  /** Names it when it is accepted: see finding-id.ts. */
  readonly id: string;
  readonly code:
    | 'never_matches'
    | 'cannot_tell'
    | 'overlap'
    | 'falls_to_catch_all'
    | 'member_gets_nothing'
    | 'nobody_in_territory'
    | 'target_never_met'
    | 'fallback_ends_nowhere';
  /** `error` must be put right; `warning` is accepted by name when publishing; `note` is good to know. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Row that it is about; null: the rulebook as a whole. */
  readonly territoryId: string | null;
  /** What and where, and what to do about it. */
  readonly message: string;
  /** A lead that shows it, checked by the router itself; null where none reaches the territory, or it has none. */
  readonly example: ExampleLead | null;
}

/** "country DE, company size 250", or "a lead of which nothing is known". */
export function exampleWords({ attributes }: ExampleLead, words: Words): string {
  const entries = Object.entries(attributes) as [ConditionAttribute, string | number][];
  if (entries.length === 0) return words.findings.nothingKnown;
  return entries.map(([name, value]) => `${attributeName(name, words)} ${value}`).join(', ');
}
