import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { headCount } from '../../src/routing/company-size.ts';
import { countryCode } from '../../src/routing/country-names.ts';
import { readLead } from '../../src/routing/read-lead.ts';
import { regionCode } from '../../src/routing/region-names.ts';

const read = (properties: Record<string, string | null>) =>
  readLead({ contactId: '501', properties: { createdate: '2026-11-18T08:00:00.123Z', ...properties } });

describe('a country', () => {
  test.each([
    ['DE', 'DE'],
    ['deu', 'DE'],
    ['Deutschland', 'DE'],
    ['Allemagne', 'DE'],
    ['Duitsland', 'DE'],
    ['U.S.A', 'US'],
    ['United States', 'US'],
    ['Vereinigte Staaten', 'US'],
    ['UK', 'GB'],
    ['England', 'GB'],
    ['Österreich', 'AT'],
    ['osterreich', 'AT'],
    ["Côte d'Ivoire", 'CI'],
    ['  the Netherlands ', 'NL'],
    ['日本', 'JP'],
    ['Czech Republic', 'CZ'],
  ])('%s is %s', (written, code) => {
    expect(countryCode(written)).toBe(code);
  });

  test.each(['', 'XX', 'Bavaria', 'n/a', '-', 'unknown', 'Europe', 'constructor'])(
    'is not read from "%s"',
    (written) => {
      expect(countryCode(written)).toBeNull();
    },
  );
});

describe('a region', () => {
  test.each([
    ['US', 'California', 'US-CA'],
    ['US', 'ca', 'US-CA'],
    ['US', 'US-CA', 'US-CA'],
    ['DE', 'Bayern', 'DE-BY'],
    ['DE', 'Baden-Wuerttemberg', null],
    ['DE', 'Baden Württemberg', 'DE-BW'],
    ['CA', 'Québec', 'CA-QC'],
    ['US', 'Ontario', null],
    ['FR', '75', 'FR-75'],
    ['FR', 'Bretagne', null],
  ])('in %s, %s is %s', (country, written, code) => {
    expect(regionCode(country, written)).toBe(code);
  });

  test('is left out while the country is unknown: "CA" may be anything', () => {
    expect(read({ hs_state_code: 'CA' }).attributes.region).toBeUndefined();
    expect(read({ hs_state_code: 'CA', country: 'USA' }).attributes.region?.value).toBe('US-CA');
  });
});

describe('a head-count', () => {
  test.each([
    ['250', 250],
    ['1-50 employees', 1],
    ['51-200', 51],
    ['1,000+', 1000],
    ['1.000', 1000],
    ['10 000', 10_000],
    ['1,001-5,000 employees', 1001],
    ['5k', 5000],
    ['1.5k', 1500],
    ['< 50', 1],
    ['about 40 people', 40],
    ['0', 0],
  ])('%s is %i, the lower bound of a range', (written, count) => {
    expect(headCount(written)).toBe(count);
  });
  test('is not read from words', () => {
    expect(headCount('several')).toBeNull();
  });
});

describe('a contact', () => {
  test('gives attributes with where they came from and what stood there', () => {
    expect(read({ country: ' Deutschland', industry: 'COMPUTER_SOFTWARE', tier: 'Gold' }).attributes).toEqual(
      {
        country: { value: 'DE', source: 'country', raw: 'Deutschland' },
        industry: { value: 'computer_software', source: 'industry', raw: 'COMPUTER_SOFTWARE' },
        'property:tier': { value: 'gold', source: 'tier', raw: 'Gold' },
      },
    );
  });

  test("HubSpot's own country code goes before the text, unless it cannot be read", () => {
    expect(read({ hs_country_region_code: 'AT', country: 'Germany' }).attributes.country?.value).toBe('AT');
    expect(read({ hs_country_region_code: '??', country: 'Germany' }).attributes.country).toEqual({
      value: 'DE',
      source: 'country',
      raw: 'Germany',
    });
  });

  test('keeps the domain of the e-mail address, and never the address', () => {
    const lead = read({ email: 'Jo.Doe@Mail.Acme.co.uk' });
    expect(lead.attributes.email_domain).toEqual({
      value: 'acme.co.uk',
      source: 'email',
      raw: 'Mail.Acme.co.uk',
    });
    expect(lead.attributes.email_kind?.value).toBe('company');
    expect(JSON.stringify(lead).toLowerCase()).not.toContain('jo.doe');
  });

  test('knows a free mailbox', () => {
    expect(read({ hs_email_domain: 'GMail.com' }).attributes.email_kind?.value).toBe('free');
  });

  test.each(['nobody', 'jo@', 'jo@localhost', '@'])('reads no domain from "%s"', (email) => {
    expect(read({ email }).attributes.email_domain).toBeUndefined();
  });

  test('takes unset, empty and blank owners as no owner', () => {
    for (const owner of [null, '', ' ']) expect(read({ hubspot_owner_id: owner }).ownerId).toBeNull();
    expect(read({ hubspot_owner_id: '77' }).ownerId).toBe('77');
  });

  test('has its creation as epoch milliseconds from either notation, and 0 where it cannot be read', () => {
    expect(read({}).createdAt).toBe(Date.UTC(2026, 10, 18, 8, 0, 0, 123));
    expect(read({ createdate: '1795000000000' }).createdAt).toBe(1_795_000_000_000);
    expect(read({ createdate: '2026-11-18 08:00' }).createdAt).toBe(0);
    expect(read({ createdate: null }).createdAt).toBe(0);
  });

  test('never makes reading fail, whatever people write', () => {
    const names = [
      'country',
      'state',
      'hs_state_code',
      'industry',
      'numemployees',
      'email',
      'createdate',
      'x',
    ];
    const text = fc.option(
      fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), fc.constant('__proto__')),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (properties) => {
        const lead = readLead({ contactId: '1', properties });
        for (const attribute of Object.values(lead.attributes)) {
          expect(attribute?.value).not.toBe('');
          expect(attribute?.value).not.toBeNaN();
        }
      }),
      { numRuns: 500 },
    );
  });
});
