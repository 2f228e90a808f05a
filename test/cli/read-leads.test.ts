import { expect, test } from '@jest/globals';
import { readLeads } from '../../src/cli/read-leads.ts';
import { withFile } from '../support/run-cli.ts';

const now = Date.parse('2026-11-18T09:00:00Z');
const read = (text: string | Uint8Array, name = 'leads.csv') =>
  withFile(name, text, async (path) => readLeads(path, now)).catch((error: Error) =>
    error.message.replace(/\S*leads/, 'leads'),
  );

const countries = async (text: string | Uint8Array, name?: string) => {
  const leads = await read(text, name);
  return typeof leads === 'string' ? leads : leads.map(({ attributes }) => attributes.country?.value ?? null);
};

test('takes commas, semicolons and tabs, with and without a byte order mark', async () => {
  for (const mark of [',', ';', '\t']) {
    const text = ['Record ID,Country/Region,Job Title', '1,Deutschland,"Buyer, senior; all\tday"', '2,,']
      .map((line) => line.replace(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/g, mark))
      .join('\r\n');
    expect(await countries(text)).toEqual(['DE', null]);
    expect(await countries(`\ufeff${text}`)).toEqual(['DE', null]);
  }
  expect(await countries('\ufeff[{"id":1,"country":"FR"}]', 'leads.json')).toEqual(['FR']);
});

test('takes UTF-16, and refuses what is not UTF-8', async () => {
  expect(await countries(Buffer.from('\ufeffid,country\n1,Österreich', 'utf16le'))).toEqual(['AT']);
  expect(await countries(Buffer.from('id,country\n1,Österreich', 'latin1'))).toMatch(
    /leads.csv is not in UTF-8/,
  );
});

test.each([
  ['2026-11-05 09:33', '2026-11-05T09:33:00Z'],
  ['2026-11-05', '2026-11-05T00:00:00Z'],
  ['2026-11-05T09:33:10+01:00', '2026-11-05T08:33:10Z'],
  [String(Date.parse('2026-11-05T09:33:00Z')), '2026-11-05T09:33:00Z'],
])('reads the creation date %s', async (written, moment) => {
  const leads = await read(`id,createdate\n1,${written}`);
  expect(leads).toMatchObject([{ createdAt: Date.parse(moment) }]);
});

test.each([
  [
    'a date of which the order is a guess',
    'id,createdate\n7,31.12.2026',
    /lead 7: its creation date "31.12.2026" cannot/,
  ],
  ['a day that does not exist', 'id,createdate\n7,2026-13-45', /lead 7: its creation date/],
  ['another file', 'First Name,Colour\nJo,red', /knows none of its columns \(first name, colour\)/],
  ['no leads', 'id,country\n', /holds no leads/],
  ['a column twice', 'id,country,country\n1,DE,FR', /has the column "country" twice/],
  ['a line that is cut', 'id,country\n1,DE\n2', /line 3 has 1 cells, and the header line 2/],
  ['a lead twice', 'id,country\n1,DE\n1,FR', /lead 1 is there twice/],
])('says what is wrong with %s', async (_, text, said) => {
  expect(await read(text)).toMatch(said);
});

test('says that there is no such file', () => {
  expect(() => readLeads('/nowhere/leads.csv', now)).toThrow(
    'cannot be read: there is no such file or folder.',
  );
});
