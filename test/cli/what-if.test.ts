import { expect, test } from '@jest/globals';
import { whatIfReportSchema } from '../../src/contract/what-if.ts';
import { aRulebook, aTerritory } from '../routing/samples.ts';
import { runBaton, withFile } from '../support/run-cli.ts';

const countries = (...values: string[]) =>
  aRulebook([], {
    territories: [
      aTerritory(['1'], { priority: 0, condition: { attribute: 'country', is: 'any_of', values } }),
      aTerritory(['2', '3'], { territoryId: 'rest', name: 'Rest', priority: 1 }),
    ],
  });
const leads = ['contactId,country,createdate']
  .concat(
    Array.from({ length: 30 }, (_, i) => `${i},${['DE', 'AT', 'FR'][i % 3]},2026-11-18T09:${10 + i}:00Z`),
  )
  .join('\n');

/** The command with its three files. */
const whatIf = (...args: string[]): Promise<string> =>
  withFile('old.json', JSON.stringify(countries('DE')), (old) =>
    withFile('draft.json', JSON.stringify(countries('DE', 'AT')), (draft) =>
      withFile('leads.csv', leads, (file) =>
        runBaton('', 'what-if', '--draft', draft, '--rulebook', old, '--leads', file, ...args),
      ),
    ),
  );

test('a file of leads is decided by both rulebooks and held against each other', async () => {
  const report = whatIfReportSchema.parse(JSON.parse(await whatIf('--json', '--changed', 'all')));
  expect(report.territories).toEqual([
    { territoryId: 'rest', name: 'Rest', before: 20, after: 10 },
    { territoryId: 'dach', name: 'DACH', before: 10, after: 20 },
  ]);
  expect(report.changed.listed).toHaveLength(report.changed.leads);
  const told = await whatIf('--changed', '2');
  expect(told).toContain('DACH takes it, not Rest.');
  expect(told).toContain('What this does not know');
}, 60_000);

test('load on paper comes from the command line, and what cannot be read is said', async () => {
  const args = ['--times', '2', '--without', '1:2026-11-18:2026-11-18', '--add-reps', 'rest:1', '--json'];
  const report = whatIfReportSchema.parse(JSON.parse(await whatIf(...args)));
  expect([report.leads, report.paperLeads]).toEqual([30, 30]);
  expect(report.owners.find(({ ownerId }) => ownerId === 'paper-rest-1')!.after).toBeGreaterThan(0);
  expect(report.holds.after.leads).toBe(40);
  await expect(whatIf('--times', 'many')).rejects.toThrow('--times many: must be a whole number');
  await expect(whatIf('--without', '9')).rejects.toThrow(
    'nobody in the rulebook or in --reps is called that',
  );
  await expect(whatIf('--since', '2026-11-18')).rejects.toThrow('--since does not go with --leads');
  await expect(whatIf('--without', '1:soon')).rejects.toThrow('--without soon: must be a day');
}, 60_000);

test('without a rulebook to hold it against there is no talk of a difference', async () => {
  const told = await withFile('draft.json', JSON.stringify(countries('DE')), (draft) =>
    withFile('leads.csv', leads, (file) => runBaton('', 'what-if', '--draft', draft, '--leads', file)),
  );
  expect(told).toContain(
    '30 leads, from 2026-11-18 09:10 to 2026-11-19 09:39 (UTC). There is nothing to hold',
  );
  expect(told).not.toContain('another way');
}, 30_000);
