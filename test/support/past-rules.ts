import type { Rep } from '../../src/routing/rep.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import type { Rulebook } from '../../src/routing/rulebook.ts';
import { aRep, aTerritory, officeHours } from '../routing/samples.ts';

const members = (...ids: number[]) => ids.map((id) => ({ ownerId: String(id), weight: 1 + (id % 3) }));
const country = (...values: string[]) => ({ attribute: 'country', is: 'any_of', values }) as const;

/** Twelve reps in three zones, one without hours. */
export const pastReps: readonly Rep[] = Array.from({ length: 12 }, (_, i) =>
  aRep(String(i + 1), {
    workingHours: i === 11 ? [] : [...officeHours],
    timeZone: ['Europe/Berlin', 'America/New_York', 'Asia/Tokyo'][i % 3]!,
  }),
);

/** Caps, holds of both orders, open leads, an account claim, turns given back, chains: all that a state may hold. */
export const pastRulebook: Rulebook = rulebookSchema.parse({
  scorecard: {
    base: 20,
    rules: [
      {
        attribute: 'country',
        label: 'Country',
        bands: [
          { values: ['DE'], points: 30 },
          { values: ['US'], points: 10 },
        ],
      },
    ],
    grades: { A: 60, B: 40, C: 20 },
  },
  territories: [
    aTerritory([], {
      territoryId: 'de',
      name: 'Germany',
      condition: country('DE', 'AT'),
      members: members(1, 4, 7, 10, 12),
      whenNobody: { do: 'hold', mostMinutes: 600, then: 'fallback', order: 'hottest' },
      fallbackOwnerIds: ['12'],
    }),
    aTerritory([], {
      territoryId: 'us',
      name: 'United States',
      priority: 2,
      condition: country('US'),
      members: members(2, 5, 8, 11),
      absence: { policy: 'catch_up', mostLeads: 2 },
      whenNobody: { do: 'hold', mostMinutes: 240, then: 'next_territory', order: 'oldest' },
    }),
    aTerritory([], {
      territoryId: 'jp',
      name: 'Japan',
      priority: 3,
      condition: country('JP'),
      members: members(3, 6, 9),
      selection: { by: 'least_loaded' },
    }),
    aTerritory([], {
      territoryId: 'all',
      name: 'Everybody else',
      priority: 9,
      members: members(1, 2, 3, 12),
    }),
  ],
  capacities: [
    { ownerId: '1', perDay: 30 },
    { ownerId: '2', perDay: 25 },
  ],
  caps: [
    {
      capId: 'week',
      name: 'Weekly A',
      counts: 'together',
      grades: ['A', 'B'],
      window: { per: 'week' },
      most: 500,
    },
    { capId: 'pace', name: 'Pace', window: { per: 'rolling', hours: 3 }, most: 20 },
  ],
  openCaps: [{ ownerIds: ['7', '8'], most: 40 }],
  accounts: { claims: ['same_company'] },
  fallback: { ownerIds: ['12', '11'] },
  giveBack: { onReject: true, onEscalation: true },
  lastResort: { ownerId: '12' },
  slaPolicies: [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep', byGrade: { A: 30 } }],
  existingOwner: 'overwrite_inactive',
});

/** A third has an owner of before, some share a company. */
export function pastProperties(random: () => number): Record<string, string> {
  const country = ['DE', 'US', 'JP', 'FR', 'AT', 'DE'][Math.floor(random() * 6)]!;
  return {
    country,
    email: `p@company${Math.floor(random() * 400)}.com`,
    ...(random() < 0.05 ? { hubspot_owner_id: String(1 + Math.floor(random() * 14)) } : {}),
  };
}
