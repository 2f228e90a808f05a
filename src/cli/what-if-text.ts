import { whatIfSentencesEn } from '../contract/text/settings/what-if-sentences-en.ts';
import type { WhatIfPlace, WhatIfReport } from '../contract/what-if.ts';
import { textTable } from './text-table.ts';

const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** A what-if as tables and sentences. */
export function whatIfText(report: WhatIfReport): string {
  const { changed, leads, paperLeads, since, until, assumptions } = report;
  const range = `from ${stamp(since)} to ${stamp(until)} (UTC)`;
  if (leads + paperLeads === 0) return `Baton decided no leads ${range}.`;
  return [
    ...opening(report, range),
    table('Leads by owner', ['owner', 'before', 'after', 'difference'], report.owners.map(row)),
    table('Leads by territory', ['territory', 'before', 'after', 'difference'], report.territories.map(row)),
    figures(report),
    table('Grades that move', ['before', 'after', 'leads'], gradeRows(report)),
    table(
      'Owed and received by turn',
      ['territory', 'rep', 'owed', 'received', 'owed after', 'received after'],
      report.shares.flatMap(({ territory, name, before, after }) => {
        const row = [before.owed.toFixed(2), before.received, after.owed.toFixed(2), after.received];
        return row.every((figure) => Number(figure) === 0) ? [] : [[territory, name, ...row]];
      }),
    ),
    table(
      'Hours with the most leads for each rep at work (UTC)',
      ['hour', 'before', 'after', 'at work'],
      report.pressure.busiest.map(({ startsAt, before, after, atWork }) => [
        ...[`${days[(new Date(startsAt).getUTCDay() + 6) % 7]} ${stamp(startsAt)}`, before, after, atWork],
      ]),
    ),
    table(
      `Leads that go another way: ${changed.listed.length} of ${changed.leads}`,
      ['lead', 'before', 'after', 'why'],
      changed.listed.map(({ contactId, before, after, why }) => [
        ...[contactId, place(before), place(after), whatIfSentencesEn.why(why)],
      ]),
    ),
    [
      'What this does not know',
      ...assumptions.map((code) => `- ${whatIfSentencesEn.assumptions[code]}`),
    ].join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Leads of a file with no rulebook to hold the draft against are all on paper. */
function opening({ changed, decisions, leads, paperLeads }: WhatIfReport, range: string): readonly string[] {
  if (leads === 0) {
    return [`${paperLeads} leads, ${range}. There is nothing to hold them against: give --rulebook.`];
  }
  return [
    `${leads} leads${paperLeads === 0 ? '' : ` and ${paperLeads} on paper`}, ${range}.`,
    `${changed.leads} would have gone another way; ${changed.otherOwner} would have another owner in the end.`,
    `${decisions.same} of ${decisions.compared} decisions come out the same in everything.`,
  ];
}

type Row = readonly (string | number)[];

const stamp = (moment: number): string => new Date(moment).toISOString().slice(0, 16).replace('T', ' ');

const table = (title: string, head: readonly string[], rows: readonly Row[]): string =>
  rows.length === 0 ? '' : `${title}\n\n${textTable(head, rows)}`;

const signed = (difference: number): string => (difference > 0 ? `+${difference}` : String(difference));

const row = ({ name, before, after }: { name: string | null; before: number; after: number }): Row => [
  ...[name ?? 'none', before, after, signed(after - before)],
];

const place = ({ outcome, name, territory }: WhatIfPlace): string =>
  [outcome === 'held' ? 'on hold' : (name ?? 'nobody'), ...(territory === null ? [] : [territory])].join(
    ', ',
  );

function figures({ holds, sla, catchAll }: WhatIfReport): string {
  const { before, after } = holds;
  const minutes = (value: number | null) => (value === null ? '-' : value.toFixed(1));
  const rows: readonly Row[] = [
    ['leads that had to wait', before.leads, after.leads],
    ['still waiting at the end', before.stillWaiting, after.stillWaiting],
    ['wait, median minutes', minutes(before.medianMinutes), minutes(after.medianMinutes)],
    ['wait, longest minutes', minutes(before.longestMinutes), minutes(after.longestMinutes)],
    ['clocks', sla.before.clocks, sla.after.clocks],
    ['not answered in time', sla.before.breaches, sla.after.breaches],
    ['escalated', sla.before.escalations, sla.after.escalations],
    ['only the last territory took it', catchAll.lastTerritory.before, catchAll.lastTerritory.after],
    ['only the fallback took it', catchAll.fallback.before, catchAll.fallback.after],
    ['no territory took it', catchAll.noTerritory.before, catchAll.noTerritory.after],
  ];
  return table('Waiting and answering', ['', 'before', 'after'], rows);
}

const gradeRows = ({ grades }: WhatIfReport): readonly Row[] =>
  grades
    .filter(({ before, after, leads }) => before !== after && leads > 0)
    .map(({ before, after, leads }) => [before, after, leads]);
