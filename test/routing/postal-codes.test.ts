import { describe, expect, test } from '@jest/globals';
import peerFormats from 'postal-codes-js';
import zipcodes from 'zipcodes';
import { postalCode } from '../../src/routing/postal-code-form.ts';
import { regionOfPostalCode } from '../../src/routing/postal-region.ts';
import { regionCode } from '../../src/routing/region-names.ts';
import { zoneOfPostalCode, zoneOfRegion } from '../../src/routing/time-zone-of-place.ts';
import { offsetSpan } from '../../src/routing/zone-offset.ts';

/** Armed forces and the Pacific states with a treaty have ZIP codes and no ISO 3166-2 code of the US. */
const notStates = new Set(['AA', 'AE', 'AP', 'FM', 'GU', 'MH', 'MP', 'PW', 'AS']);

describe('the region behind a postal code', () => {
  const places = Object.values(zipcodes.codes);

  test('is compared with a gazetteer of more than 40,000 codes', () => {
    expect(places.length).toBeGreaterThan(40_000);
  });

  test('is that of the gazetteer for every ZIP code of a state', () => {
    const wrong = places
      .filter(({ country, state }) => country === 'US' && !notStates.has(state))
      .filter(({ zip, state }) => regionOfPostalCode('US', zip) !== `US-${state}`);
    expect(wrong).toEqual([]);
  });

  test('is that of the gazetteer for every Canadian code whose province can be read', () => {
    const provinces = places
      .filter(({ country }) => country === 'Canada')
      .map(({ zip, state }) => ({
        zip,
        region: regionCode('CA', state.replace(' Territory', ' Territories')),
      }))
      .filter(({ region }) => region !== null);
    expect(provinces.length).toBeGreaterThan(1500);
    expect(provinces.filter(({ zip, region }) => regionOfPostalCode('CA', zip) !== region)).toEqual([]);
  });
});

test('the ZIP codes of a state with one zone keep the time of that zone, winter and summer', () => {
  const clock = (zone: string) =>
    ['2026-01-15T12:00Z', '2026-07-15T12:00Z'].map(
      (day) => offsetSpan(zone, Date.parse(day)).offset / 3_600_000,
    );
  const wrong = Object.values(zipcodes.codes).filter(({ zip, country, state }) => {
    const zone = country === 'US' ? zoneOfPostalCode('US', zip) : null;
    const whole = zoneOfRegion(`US-${state}`);
    return zone !== null && whole !== null && `${clock(zone)}` !== `${clock(whole)}`;
  });
  expect(wrong.map(({ zip, state }) => `${zip} ${state}`)).toEqual([]);
});

describe('the form of a postal code', () => {
  const samples: Readonly<Record<string, string>> = {
    ...{
      AT: '1010',
      AU: '2000',
      BE: '1000',
      BR: '01310-100',
      CA: 'M5V 3L9',
      CH: '8001',
      CN: '100000',
      CZ: '110 00',
    },
    ...{
      DE: '80331',
      DK: '1050',
      EE: '10111',
      ES: '28001',
      FI: '00100',
      FR: '75001',
      GB: 'SW1A 1AA',
      GR: '105 57',
    },
    ...{ HR: '10000', HU: '1051', IE: 'D02 X285', IL: '9414504', IN: '110001', IT: '00100', JP: '100-0001' },
    ...{ KR: '04524', LT: 'LT-01100', LU: '1111', LV: 'LV-1010', MT: 'VLT 1117', MX: '06000', NL: '1012 AB' },
    ...{
      NO: '0150',
      NZ: '6011',
      PL: '00-950',
      PT: '1000-205',
      RO: '010011',
      RU: '101000',
      SE: '111 22',
      SG: '018956',
    },
    ...{ SI: '1000', SK: '811 01', TR: '06100', UA: '01001', US: '94105', VN: '100000', ZA: '8001' },
  };

  test.each(Object.entries(samples))('%s: %s is taken as it is, and put back into it', (country, code) => {
    expect(postalCode(country, code)).toBe(code);
    expect(postalCode(country, ` ${code.toLowerCase().replace(/[\s-]/g, '')} `)).toBe(code);
  });

  test.each(Object.entries(samples))('%s: %s is a code to others too', (country, code) => {
    expect(peerFormats.validate(country, code)).toBe(true);
  });

  test('differs by one character from what is no code', () => {
    for (const [country, code] of Object.entries(samples)) {
      expect(postalCode(country, `${code}999999`)).toBeNull();
      expect(postalCode(country, code.slice(0, 2))).toBeNull();
    }
  });

  test('is of no country that has no postal codes', () => {
    expect(postalCode('HK', '999077')).toBeNull();
    expect(postalCode('AE', '00000')).toBeNull();
  });
});
