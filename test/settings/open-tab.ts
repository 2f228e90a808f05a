import { partSchema } from '../../src/contract/rulebook-parts.ts';
import type { Part } from '../../src/contract/rulebook-parts.ts';
import { repFit, scorecardHistory } from './sample-scorecard.ts';
import { reps } from './sample-settings.ts';
import { answerSettings, showSettings } from './settings-harness.tsx';

export const written = { draftVersion: 5, message: 'Saved.', territory: null, others: [] };
const parts: Readonly<Record<string, Part['value']>> = {
  scorecard: {
    base: 0,
    rules: [
      {
        label: 'Company size',
        attribute: 'company_size',
        bands: [
          { from: 200, points: 30, history: { leads: 120, wins: 31 } },
          { unknown: true, points: -5 },
        ],
      },
    ],
    grades: { A: 60, B: 40, C: 20 },
  },
  slaPolicies: [
    {
      ...{ slaPolicyId: 'fast', name: 'Fast', targetMinutes: 15, byGrade: { A: 5 }, calendar: 'rep' },
      ...{ startsAt: 'routed', warnings: [0.75], firstTouch: ['first_outreach'], newStatuses: ['NEW'] },
      ...{ pausedBy: { leadStatuses: [] }, ownerChange: 'restart', offHours: { do: 'wait' } },
      ...{ steps: [{ to: 'next_rep' }, { to: 'last_resort' }], afterLast: 'keep', manager: null },
      snooze: { mostMinutes: 60, times: 1 },
    },
  ],
  calendars: [],
  fallback: { ownerIds: ['70001'] },
  lastResort: { ownerId: null },
  existingOwner: 'keep',
  giveBack: { onReject: true, onEscalation: false },
  caps: [
    {
      ...{ capId: 'big', name: 'Big leads', counts: 'each_rep', window: { per: 'week' }, most: 5 },
      ...{ ownerIds: ['70001', '70002'], territoryIds: ['dach'], grades: ['A', 'B'], timeZone: 'UTC' },
    },
  ],
  openCaps: [],
  openLeads: { closedStatuses: ['UNQUALIFIED'], closedStages: ['customer'], forgetAfterDays: 90 },
  accounts: {
    ...{ claims: [], matchBy: ['association', 'domain', 'name'], nameThreshold: 0.6 },
    ...{ unavailable: 'route_on', mostMinutes: 480 },
  },
};
export const answers = {
  'GET part': ({ query }: { readonly query: URLSearchParams }) => {
    const part = query.get('part') ?? '';
    return { part: partSchema.parse({ part, value: parts[part] }), draftVersion: 4, lastChange: null };
  },
  'GET scorecard': () => scorecardHistory(),
  'GET scorecard/audit': () => ({ leads: 0, days: 90, shares: [], attributes: [], standIns: [] }),
  'GET scorecard/fit': () => repFit(),
  'GET reps': () => reps(),
  'GET editors': () => ({
    installer: { userId: '5500001', email: null },
    editors: [{ email: 'jonas@example.com', addedBy: 'mara@example.com', addedAt: 0 }],
  }),
  'GET channels': () => ({ channels: [], secret: null }),
  'PUT part': () => written,
  'PUT rep': () => written,
};

/** The page with one of its tabs open; Baton knows every part of a small rulebook. */
export async function open(tab: string, more: Parameters<typeof answerSettings>[0] = {}) {
  const calls = answerSettings({ ...answers, ...more });
  const page = showSettings();
  await page.says('DACH');
  page.openTab(tab);
  const sent = (name: string) => calls.find((call) => call.name === name)?.body;
  return { ...page, calls, sent };
}
export const byName = (name: string) => (node: { readonly props: { readonly name?: string } }) =>
  node.props.name === name;
