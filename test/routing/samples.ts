import { compileRulebook } from '../../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../../src/routing/decision.ts';
import type { Lead } from '../../src/routing/lead.ts';
import { readLead } from '../../src/routing/read-lead.ts';
import type { Rep, WorkingHours } from '../../src/routing/rep.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';

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

/** One territory, "DACH", that takes everything. */
export const aRulebook = (ownerIds: readonly string[], changes: Partial<Rulebook> = {}): Rulebook => ({
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  territories: [
    {
      territoryId: 'dach',
      name: 'DACH',
      priority: 1,
      condition: { all: [] },
      members: ownerIds.map((ownerId) => ({ ownerId, weight: 1 })),
      slaPolicyId: 'sla',
    },
  ],
  capacities: [],
  slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' }],
  existingOwner: 'keep',
  ...changes,
});

/** The rulebook passes its schema first, as every published one has. */
export const aSnapshot = (
  reps: readonly Rep[],
  rulebook: Rulebook = aRulebook(reps.map(({ ownerId }) => ownerId)),
): RoutingSnapshot => ({
  rulebookVersion: 1,
  rulebook: compileRulebook(rulebookSchema.parse(rulebook)),
  reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
});

export const emptyState: RoutingState = { ledger: new Map(), receivedToday: new Map() };
