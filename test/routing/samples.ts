import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { readLead } from '../../src/routing/read-lead.ts';
import type { Rep, WorkingHours } from '../../src/routing/rep.ts';
export { emptyState } from '../../src/routing/routing-state.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Rulebook, RulebookInput } from '../../src/routing/rulebook.ts';

export const officeHours: readonly WorkingHours[] = [
  { days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 },
];

/** Epoch milliseconds of an ISO instant. */
export const at = (iso: string): number => Date.parse(iso);

/** A Wednesday, 10:00 in Berlin. */
export const wednesday = at('2026-11-18T09:00:00Z');

/** Always at work and available unless told otherwise. */
export const aRep = (ownerId: string, changes: Partial<Rep> = {}): Rep => ({
  ownerId,
  name: `Rep ${ownerId}`,
  active: true,
  availability: 'available',
  timeZone: 'Europe/Berlin',
  workingHours: [],
  outOfOffice: [],
  ...changes,
});

export const aLead = (contactId: string, properties: Record<string, string> = {}): Lead =>
  readLead({ contactId, properties: { createdate: '2026-11-18T08:00:00Z', ...properties } });

/** A territory, "DACH", that takes everything, with the policies that a rulebook has without saying so. */
export const aTerritory = (
  ownerIds: readonly string[],
  changes: Partial<RulebookInput['territories'][number]> = {},
): RulebookInput['territories'][number] => ({
  territoryId: 'dach',
  name: 'DACH',
  priority: 1,
  condition: { all: [] },
  members: ownerIds.map((ownerId) => ({ ownerId, weight: 1 })),
  slaPolicyId: 'sla',
  ...changes,
});

/** One territory, "DACH", that takes everything. */
export const aRulebook = (ownerIds: readonly string[], changes: Partial<RulebookInput> = {}): Rulebook =>
  rulebookSchema.parse({
    scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
    territories: [aTerritory(ownerIds)],
    capacities: [],
    slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' }],
    existingOwner: 'keep',
    ...changes,
  });

/** The rulebook passes its schema first, as every published one has. */
export const aSnapshot = (
  reps: readonly Rep[],
  rulebook: Rulebook = aRulebook(reps.map(({ ownerId }) => ownerId)),
  more: Partial<RoutingSnapshot> = {},
): RoutingSnapshot => ({
  rulebookVersion: 1,
  rulebook: compileRulebook(rulebookSchema.parse(rulebook)),
  reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  ...more,
});

/** Leads each rep received, of those that were assigned. */
export const receivedBy = (
  decisions: readonly { readonly outcome: string; readonly ownerId: string | null }[],
): Record<string, number> => {
  const received: Record<string, number> = {};
  for (const { outcome, ownerId } of decisions) {
    if (outcome === 'assigned' && ownerId !== null) received[ownerId] = (received[ownerId] ?? 0) + 1;
  }
  return received;
};
