import { describe, expect, test } from '@jest/globals';
import type { StandardAttributeName } from '../../src/routing/lead.ts';
import { readLead } from '../../src/routing/read-lead.ts';

/**
 * What people, forms, imports and enrichment tools write into HubSpot, and what Baton makes of it. Four columns:
 * the property, the text in it, what the attribute becomes, and how sure Baton is of it; the attribute's source is always
 * that property. Where it becomes unknown, the last column says why.
 */
type Row = readonly [property: string, text: unknown, becomes: string | number, sure: string];

let rows = 0;

/** Every row is a lead of its own that has only `given` and the row's property. */
function becomes(
  attribute: StandardAttributeName | `property:${string}`,
  given: Record<string, string>,
  table: readonly Row[],
): void {
  const context = Object.entries(given).map(([name, text]) => `${name} "${text}"`);
  describe(`${attribute}${context.length === 0 ? '' : `, given ${context.join(' and ')}`}`, () => {
    rows += table.length;
    test.each(table)('%s %j becomes %s (%s)', (property, text, value, sure) => {
      const lead = readLead({ contactId: '1', properties: { ...given, [property]: text } });
      const found = lead.attributes[attribute];
      if (value === 'unknown') {
        expect(found).toBeUndefined();
      } else {
        expect(found).toMatchObject({ value, sure, source: property });
      }
    });
  });
}

becomes('country', {}, [
  ['country', 'DE', 'DE', 'stated'],
  ['country', 'de', 'DE', 'stated'],
  ['country', 'DEU', 'DE', 'stated'],
  ['country', 'GER', 'DE', 'stated'],
  ['country', 'Deutschland', 'DE', 'stated'],
  ['country', ' DEUTSCHLAND ', 'DE', 'stated'],
  ['country', 'Allemagne', 'DE', 'stated'],
  ['country', 'Alemania', 'DE', 'stated'],
  ['country', 'Niemcy', 'DE', 'stated'],
  ['country', 'Federal Republic of Germany', 'DE', 'stated'],
  ['country', 'Germany (DE)', 'DE', 'stated'],
  ['country', 'DE - Deutschland', 'DE', 'stated'],
  ['country', 'Berlin, Germany', 'DE', 'stated'],
  ['country', 'Deutschland / Germany', 'DE', 'stated'],
  ['country', '🇩🇪', 'DE', 'stated'],
  ['country', 'USA', 'US', 'stated'],
  ['country', 'U.S.A', 'US', 'stated'],
  ['country', 'U.S.', 'US', 'stated'],
  ['country', 'U S A', 'US', 'stated'],
  ['country', 'United States of America', 'US', 'stated'],
  ['country', 'Vereinigte Staaten', 'US', 'stated'],
  ['country', 'États-Unis', 'US', 'stated'],
  ['country', 'Estados Unidos', 'US', 'stated'],
  ['country', 'EE.UU.', 'US', 'stated'],
  ['country', 'San Francisco, CA, USA', 'US', 'stated'],
  ['country', 'UK', 'GB', 'stated'],
  ['country', 'U.K.', 'GB', 'stated'],
  ['country', 'United Kingdom (UK)', 'GB', 'stated'],
  ['country', 'England', 'GB', 'stated'],
  ['country', 'Großbritannien', 'GB', 'stated'],
  ['country', 'Grossbritannien', 'GB', 'stated'],
  ['country', 'Österreich', 'AT', 'stated'],
  ['country', 'Osterreich', 'AT', 'stated'],
  ['country', 'Schweiz', 'CH', 'stated'],
  ['country', 'Suisse', 'CH', 'stated'],
  ['country', 'Svizzera', 'CH', 'stated'],
  ['country', 'the Netherlands', 'NL', 'stated'],
  ['country', 'Holland', 'NL', 'stated'],
  ['country', "Côte d'Ivoire", 'CI', 'stated'],
  ['country', 'España', 'ES', 'stated'],
  ['country', 'Italia', 'IT', 'stated'],
  ['country', 'Polska', 'PL', 'stated'],
  ['country', 'Česko', 'CZ', 'stated'],
  ['country', 'Türkiye', 'TR', 'stated'],
  ['country', '日本', 'JP', 'stated'],
  ['country', '中国', 'CN', 'stated'],
  ['country', 'Россия', 'RU', 'stated'],
  ['country', 'South Korea', 'KR', 'stated'],
  ['country', 'UAE', 'AE', 'stated'],
  ['country', 'Brasil', 'BR', 'stated'],
  ['country', 'México', 'MX', 'stated'],
  ['country', 'Viet Nam', 'VN', 'stated'],
  ['country', '', 'unknown', 'empty'],
  ['country', '   ', 'unknown', 'blank'],
  ['country', null, 'unknown', 'not set'],
  ['country', 49, 'unknown', 'a number, not a country'],
  ['country', { name: 'Germany' }, 'unknown', 'the wrong type'],
  ['country', 'n/a', 'unknown', 'a placeholder'],
  ['country', 'NA', 'unknown', 'Namibia, or "not available"'],
  ['country', '-', 'unknown', 'a placeholder'],
  ['country', 'Please select', 'unknown', 'a form left alone'],
  ['country', 'Europe', 'unknown', 'a continent'],
  ['country', 'DACH', 'unknown', 'three countries'],
  ['country', 'EMEA', 'unknown', 'many countries'],
  ['country', 'Germany / Austria', 'unknown', 'two countries'],
  ['country', 'Korea', 'unknown', 'two countries'],
  ['country', 'Congo', 'unknown', 'two countries'],
  ['country', 'Bavaria', 'unknown', 'a region'],
  ['country', 'Wilmington, DE', 'unknown', 'Delaware, not Germany'],
  ['country', 'Germny', 'unknown', 'a typing error is not corrected'],
  ['country', 'constructor', 'unknown', 'no country, whatever a program may think'],
  ['hs_country_region_code', 'AT', 'AT', 'stated'],
  ['hs_country_region_code', 'NA', 'NA', 'stated'],
  ['hs_country_region_code', '??', 'unknown', 'no code'],
  ['phone', '+49 30 1234567', 'DE', 'derived'],
  ['phone', '0049 (0)30 1234567', 'DE', 'derived'],
  ['phone', '+4930/1234567', 'DE', 'derived'],
  ['phone', 'tel:+33-1-42-68-53-00', 'FR', 'derived'],
  ['phone', '(+34) 912 345 678', 'ES', 'derived'],
  ['phone', '+1 416 555 0123', 'CA', 'derived'],
  ['phone', '+1 (415) 555-2671', 'US', 'derived'],
  ['phone', '+1 787 555 1234', 'PR', 'derived'],
  ['phone', '+7 727 123 4567', 'KZ', 'derived'],
  ['mobilephone', '+44 7400 123456', 'GB', 'derived'],
  ['phone', '030 1234567', 'unknown', 'no country prefix'],
  ['phone', '415-555-2671', 'unknown', 'no country prefix'],
  ['phone', '+1 800 555 1234', 'unknown', 'toll-free, of no country'],
  ['phone', '+49', 'unknown', 'a prefix alone, as forms fill it in'],
  ['phone', '+999 1234567', 'unknown', 'no such prefix'],
  ['phone', '+49 12', 'unknown', 'too short to be a number'],
  ['phone', 4.93012e10, 'unknown', 'a spreadsheet ate the plus sign'],
  ['ip_country_code', 'us', 'US', 'hinted'],
  ['ip_country', 'united states', 'US', 'hinted'],
  ['hs_ip_country', 'Germany', 'DE', 'hinted'],
  ['email', 'jo@acme.co.uk', 'GB', 'hinted'],
  ['email', 'jo@acme.de', 'DE', 'hinted'],
  ['hs_email_domain', 'acme.pl', 'PL', 'hinted'],
  ['email', 'jo@acme.com', 'unknown', '.com is of no country'],
  ['email', 'jo@acme.io', 'unknown', '.io is used by everybody'],
  ['email', 'jo@acme.co', 'unknown', '.co is used by everybody'],
  ['email', 'jo@acme.eu', 'unknown', '.eu is of many countries'],
]);

becomes('region', { country: 'USA' }, [
  ['state', 'California', 'US-CA', 'stated'],
  ['state', ' ca', 'US-CA', 'stated'],
  ['state', 'Calif.', 'US-CA', 'stated'],
  ['state', 'California (CA)', 'US-CA', 'stated'],
  ['state', 'CA - California', 'US-CA', 'stated'],
  ['hs_state_code', 'US-CA', 'US-CA', 'stated'],
  ['state', ' nY', 'US-NY', 'stated'],
  ['state', 'N.Y.', 'US-NY', 'stated'],
  ['state', 'State of New York', 'US-NY', 'stated'],
  ['state', 'Washington D.C.', 'US-DC', 'stated'],
  ['state', 'Washington State', 'US-WA', 'stated'],
  ['state', 'DE', 'US-DE', 'stated'],
  ['state', 'Puerto Rico', 'US-PR', 'stated'],
  ['zip', '94105', 'US-CA', 'derived'],
  ['zip', '10001-1234', 'US-NY', 'derived'],
  ['zip', '06390', 'US-NY', 'derived'],
  ['zip', '09012', 'unknown', 'a military address'],
  ['state', 'Ontario', 'unknown', 'in Canada'],
  ['state', 'California / Nevada', 'unknown', 'two states'],
  ['state', 'Outside US', 'unknown', 'no state'],
  ['state', 'N/A', 'unknown', 'a placeholder'],
  ['state', 12, 'unknown', 'no state'],
]);
becomes('region', { country: 'Deutschland' }, [
  ['state', 'Bayern', 'DE-BY', 'stated'],
  ['state', 'Bavaria', 'DE-BY', 'stated'],
  ['state', 'Freistaat Bayern', 'DE-BY', 'stated'],
  ['state', 'BY', 'DE-BY', 'stated'],
  ['state', 'Baden Württemberg', 'DE-BW', 'stated'],
  ['state', 'Baden-Wuerttemberg', 'DE-BW', 'stated'],
  ['state', 'NRW', 'DE-NW', 'stated'],
  ['state', 'Nordrhein Westfalen', 'DE-NW', 'stated'],
  ['state', 'thueringen', 'DE-TH', 'stated'],
  ['state', 'Bayer', 'unknown', 'a company, perhaps'],
  ['zip', '80331', 'unknown', 'German codes cross states'],
]);
becomes('region', { country: 'Canada' }, [
  ['state', 'Québec', 'CA-QC', 'stated'],
  ['state', 'PQ', 'CA-QC', 'stated'],
  ['state', 'B.C.', 'CA-BC', 'stated'],
  ['state', 'Newfoundland', 'CA-NL', 'stated'],
  ['zip', 'm5v3l9', 'CA-ON', 'derived'],
  ['zip', 'X0A 0H0', 'CA-NU', 'derived'],
]);
becomes('region', { country: 'United Kingdom' }, [
  ['state', 'England', 'GB-ENG', 'stated'],
  ['state', 'N. Ireland', 'GB-NIR', 'stated'],
  ['state', 'Kent', 'GB-KEN', 'stated'],
  ['state', 'London', 'unknown', 'the code is for the City alone'],
]);
becomes('region', { country: 'ES' }, [
  ['state', 'Cataluña', 'ES-CT', 'stated'],
  ['state', 'Comunidad de Madrid', 'ES-MD', 'stated'],
  ['state', 'pais vasco', 'ES-PV', 'stated'],
]);
becomes('region', { country: 'Argentina' }, [
  ['state', 'Buenos Aires', 'unknown', 'the city, or the province around it'],
  ['state', 'CABA', 'AR-C', 'stated'],
]);
becomes('region', { country: 'Polska' }, [
  ['state', 'Łódzkie', 'PL-10', 'stated'],
  ['state', 'lodzkie', 'PL-10', 'stated'],
]);
becomes('region', { country: 'China' }, [['state', 'Guangdong', 'CN-GD', 'stated']]);
becomes('region', { country: 'UAE' }, [['state', 'Dubai', 'AE-DU', 'stated']]);
becomes('region', {}, [
  ['state', 'California', 'unknown', 'the country is unknown'],
  ['hs_state_code', 'CA', 'unknown', 'California, Cádiz or Cagliari'],
]);

becomes('postal_code', { country: 'US', state: 'Massachusetts' }, [
  ['zip', '02139', '02139', 'stated'],
  ['zip', '02139-4307', '02139', 'stated'],
  ['zip', 'MA 02139', '02139', 'stated'],
  ['zip', '2139', '02139', 'derived'],
  ['zip', 2139, '02139', 'derived'],
  ['zip', '9410', 'unknown', '09410 is not in Massachusetts'],
  ['zip', '0213', 'unknown', 'a digit is missing'],
  ['zip', '00000', 'unknown', 'a form that insisted'],
  ['zip', '51999-0000 ', 'unknown', 'no such code'],
  ['zip', 'ABCDE', 'unknown', 'no digits'],
]);
becomes('postal_code', { country: 'DE' }, [
  ['zip', ' 80331 ', '80331', 'stated'],
  ['zip', 'D-80331', '80331', 'stated'],
  ['zip', 'DE-80331', '80331', 'stated'],
  ['zip', '80331 München', '80331', 'stated'],
  ['zip', '803 31', '80331', 'stated'],
  ['zip', '1067', 'unknown', '01067 perhaps, and perhaps a typing error'],
  ['zip', '80331, 80333', 'unknown', 'two codes'],
]);
becomes('postal_code', { country: 'GB' }, [
  ['zip', 'sw1a1aa', 'SW1A 1AA', 'stated'],
  ['zip', 'SW1A  1AA', 'SW1A 1AA', 'stated'],
  ['zip', 'London SW1A 1AA', 'SW1A 1AA', 'stated'],
  ['zip', 'EC1', 'EC1', 'stated'],
  ['zip', '80331', 'unknown', 'not a British code'],
]);
becomes('postal_code', { country: 'CA' }, [
  ['zip', 'm5v3l9', 'M5V 3L9', 'stated'],
  ['zip', 'M5V-3L9', 'M5V 3L9', 'stated'],
  ['zip', 'M5V', 'M5V', 'stated'],
  ['zip', 'M5V 3LO', 'unknown', 'an O for a zero'],
]);
becomes('postal_code', { country: 'Netherlands' }, [
  ['zip', '1012ab', '1012 AB', 'stated'],
  ['zip', 'NL-1012 AB', '1012 AB', 'stated'],
  ['zip', '1012 AB Amsterdam', '1012 AB', 'stated'],
  ['zip', '1012', 'unknown', 'only half of it'],
]);
becomes('postal_code', { country: 'PL' }, [['zip', '00950', '00-950', 'stated']]);
becomes('postal_code', { country: 'SE' }, [['zip', 'SE-11122', '111 22', 'stated']]);
becomes('postal_code', { country: 'PT' }, [['zip', '1000205', '1000-205', 'stated']]);
becomes('postal_code', { country: 'JP' }, [['zip', '1000001', '100-0001', 'stated']]);
becomes('postal_code', { country: 'BR' }, [['zip', '01310100', '01310-100', 'stated']]);
becomes('postal_code', { country: 'LV' }, [['zip', '1010', 'LV-1010', 'stated']]);
becomes('postal_code', { country: 'IE' }, [['zip', 'd02x285', 'D02 X285', 'stated']]);
becomes('postal_code', {}, [['zip', '80331', 'unknown', 'the country is unknown']]);

becomes('city', {}, [
  ['city', ' San  Francisco ', 'san francisco', 'stated'],
  ['city', 'MÜNCHEN', 'münchen', 'stated'],
  ['city', '80331 München', 'münchen', 'stated'],
  ['city', 'n/a', 'unknown', 'a placeholder'],
  ['city', '12345', 'unknown', 'a postal code'],
  ['city', 'x', 'unknown', 'a form that insisted'],
]);

becomes('time_zone', {}, [
  ['country', 'Germany', 'Europe/Berlin', 'derived'],
  ['country', 'India', 'Asia/Kolkata', 'derived'],
  ['country', 'China', 'Asia/Shanghai', 'derived'],
  ['country', 'Malaysia', 'Asia/Kuala_Lumpur', 'derived'],
  ['country', 'USA', 'unknown', 'many zones'],
  ['country', 'Australia', 'unknown', 'many zones'],
  ['country', 'Spain', 'unknown', 'the Canaries are an hour behind'],
  ['hs_timezone', 'us_slash_eastern', 'America/New_York', 'derived'],
  ['hs_timezone', 'america_slash_port_hyphen_au_hyphen_prince', 'America/Port-au-Prince', 'derived'],
  ['hs_timezone', 'Europe/Berlin', 'Europe/Berlin', 'derived'],
  ['hs_timezone', 'EST', 'unknown', 'an offset, silent about summer'],
  ['hs_timezone', 'GMT+2', 'unknown', 'an offset, silent about summer'],
  ['hs_timezone', 'mars_slash_phobos', 'unknown', 'no zone'],
  ['hs_ip_timezone', 'america_slash_los_angeles', 'America/Los_Angeles', 'hinted'],
  ['email', 'jo@acme.at', 'Europe/Vienna', 'hinted'],
]);
becomes('time_zone', { country: 'US' }, [
  ['zip', '94105', 'America/Los_Angeles', 'derived'],
  ['zip', '37402', 'America/New_York', 'derived'],
  ['zip', '37203', 'America/Chicago', 'derived'],
  ['zip', '85001', 'America/Phoenix', 'derived'],
  ['state', 'NY', 'America/New_York', 'derived'],
  ['state', 'Hawaii', 'Pacific/Honolulu', 'derived'],
  ['state', 'Texas', 'unknown', 'El Paso is an hour behind'],
  ['state', 'Tennessee', 'unknown', 'two zones'],
]);
becomes('time_zone', { country: 'Canada' }, [
  ['zip', 'M5V 3L9', 'America/Toronto', 'derived'],
  ['zip', 'V1J 2B3', 'America/Dawson_Creek', 'derived'],
  ['state', 'Saskatchewan', 'America/Regina', 'derived'],
  ['state', 'Ontario', 'unknown', 'Kenora is an hour behind'],
]);

becomes('language', {}, [
  ['hs_language', 'de', 'de', 'stated'],
  ['hs_language', 'de-AT', 'de', 'stated'],
  ['hs_language', 'pt_BR', 'pt', 'stated'],
  ['hs_language', 'zh-hant-tw', 'zh', 'stated'],
  ['hs_language', 'nb', 'no', 'stated'],
  ['hs_language', 'Deutsch', 'de', 'stated'],
  ['hs_language', 'français', 'fr', 'stated'],
  ['hs_language', 'xx', 'unknown', 'no language'],
  ['hs_language', 'english or german', 'unknown', 'two languages'],
  ['hs_inferred_language_codes', 'sv', 'sv', 'hinted'],
  ['hs_inferred_language_codes', 'de;fr;it', 'unknown', 'three languages'],
  ['country', 'Austria', 'de', 'hinted'],
  ['country', 'Brazil', 'pt', 'hinted'],
  ['country', 'Switzerland', 'unknown', 'four languages'],
  ['country', 'Belgium', 'unknown', 'three languages'],
  ['country', 'Canada', 'unknown', 'two languages'],
]);

becomes('email_domain', {}, [
  ['email', 'jo.doe@Mail.ACME.co.uk', 'acme.co.uk', 'stated'],
  ['email', ' Jo Doe <jo@acme.com> ', 'acme.com', 'stated'],
  ['email', 'jo@acme.com.', 'acme.com', 'stated'],
  ['email', 'jo@müller.de', 'müller.de', 'stated'],
  ['hs_email_domain', 'GMail.com', 'gmail.com', 'stated'],
  ['email', 'jo@', 'unknown', 'no domain'],
  ['email', '@acme.com', 'unknown', 'nobody there'],
  ['email', 'jo@localhost', 'unknown', 'no domain'],
  ['email', 'jo@192.168.0.1', 'unknown', 'a number'],
  ['email', 'jo at acme.com', 'unknown', 'no address'],
  ['email', 'none', 'unknown', 'no address'],
]);
becomes('email_kind', {}, [
  ['email', 'jo@acme.com', 'company', 'derived'],
  ['email', 'jo@gmail.com', 'free', 'derived'],
  ['email', 'jo@googlemail.com', 'free', 'derived'],
  ['email', 'jo@hey.com', 'free', 'derived'],
  ['email', 'jo@web.de', 'free', 'derived'],
  ['email', 'jo@t-online.de', 'free', 'derived'],
  ['email', 'jo@yahoo.co.uk', 'free', 'derived'],
  ['email', 'jo@zohomail.com', 'free', 'derived'],
  ['email', 'jo@qq.com', 'free', 'derived'],
  ['email', 'jo@duck.com', 'free', 'derived'],
  ['email', 'jo@facebook.com', 'company', 'derived'],
  ['email', 'jo@zoho.com', 'company', 'derived'],
  ['email', 'jo@telekom.de', 'company', 'derived'],
  ['email', 'jo@stanford.edu', 'company', 'derived'],
  ['email', 'jo@mailinator.com', 'disposable', 'derived'],
  ['email', 'jo@yopmail.com', 'disposable', 'derived'],
  ['email', 'jo@x.guerrillamail.com', 'disposable', 'derived'],
]);
becomes('company_domain', {}, [
  ['email', 'jo@mail.acme.co.uk', 'acme.co.uk', 'derived'],
  ['website', 'https://www.acme.com/about?x=1', 'acme.com', 'stated'],
  ['website', 'ACME.COM', 'acme.com', 'stated'],
  ['email', 'jo@gmail.com', 'unknown', 'a free mailbox'],
  ['email', 'jo@mailinator.com', 'unknown', 'a disposable mailbox'],
  ['website', 'https://facebook.com/acme', 'unknown', "somebody else's site"],
  ['website', 'https://www.linkedin.com/company/acme', 'unknown', "somebody else's site"],
  ['website', 'coming soon', 'unknown', 'no address'],
  ['website', 'n/a', 'unknown', 'a placeholder'],
]);
becomes('company_name', {}, [
  ['company', '  Acme   GmbH ', 'acme gmbh', 'stated'],
  ['company', 'self-employed', 'unknown', 'no company'],
  ['company', 'N/A', 'unknown', 'a placeholder'],
  ['company', '---', 'unknown', 'a placeholder'],
]);

becomes('company_size', {}, [
  ['numemployees', '250', 250, 'stated'],
  ['numemployees', 250, 250, 'stated'],
  ['company_size', '1-50 employees', 1, 'stated'],
  ['company_size', '51–200', 51, 'stated'],
  ['company_size', '1,001-5,000 employees', 1001, 'stated'],
  ['company_size', '1.000', 1000, 'stated'],
  ['company_size', '10 000', 10_000, 'stated'],
  ['company_size', "1'200 Mitarbeitende", 1200, 'stated'],
  ['company_size', '10000+', 10_000, 'stated'],
  ['company_size', '5k', 5000, 'stated'],
  ['company_size', '~40 people', 40, 'stated'],
  ['company_size', 'unter 50', 1, 'stated'],
  ['company_size', '< 10', 1, 'stated'],
  ['company_size', 'several', 'unknown', 'no number'],
  ['company_size', '10-Jan', 'unknown', '"1-10", after a spreadsheet'],
  ['company_size', '-5', 'unknown', 'less than nobody'],
  ['company_size', 'NaN', 'unknown', 'not a number'],
]);
becomes('company_size_band', {}, [
  ['company_size', '51-200', '51-200', 'stated'],
  ['company_size', '51 to 200 employees', '51-200', 'stated'],
  ['company_size', '10,000+', '10000+', 'stated'],
  ['numemployees', '250', '201-500', 'stated'],
  ['numemployees', '1-5', '1-10', 'stated'],
  ['numemployees', '100-500', 'unknown', 'lies across two bands'],
  ['numemployees', '1000+', 'unknown', 'lies across three bands'],
  ['numemployees', '0', 'unknown', 'nobody works there'],
]);
becomes('revenue', {}, [
  ['annualrevenue', '12000000', 12_000_000, 'stated'],
  ['annualrevenue', '$5M', 5_000_000, 'stated'],
  ['annualrevenue', '1,5 Mio. €', 1_500_000, 'stated'],
  ['annualrevenue', 'EUR 10-50M', 10_000_000, 'stated'],
  ['annualrevenue', '2.5bn', 2_500_000_000, 'stated'],
  ['annualrevenue', '1.234.567,89', 1_234_568, 'stated'],
  ['annualrevenue', '3 Mrd', 3_000_000_000, 'stated'],
  ['annualrevenue', 'confidential', 'unknown', 'no number'],
  ['annualrevenue', '-200000', 'unknown', 'a loss is no revenue'],
]);
becomes('revenue_band', {}, [
  ['annualrevenue', '$5M', '1M-10M', 'derived'],
  ['annualrevenue', '12000000000', '10B+', 'derived'],
]);
becomes('industry', {}, [
  ['industry', 'COMPUTER_SOFTWARE', 'computer_software', 'stated'],
  ['industry', 'Computer Software', 'computer_software', 'stated'],
  ['industry', 'Banking & Finance', 'banking_finance', 'stated'],
  ['industry', 'Oil and Gas', 'oil_gas', 'stated'],
  ['industry', 'Other', 'unknown', 'says nothing'],
  ['industry', '#N/A', 'unknown', 'a spreadsheet'],
]);

becomes('seniority', {}, [
  ['hs_seniority', 'vp', 'vp', 'stated'],
  ['hs_seniority', 'Entry', 'junior', 'stated'],
  ['jobtitle', 'Founder & CEO', 'owner', 'derived'],
  ['jobtitle', 'Inhaberin', 'owner', 'derived'],
  ['jobtitle', 'Właściciel', 'owner', 'derived'],
  ['jobtitle', 'CEO', 'executive', 'derived'],
  ['jobtitle', 'C.E.O.', 'executive', 'derived'],
  ['jobtitle', 'Chief Revenue Officer', 'executive', 'derived'],
  ['jobtitle', 'Geschäftsführer', 'executive', 'derived'],
  ['jobtitle', 'Geschaeftsfuehrer', 'executive', 'derived'],
  ['jobtitle', 'Directeur Général', 'executive', 'derived'],
  ['jobtitle', 'Amministratore delegato', 'executive', 'derived'],
  ['jobtitle', 'Managing Director DACH', 'executive', 'derived'],
  ['jobtitle', 'SVP Sales', 'vp', 'derived'],
  ['jobtitle', 'Vice President, Marketing', 'vp', 'derived'],
  ['jobtitle', 'Head of IT', 'director', 'derived'],
  ['jobtitle', 'Leiterin Einkauf', 'director', 'derived'],
  ['jobtitle', 'Vertriebsleiter', 'director', 'derived'],
  ['jobtitle', 'Directora de Marketing', 'director', 'derived'],
  ['jobtitle', 'Teamleiter Kundenservice', 'manager', 'derived'],
  ['jobtitle', 'Marketing Manager', 'manager', 'derived'],
  ['jobtitle', 'Responsable Marketing', 'manager', 'derived'],
  ['jobtitle', 'Senior Consultant', 'senior', 'derived'],
  ['jobtitle', 'Sr. Software Engineer', 'senior', 'derived'],
  ['jobtitle', 'Account Executive', 'employee', 'derived'],
  ['jobtitle', 'Account Manager', 'employee', 'derived'],
  ['jobtitle', 'Product Owner', 'employee', 'derived'],
  ['jobtitle', 'Projektleiter', 'employee', 'derived'],
  ['jobtitle', 'Softwareentwickler (m/w/d)', 'employee', 'derived'],
  ['jobtitle', 'Assistenz der Geschäftsführung', 'employee', 'derived'],
  ['jobtitle', 'Executive Assistant to the CEO', 'employee', 'derived'],
  ['jobtitle', 'Chef de projet', 'employee', 'derived'],
  ['jobtitle', 'Werkstudent Marketing', 'junior', 'derived'],
  ['jobtitle', 'Junior Product Manager', 'junior', 'derived'],
  ['jobtitle', 'CEO at Acme | Speaker | Dad', 'executive', 'derived'],
  ['jobtitle', 'Chef', 'unknown', 'a boss in German, a cook in English'],
  ['jobtitle', 'MD', 'unknown', 'a managing director, or a doctor'],
  ['jobtitle', 'Ex-CEO', 'unknown', 'not any more'],
  ['jobtitle', 'Student', 'unknown', 'no post'],
  ['jobtitle', 'General Manager', 'unknown', 'runs a company, or a shop'],
  ['jobtitle', 'Deputy Director', 'unknown', 'between two levels'],
  ['jobtitle', 'Ninja', 'unknown', 'could be anybody'],
  ['jobtitle', 'asdf', 'unknown', 'a form that insisted'],
  ['jobtitle', true, 'unknown', 'the wrong type'],
]);
becomes('department', {}, [
  ['hs_role', 'human_resources', 'human_resources', 'stated'],
  ['jobtitle', 'VP Sales', 'sales', 'derived'],
  ['jobtitle', 'Vertriebsleiter', 'sales', 'derived'],
  ['jobtitle', 'Verkaeufer Aussendienst', 'sales', 'derived'],
  ['jobtitle', 'Einkaeufer', 'procurement', 'derived'],
  ['jobtitle', 'Sales Engineer', 'sales', 'derived'],
  ['jobtitle', 'Key Account Manager', 'sales', 'derived'],
  ['jobtitle', 'Einkäuferin', 'procurement', 'derived'],
  ['jobtitle', 'Responsable des achats', 'procurement', 'derived'],
  ['jobtitle', 'CFO', 'finance', 'derived'],
  ['jobtitle', 'Leiter Rechnungswesen', 'finance', 'derived'],
  ['jobtitle', 'IT-Leiter', 'information_technology', 'derived'],
  ['jobtitle', 'Personalreferentin', 'human_resources', 'derived'],
  ['jobtitle', 'DRH', 'human_resources', 'derived'],
  ['jobtitle', 'Softwareentwickler', 'engineering', 'derived'],
  ['jobtitle', 'Product Owner', 'product', 'derived'],
  ['jobtitle', 'Customer Success Manager', 'customer_service', 'derived'],
  ['jobtitle', 'Rechtsanwältin', 'legal', 'derived'],
  ['jobtitle', 'Executive Assistant to the CFO', 'administration', 'derived'],
  ['jobtitle', 'CEO', 'unknown', 'all of them'],
  ['jobtitle', 'Head of Sales and Marketing', 'unknown', 'two departments'],
  ['jobtitle', 'Consultant', 'unknown', 'does not say'],
]);

becomes('source', {}, [
  ['hs_analytics_source', 'PAID_SEARCH', 'paid_search', 'stated'],
  ['hs_analytics_source', 'Organic Search', 'organic_search', 'stated'],
  ['hs_latest_source', 'DIRECT_TRAFFIC', 'direct_traffic', 'stated'],
]);
becomes('record_source', {}, [
  ['hs_object_source_label', 'CRM_UI', 'crm_ui', 'stated'],
  ['hs_object_source', 'FORM', 'form', 'stated'],
]);
becomes('form', {}, [
  ['recent_conversion_event_name', 'Pricing | Acme:  Contact us', 'pricing | acme: contact us', 'stated'],
]);
becomes('lifecycle_stage', {}, [
  ['lifecyclestage', 'marketingqualifiedlead', 'marketingqualifiedlead', 'stated'],
  ['lifecyclestage', 'Marketing Qualified Lead', 'marketingqualifiedlead', 'stated'],
  ['lifecyclestage', '34518273', '34518273', 'stated'],
]);
becomes('property:tier', {}, [
  ['tier', ' Gold ', 'gold', 'stated'],
  ['tier', 'Gold;Partner', 'gold;partner', 'stated'],
  ['tier', '1200.50', '1200.50', 'stated'],
  ['tier', '2026-01-31', '2026-01-31', 'stated'],
  ['tier', 'true', 'true', 'stated'],
  ['tier', false, 'false', 'stated'],
  ['tier', 0, '0', 'stated'],
  ['tier', '', 'unknown', 'empty'],
  ['tier', [], 'unknown', 'the wrong type'],
]);
becomes('property:phone', {}, [
  ['phone', '+49 30 1234567', '+49', 'stated'],
  ['phone', '030 1234567', 'without country prefix', 'stated'],
]);

test('the table holds at least 300 values', () => {
  expect(rows).toBeGreaterThanOrEqual(300);
});
