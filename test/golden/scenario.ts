import type { Lead } from '../../src/routing/lead.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { aLead, aRep, aRulebook, officeHours, wednesday } from '../routing/samples.ts';
import type { Scenario, ScenarioTurn } from './golden-file.ts';

export const HOUR = 3_600_000;
export const team = ['1', '2', '3'];
const names = ['Anna Berg', 'Björn Öst', 'Carla Díaz', 'Dev Patel', 'Else Last'];
const reps = names.map((name, i) =>
  aRep(`${i + 1}`, {
    name,
    workingHours: officeHours,
    timeZone: i === 3 ? 'America/New_York' : 'Europe/Berlin',
    holidays: 'DE',
  }),
);
const holidays = { DE: { '2026-12-25': '1. Weihnachtstag', '2026-12-26': '2. Weihnachtstag' } };

export const german = { country: 'Germany', company: 'Acme', email: 'kim@acme.com' };
export const lead = (contactId: string, properties: Record<string, string> = german): Lead =>
  aLead(contactId, { createdate: '2026-11-18T08:50:00Z', ...properties });
export const leads = (...ids: string[]): readonly Lead[] => ids.map((id) => lead(id));

export const turn = (given: readonly Lead[], now = wednesday): ScenarioTurn => ({
  ...{ cause: 'turn', at: now, leads: given, request: null },
});

export const slaPolicies = [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' as const }];
export type Rules = Partial<RulebookInput>;
type Course = Partial<Omit<Scenario, 'name' | 'shows' | 'rulebook'>> & Pick<Scenario, 'turn'>;

export const scenario = (name: string, shows: string, rules: Rules, course: Course): Scenario => ({
  ...{ name, shows, reps, holidays, lists: [], accounts: [], before: [] },
  rulebook: aRulebook(team, {
    slaPolicies,
    lastResort: { ownerId: '5' },
    scorecard: {
      base: 10,
      rules: [
        { label: 'Country', attribute: 'country', bands: [{ values: ['DE'], points: 35 }] },
        { label: 'Tier', attribute: 'property:tier', bands: [{ values: ['gold'], points: 40 }] },
      ],
      grades: { A: 60, B: 40, C: 20 },
    },
    ...rules,
  }),
  ...course,
});
