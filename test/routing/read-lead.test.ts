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
    ['DE', 'Baden-Wuerttemberg', 'DE-BW'],
    ['DE', 'Baden Württemberg', 'DE-BW'],
    ['CA', 'Québec', 'CA-QC'],
    ['US', 'Ontario', null],
    ['FR', '75', 'FR-75C'],
    ['FR', 'Bretagne', 'FR-BRE'],
    ['IT', 'Lombardy', 'IT-25'],
    ['CH', 'Basel', null],
    ['XX', 'Bayern', null],
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
        country: { value: 'DE', source: 'country', raw: 'Deutschland', sure: 'stated' },
        time_zone: { value: 'Europe/Berlin', source: 'country', raw: 'Deutschland', sure: 'derived' },
        language: { value: 'de', source: 'country', raw: 'Deutschland', sure: 'hinted' },
        industry: {
          value: 'computer_software',
          source: 'industry',
          raw: 'COMPUTER_SOFTWARE',
          sure: 'stated',
        },
        'property:tier': { value: 'gold', source: 'tier', raw: 'Gold', sure: 'stated' },
      },
    );
  });

  test("HubSpot's own country code goes before the text, unless it cannot be read", () => {
    expect(read({ hs_country_region_code: 'AT', country: 'Germany' }).attributes.country?.value).toBe('AT');
    expect(read({ hs_country_region_code: '??', country: 'Germany' }).attributes.country).toEqual({
      value: 'DE',
      source: 'country',
      raw: 'Germany',
      sure: 'stated',
    });
  });

  test('keeps the domain of the e-mail address, and never the address', () => {
    const lead = read({ email: 'Jo.Doe@Mail.Acme.co.uk' });
    expect(lead.attributes.email_domain).toEqual({
      value: 'acme.co.uk',
      source: 'email',
      raw: 'Mail.Acme.co.uk',
      sure: 'stated',
    });
    expect(lead.attributes.email_kind?.value).toBe('company');
    expect(JSON.stringify(lead).toLowerCase()).not.toContain('jo.doe');
  });

  test('keeps the prefix of a phone number, and never the number', () => {
    const lead = read({ phone: '+49 30 1234567', mobilephone: '0170 7654321' });
    expect(lead.attributes.country).toEqual({ value: 'DE', source: 'phone', raw: '+49', sure: 'derived' });
    expect(lead.attributes['property:mobilephone']?.value).toBe('without country prefix');
    expect(JSON.stringify(lead)).not.toMatch(/1234567|7654321/);
  });

  test('is where it says, else where its phone is, its address on the net, the end of its e-mail address', () => {
    const hints = { email: 'jo@acme.fr' };
    const net = { ...hints, ip_country_code: 'nl' };
    const phone = { ...net, phone: '+48 22 123 45 67' };
    const stated = { ...phone, country: 'Austria' };
    const country = (properties: Record<string, string>) => {
      const { value, sure } = read(properties).attributes.country ?? {};
      return [value, sure];
    };
    expect(country(stated)).toEqual(['AT', 'stated']);
    expect(country(phone)).toEqual(['PL', 'derived']);
    expect(country(net)).toEqual(['NL', 'hinted']);
    expect(country(hints)).toEqual(['FR', 'hinted']);
  });

  test('is no surer of what follows than of what it follows from', () => {
    const { region, time_zone: zone } = read({ ip_country_code: 'us', zip: '94105' }).attributes;
    expect([region?.value, region?.sure]).toEqual(['US-CA', 'hinted']);
    expect([zone?.value, zone?.sure]).toEqual(['America/Los_Angeles', 'hinted']);
  });

  test("takes the clock of a stated address before HubSpot's guess, and that before a hinted country's", () => {
    const zone = (properties: Record<string, string>) => read(properties).attributes.time_zone?.value;
    const guess = { hs_timezone: 'us_slash_pacific' };
    expect(zone({ ...guess, country: 'Germany' })).toBe('Europe/Berlin');
    expect(zone({ ...guess, country: 'USA', state: 'Texas' })).toBe('America/Los_Angeles');
    expect(zone({ ...guess, email: 'jo@acme.de' })).toBe('America/Los_Angeles');
  });

  test('has both a head-count and a band, even where they disagree', () => {
    const { company_size: size, company_size_band: band } = read({
      numemployees: '30',
      company_size: '51-200',
    }).attributes;
    expect([size?.value, size?.source]).toEqual([30, 'numemployees']);
    expect([band?.value, band?.source]).toEqual(['51-200', 'company_size']);
  });

  test("takes the company's mailbox before a web address, and a web address before nothing", () => {
    const domain = (properties: Record<string, string>) => read(properties).attributes.company_domain?.value;
    expect(domain({ email: 'jo@acme.com', website: 'acme.org' })).toBe('acme.com');
    expect(domain({ email: 'jo@gmail.com', website: 'acme.org' })).toBe('acme.org');
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
      'annualrevenue',
      'email',
      'phone',
      'zip',
      'city',
      'jobtitle',
      'website',
      'hs_timezone',
      'hs_language',
      'createdate',
      'x',
    ];
    const text = fc.option(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.emailAddress(),
        fc.constantFrom('__proto__', 'constructor', '+4930123456', 'US', 'Germany', '94105'),
        fc.integer(),
        fc.boolean(),
      ),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names), text), (properties) => {
        const lead = readLead({ contactId: '1', properties });
        for (const attribute of Object.values(lead.attributes)) {
          expect(attribute?.value).not.toBe('');
          expect(attribute?.value).not.toBeNaN();
          expect(['stated', 'derived', 'hinted']).toContain(attribute?.sure);
        }
      }),
      { numRuns: 500 },
    );
  });
});
