import type { LeadActionInput, LeadActionKind } from '../contract.generated.ts';
import type { DecidedCard } from '../views/decided-card.ts';

/** What is to be done once it is confirmed; null while something is missing. */
export type Draft = LeadActionInput | null;

/** An action as it is when its panel opens. */
export function firstDraft(kind: LeadActionKind, { offer }: DecidedCard): Draft {
  switch (kind) {
    case 'acknowledge':
    case 'reroute':
      return { kind };
    case 'snooze':
      return { kind, minutes: longestSnooze(offer.snooze?.mostMinutes ?? 1) };
    case 'pass_on':
    case 'reassign':
      return null;
  }
}

/** In whole minutes. */
export const longestSnooze = (mostMinutes: number): number => Math.max(1, Math.floor(mostMinutes));
