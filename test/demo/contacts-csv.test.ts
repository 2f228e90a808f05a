import { describe, expect, test } from '@jest/globals';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readContactsCsv } from '../../src/demo/contacts-csv.ts';

describe('a HubSpot contact export', () => {
  test('is read by label or internal name, and says which columns it does not use', () => {
    const text = [
      '\uFEFFRecord ID,First Name,Last Name,Email,Country/Region,State/Region,industry,Number of Employees,Lifecycle Stage,Lead Status,Contact owner',
      '51,Ada,"Byron, Countess",ADA@Example.com,Germany,Bavaria,SOFTWARE,"1,200",Marketing Qualified Lead,Open deal,Bo Li',
      ',,,,,,,,,,',
      '52,Bo,,,,,,5-25,,,',
    ].join('\r\n');
    expect(readContactsCsv(text)).toEqual({
      contacts: [
        {
          firstname: 'Ada',
          lastname: 'Byron, Countess',
          email: 'ada@example.com',
          country: 'Germany',
          state: 'Bavaria',
          industry: 'SOFTWARE',
          numemployees: '1000+',
          lifecyclestage: 'marketingqualifiedlead',
          hs_lead_status: 'OPEN_DEAL',
        },
        { firstname: 'Bo', numemployees: '5-25' },
      ],
      badRows: [],
      unusedColumns: ['Record ID', 'Contact owner'],
    });
  });

  test('leaves out a bad row with its number and the reason, and keeps the others', () => {
    const text =
      'Email;Number of Employees\nada@example.com;12\nnobody;3\nbo@example.com;many\nADA@example.com;4\ncy@example.com\n';
    const { contacts, badRows } = readContactsCsv(text);
    expect(contacts).toEqual([{ email: 'ada@example.com', numemployees: '5-25' }]);
    expect(badRows.map(({ row, reason }) => `${row}: ${reason}`)).toEqual([
      '3: Email is "nobody", not an e-mail address',
      '4: Number of Employees is "many", not a number of people or one of 1-5, 5-25, 25-50, 50-100, 100-500, 500-1000, 1000+',
      '5: Email is the same as in row 2',
      '6: it has 1 values for 2 columns',
    ]);
  });

  test.each([
    ['Name,Age\nAda,36\n', 'names none of the columns'],
    ['', 'names none of the columns'],
    ['Email\n"never closed', 'not well-formed CSV'],
  ])('is refused as a whole when it is none: %j', (text, reason) => {
    expect(() => readContactsCsv(text)).toThrow(reason);
  });

  test('gives back whatever text a spreadsheet has written', () => {
    // Spreadsheets trim nothing, but leading and trailing space carries no meaning in these columns.
    const value = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text !== '');
    fc.assert(
      fc.property(fc.array(fc.record({ company: value, city: value }), { minLength: 1 }), (contacts) => {
        const text = stringify(contacts, {
          header: true,
          columns: { company: 'Company Name', city: 'City' },
        });
        expect(readContactsCsv(text).contacts).toEqual(contacts);
      }),
    );
  });

  test('puts every head count into one of HubSpot’s bands', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (people) => {
        const [contact] = readContactsCsv(`Number of Employees\n${people}\n`).contacts;
        const [from = 0, to = Infinity] = (contact?.numemployees ?? '')
          .split(/[-+]/)
          .map((part) => Number(part || Infinity));
        expect(from <= people && people <= to).toBe(true);
      }),
    );
  });
});
