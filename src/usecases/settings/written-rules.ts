import { z } from 'zod';
import type { Fault } from '../../contract/api-error.ts';
import { explainRulebookErrors } from '../../routing/explain-rulebook-errors.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Territory } from '../../routing/rulebook.ts';
import { Refusal } from '../refusal.ts';
import type { Say } from '../refusal.ts';
import type { Words } from '../words/catalogue.ts';

/** Faults of something written for a rulebook, one sentence each; paths without their first `skip` steps. */
export function faultsOf(written: unknown, error: z.ZodError, words: Words, skip = 0): readonly Fault[] {
  return error.issues.flatMap((issue) =>
    explainRulebookErrors(written, new z.ZodError([issue]), words).map((message) => ({
      path: issue.path.slice(skip).join('.'),
      message,
    })),
  );
}

export function refuseFaults(faults: Say<readonly Fault[]>): never {
  const say: Say<string> = (words) => {
    const [first, ...more] = faults(words);
    const { notSaved, withMore } = words.refusals;
    return more.length === 0 ? (first?.message ?? notSaved) : withMore(first?.message ?? '', more.length);
  };
  throw new Refusal('faults', say, { faults });
}

const listed = z.object({ territories: z.array(territorySchema) });

/** A territory as a person wrote it, checked on its own. */
export function territoryFaults(
  written: unknown,
): { readonly territory: Territory } | { readonly faults: Say<readonly Fault[]> } {
  const rulebook = { territories: [written] };
  const parsed = listed.safeParse(rulebook);
  if (!parsed.success) return { faults: (words) => faultsOf(rulebook, parsed.error, words, 2) };
  const [territory] = parsed.data.territories;
  return territory ? { territory } : { faults: () => [] };
}

/** The same; throws a Refusal with every fault. */
export function parseTerritory(written: unknown): Territory {
  const checked = territoryFaults(written);
  return 'territory' in checked ? checked.territory : refuseFaults(checked.faults);
}
