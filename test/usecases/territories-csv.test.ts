import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  csvSchema,
  overviewSchema,
  territoriesSchema,
  territoryNamesSchema,
} from '../../src/contract/settings.ts';
import type { Csv } from '../../src/contract/settings.ts';
import { draftWrittenSchema, importPreviewSchema } from '../../src/contract/settings-writes.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { territorySchema } from '../../src/routing/rulebook.ts';
import type { Condition, Territory } from '../../src/routing/rulebook.ts';
import { readCsv, writeCsv } from '../../src/usecases/territories-csv/csv-rows.ts';
import { planImport } from '../../src/usecases/territories-csv/plan-import.ts';
import { csvWords, territoryCells } from '../../src/usecases/territories-csv/territory-cells.ts';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { anna, bo, openSettingsSite, pressId } from '../support/settings-site.ts';
import type { SettingsSite } from '../support/settings-site.ts';

const parts = {
  slaPolicies: [{ slaPolicyId: 'fast', name: 'Fast lane' }, { slaPolicyId: 'first-response' }],
  calendars: [{ calendarId: 'berlin', name: 'Berlin' }],
};
const reps: readonly Rep[] = [
  anna,
  bo,
  { ...anna, ownerId: '103', name: 'Rep 7' },
  { ...bo, ownerId: '104' },
];
const words = csvWords(parts as Parameters<typeof csvWords>[0], reps, 'first-response');
const exported = (territories: readonly Territory[]) =>
  writeCsv(
    territories.map((territory) => territoryCells(territory, words)),
    true,
  );
const plan = (current: readonly Territory[], csv: string, missing: 'keep' | 'remove' = 'remove') => {
  const read = readCsv(csv);
  if ('fault' in read) throw new Error(read.fault(wordsIn.en));
  const { faults, ...rest } = planImport(current, read.rows, missing, words);
  const said = faults.flatMap(({ row, say }) => say(wordsIn.en).map((message) => ({ row, message })));
  return { ...rest, faults: said };
};

const text = fc.oneof(
  fc.string({ minLength: 1, unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=2",
    '"x"; y',
    'a\nb',
    ' blank ',
    '+49',
    '-',
    '@home',
    "''",
    'a,b',
    '\tq',
    '\u00a0x',
  ),
);
const values = fc.array(fc.oneof(fc.constantFrom('DE', 'AT', '01', 'Germany'), text), {
  minLength: 1,
  maxLength: 3,
});
const bounds = fc
  .tuple(fc.option(fc.nat(5000), { nil: undefined }), fc.nat(5000))
  .map(([from, span]) =>
    from === undefined ? { to: span } : span % 2 ? { from } : { from, to: from + span },
  );
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({
    attribute: fc.constantFrom('country', 'region', 'industry', 'language'),
    is: fc.constant('any_of'),
    values,
  }),
  fc.record({ attribute: fc.constant('country'), is: fc.constant('none_of'), values }),
  fc.record({
    attribute: fc.constant('postal_code'),
    is: fc.constant('postal_prefix'),
    values: fc.constant(['80', 'SW1']),
  }),
  bounds.map((range) => ({ attribute: 'company_size', is: 'between', ...range })),
) as fc.Arbitrary<Condition>;
const condition: fc.Arbitrary<Condition> = fc.oneof(
  leaf,
  fc.array(leaf, { maxLength: 4 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
);
const member = fc.record(
  {
    ownerId: fc.constantFrom('101', '102', '103', '104', '999'),
    weight: fc.double({ min: 0.001, max: 1000, noNaN: true }),
    place: fc.integer({ min: -5, max: 50 }),
  },
  { requiredKeys: ['ownerId', 'weight'] },
);
const territory = fc
  .record({
    territoryId: fc.uuid(),
    name: text,
    priority: fc.nat(1000),
    condition,
    members: fc.uniqueArray(member, { selector: ({ ownerId }) => ownerId, maxLength: 4 }),
    slaPolicyId: fc.constantFrom('fast', 'first-response'),
    calendarId: fc.constantFrom(null, 'berlin'),
    fallbackOwnerIds: fc.constantFrom([], ['102'], ['104', '101']),
    selection: fc.constantFrom(
      { by: 'fair_share' },
      { by: 'strict_order' },
      { by: 'best_fit', within: 3, chances: [] },
    ),
    whenNobody: fc.constantFrom(
      { do: 'fallback' },
      { do: 'hold', order: 'hottest', mostMinutes: 5, then: 'fallback' },
    ),
    requires: fc.constantFrom([], [{ when: { all: [] }, skill: 'finance' }]),
  })
  .map((written) => territorySchema.safeParse(written))
  .filter((parsed) => parsed.success)
  .map((parsed) => parsed.data);
const territories = fc.uniqueArray(territory, {
  selector: ({ territoryId }) => territoryId,
  minLength: 1,
  maxLength: 6,
});

describe('territories as CSV', () => {
  test('what is exported and imported again changes nothing', () => {
    fc.assert(
      fc.property(territories, (current) => {
        const { faults, added, changed, removed, orderChanged } = plan(current, exported(current));
        expect({ faults, added, changed, removed, orderChanged }).toEqual({
          ...{ faults: [], added: [], changed: [], removed: [], orderChanged: false },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('no cell begins in a way that a spreadsheet would run', () => {
    fc.assert(
      fc.property(territories, (current) => {
        const read = readCsv(exported(current).replaceAll("'", '\u0001'));
        if ('fault' in read) throw new Error(read.fault(wordsIn.en));
        for (const { cells } of read.rows) {
          for (const cell of Object.values(cells)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  const two = [
    territorySchema.parse({
      ...{ territoryId: 'dach', name: 'DACH', priority: 10, slaPolicyId: 'fast' },
      condition: { attribute: 'country', is: 'any_of', values: ['DE', 'AT'] },
      members: [{ ownerId: '101', weight: 2 }],
    }),
    territorySchema.parse({
      ...{ territoryId: 'rest', name: 'The rest', priority: 20, slaPolicyId: 'fast', condition: { all: [] } },
      members: [],
    }),
  ];

  test('a person writes names, countries and sizes; semicolons and a byte order mark are fine', () => {
    const csv =
      '\ufeffName;Countries;Company size;Members\nNew;"DE; FR";50 to 199;Anna Berg 2\nDACH;CH;;Rep 7\n';
    const { faults, added, changed, order } = plan(two, csv, 'keep');
    expect(faults).toEqual([]);
    expect(added).toMatchObject([
      {
        ...{ territoryId: 'new', slaPolicyId: 'first-response', members: [{ ownerId: '101', weight: 2 }] },
        condition: {
          all: [
            { attribute: 'country', is: 'any_of', values: ['DE', 'FR'] },
            { attribute: 'company_size', is: 'between', from: 50, to: 199 },
          ],
        },
      },
    ]);
    expect(changed.map(({ after }) => after)).toMatchObject([
      { territoryId: 'dach', members: [{ ownerId: '103', weight: 1 }], slaPolicyId: 'fast' },
    ]);
    expect(order).toEqual(['new', 'dach', 'rest']);
  });

  test('every fault names its row', () => {
    const csv = [
      'id,name,company_size,members,sla_policy',
      'dach,DACH,many,,',
      'dach,Again,,,',
      ',Third,,Bo Lindt,',
      ',Fourth,,Nobody Known,slow',
      ',,,,fast',
    ].join('\n');
    expect(plan(two, csv).faults).toEqual([
      { row: 2, message: 'Row 2: company_size "many" must read like "from 200", "to 49" or "50 to 199"' },
      { row: 3, message: 'This is the same territory as in row 2: leave one of them out.' },
      { row: 4, message: expect.stringContaining('the name of several owners') },
      { row: 5, message: expect.stringContaining('"Nobody Known" is no owner') },
      { row: 5, message: 'Row 5: there is no SLA policy "slow"' },
      { row: 6, message: expect.stringContaining('"name": must not be empty') },
    ]);
  });

  test('a column that nobody knows and a file that is none are refused in a sentence', () => {
    const fault = (csv: string) => {
      const read = readCsv(csv);
      return 'fault' in read ? read.fault(wordsIn.en) : null;
    };
    expect(fault('name,colour\na,b\n')).toContain('The column colour is none');
    expect(fault('name\n"a')).toContain('not a CSV that can be read');
    expect(fault('')).toContain('first line');
  });
});

describe('import through the page', () => {
  let site: SettingsSite;
  beforeAll(async () => {
    site = await openSettingsSite();
  });
  afterAll(() => site.close());

  test('1,000 rows are shown, taken into the draft, exported, and change nothing when they come back', async () => {
    const lines = Array.from({ length: 1_000 }, (_, i) => `Postal ${i},${10_000 + i},Anna Berg; Bo Lindt 2`);
    const csv = ['name,postal_codes,members', ...lines].join('\n');
    const preview = await site.write(importPreviewSchema, 'POST', 'settings/territories/import/preview', {
      ...{ csv, missing: 'keep' },
    });
    expect(preview).toMatchObject({
      rows: 1_000,
      changed: [],
      removed: [],
      unchanged: 2,
      faults: [],
      counts: { added: 1_000, changed: 0, removed: 0, faults: 0 },
    });
    expect(preview.added).toHaveLength(200);
    const before = await site.get(overviewSchema, 'settings/overview');
    expect(before.draft).toBeNull();
    const { message, draftVersion } = await site.write(
      draftWrittenSchema,
      'POST',
      'settings/territories/import',
      {
        ...{ requestId: pressId(), draftVersion: before.draftVersion, csv, missing: 'keep' },
      },
    );
    expect(message).toBe('Territories imported: 1000 added, 0 changed, 0 removed.');
    const { rows, total } = await site.get(territoriesSchema, 'settings/territories?size=100&page=10');
    expect(total).toBe(1_002);
    expect(rows.at(-1)).toMatchObject({ name: 'Everyone', place: 1_002 });

    let whole = '';
    for (let from: number | null = 0; from !== null;) {
      const part: Csv = await site.get(csvSchema, `settings/territories/csv?from=${from}`);
      whole += part.csv;
      from = part.next;
    }
    const again = await site.write(draftWrittenSchema, 'POST', 'settings/territories/import', {
      ...{ requestId: pressId(), draftVersion, csv: whole, missing: 'remove' },
    });
    expect(again).toMatchObject({ message: 'The file says what the draft says already.', draftVersion });
  });

  test('among 1,000 a territory is found by its name, beside those that are chosen already', async () => {
    const ids = encodeURIComponent('postal-1\nnobody-knows-it');
    const names = await site.get(
      territoryNamesSchema,
      `settings/territories/names?search=postal%20997&ids=${ids}`,
    );
    expect(names).toEqual({
      chosen: [{ territoryId: 'postal-1', name: 'Postal 1' }],
      found: [{ territoryId: 'postal-997', name: 'Postal 997' }],
      total: 1,
    });
    const unsearched = await site.get(territoryNamesSchema, 'settings/territories/names');
    expect(unsearched).toMatchObject({ chosen: [], total: 1_002 });
    expect(unsearched.found).toHaveLength(25);
  });

  test('one wrong row keeps all of them out', async () => {
    const { draftVersion } = await site.get(overviewSchema, 'settings/overview');
    const refusal = await site.refused('POST', 'settings/territories/import', {
      ...{
        requestId: pressId(),
        draftVersion,
        csv: 'name,members\nFine,Anna Berg\nBad,Zoe\n',
        missing: 'keep',
      },
    });
    expect(refusal).toMatchObject({ status: 422, code: 'faults' });
    expect(refusal.message).toContain('Row 3: "Zoe" is no owner of this account');
    expect((await site.get(territoriesSchema, 'settings/territories?search=Fine')).total).toBe(0);
  });
});
