import { whatIfReportSchema } from '../../src/contract/what-if.ts';
import type { WhatIfReport } from '../../src/contract/what-if.ts';

const since = Date.parse('2026-11-01T12:00:00Z');
const place = (name: string) => ({
  ...{ outcome: 'assigned' as const, ownerId: name === 'Anna Becker' ? '70001' : '70002', name },
  territory: 'DACH',
});

/** 40 leads of November, 12 of which would have gone another way. */
export const whatIfReport = (changes: Partial<WhatIfReport> = {}): WhatIfReport =>
  whatIfReportSchema.parse({
    format: 1,
    since,
    until: since + 20 * 86_400_000,
    load: null,
    leads: 40,
    paperLeads: 0,
    decisions: { compared: 40, same: 28 },
    changed: {
      leads: 12,
      otherOwner: 10,
      listed: [
        {
          ...{ contactId: '501', at: since + 3_600_000 },
          before: place('Anna Becker'),
          after: place('Jonas Keller'),
          why: { code: 'other_weights', territory: 'DACH' },
        },
      ],
    },
    owners: [
      { ownerId: '70001', name: 'Anna Becker', before: 30, after: 20 },
      { ownerId: '70002', name: 'Jonas Keller', before: 10, after: 20 },
    ],
    territories: [{ territoryId: 'dach', name: 'DACH', before: 40, after: 40 }],
    shares: [
      {
        ...{ territoryId: 'dach', territory: 'DACH', ownerId: '70001', name: 'Anna Becker' },
        before: { received: 30, besides: 0, owed: 26.7 },
        after: { received: 20, besides: 0, owed: 20 },
      },
    ],
    pressure: {
      week: [
        { hour: 9, came: 40, given: { before: 40, after: 40 }, waited: { before: 0, after: 0 }, atWork: 2 },
      ],
      busiest: [{ startsAt: since, before: 8, after: 6, atWork: 2 }],
    },
    holds: {
      before: { leads: 1, stillWaiting: 0, medianMinutes: 30, longestMinutes: 30 },
      after: { leads: 3, stillWaiting: 0, medianMinutes: 20, longestMinutes: 60 },
    },
    sla: {
      before: { clocks: 40, breaches: 6, escalations: 4 },
      after: { clocks: 40, breaches: 5, escalations: 3 },
    },
    grades: [{ before: 'A', after: 'B', leads: 2 }],
    catchAll: {
      lastTerritory: { before: 4, after: 1 },
      fallback: { before: 0, after: 0 },
      noTerritory: { before: 0, after: 0 },
    },
    assumptions: ['attributes_as_stored', 'outcomes_not_guessed'],
    ...changes,
  });
