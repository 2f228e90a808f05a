import type { Territory } from '../../routing/rulebook.ts';
import type { DraftParts } from '../../store/drafts.ts';

/** What a new territory answers within: the policy that most territories have, or the first. */
export function defaultSlaPolicyId(
  { slaPolicies }: Pick<DraftParts, 'slaPolicies'>,
  territories: readonly Pick<Territory, 'slaPolicyId'>[],
): string {
  const used = new Map<string, number>();
  for (const { slaPolicyId } of territories) used.set(slaPolicyId, (used.get(slaPolicyId) ?? 0) + 1);
  const count = (slaPolicyId: string) => used.get(slaPolicyId) ?? 0;
  const [most] = slaPolicies.toSorted((a, b) => count(b.slaPolicyId) - count(a.slaPolicyId));
  return most?.slaPolicyId ?? '';
}
