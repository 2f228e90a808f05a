import { z } from 'zod';
import type { Fault } from '../../contract/api-error.ts';
import { explainRulebookErrors } from '../../routing/explain-rulebook-errors.ts';
import { territorySchema } from '../../routing/rulebook.ts';
import type { Territory } from '../../routing/rulebook.ts';
import { Refusal } from '../refusal.ts';

/** Faults of something written for a rulebook, one sentence each; paths without their first `skip` steps. */
export function faultsOf(written: unknown, error: z.ZodError, skip = 0): readonly Fault[] {
  return error.issues.flatMap((issue) =>
    explainRulebookErrors(written, new z.ZodError([issue])).map((message) => ({
      path: issue.path.slice(skip).join('.'),
      message,
    })),
  );
}

export function refuseFaults(faults: readonly Fault[]): never {
  const [first] = faults;
  const more = faults.length > 1 ? ` And ${faults.length - 1} more.` : '';
  throw new Refusal('faults', `${first?.message ?? 'This cannot be saved.'}${more}`, { faults });
}

const listed = z.object({ territories: z.array(territorySchema) });

/** A territory as a person wrote it, checked on its own. */
export function territoryFaults(
  written: unknown,
): { readonly territory: Territory } | { readonly faults: readonly Fault[] } {
  const rulebook = { territories: [written] };
  const parsed = listed.safeParse(rulebook);
  if (!parsed.success) return { faults: faultsOf(rulebook, parsed.error, 2) };
  const [territory] = parsed.data.territories;
  return territory ? { territory } : { faults: [] };
}

/** The same; throws a Refusal with every fault. */
export function parseTerritory(written: unknown): Territory {
  const checked = territoryFaults(written);
  return 'territory' in checked ? checked.territory : refuseFaults(checked.faults);
}
