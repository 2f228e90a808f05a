import { seededChance } from './chance.ts';

/** Where sample contacts come from: how people write the country, its regions, and how often it comes. */
const countries = [
  {
    weight: 20,
    spellings: ['Germany', 'Deutschland', 'germany ', 'DE', 'GERMANY', 'Allemagne'],
    code: 'DE',
    states: ['Bayern', 'Berlin', 'NRW', 'Hessen', ''],
    tld: 'de',
  },
  {
    weight: 7,
    spellings: ['Austria', 'Österreich', 'AT'],
    code: 'AT',
    states: ['Wien', 'Tirol', ''],
    tld: 'at',
  },
  {
    weight: 7,
    spellings: ['Switzerland', 'Schweiz', 'Suisse', 'CH'],
    code: 'CH',
    states: ['Zürich', 'Bern', ''],
    tld: 'ch',
  },
  {
    weight: 16,
    spellings: ['United Kingdom', 'UK', 'U.K.', 'Great Britain', 'England', 'GB', 'Scotland'],
    code: 'GB',
    states: ['Greater London', 'Kent', ''],
    tld: 'co.uk',
  },
  { weight: 6, spellings: ['Ireland', 'Éire', 'IE'], code: 'IE', states: ['Dublin', ''], tld: 'ie' },
  {
    weight: 24,
    spellings: ['United States', 'USA', 'U.S.A.', 'US', 'United States of America', 'usa'],
    code: 'US',
    states: ['California', 'CA', 'New York', 'TX', 'Texas', 'IL', ''],
    tld: 'com',
  },
  { weight: 7, spellings: ['Canada', 'CA', 'canada'], code: 'CA', states: ['Ontario', 'QC', ''], tld: 'ca' },
  { weight: 4, spellings: ['France', 'FRANCE', 'FR'], code: 'FR', states: ['Île-de-France', ''], tld: 'fr' },
  { weight: 3, spellings: ['Brasil', 'Brazil', 'BR'], code: 'BR', states: ['SP', ''], tld: 'com.br' },
  { weight: 2, spellings: ['Atlantis', 'n/a', '-', 'xx'], code: '', states: [''], tld: 'com' },
  { weight: 4, spellings: [''], code: '', states: [''], tld: 'com' },
] as const;

const firstNames =
  'Sophie Lukas Emma Noah Olivia Liam Chloe Arjun Wei Fatima Diego Ines Marek Yuki Zoe Hannah Samuel Nora Felix Leila'.split(
    ' ',
  );
const lastNames =
  "Schmidt Müller Smith Jones O'Connor García Patel Rossi Dubois Kowalski Nguyen Johansson Weber Brown Silva Tanaka Meyer Clark Novak Haddad".split(
    ' ',
  );
const companies =
  'Northwind Helios Brightwater Quantum Lindenhof Redwood Alpina Stonebridge Meridian Bluefin Kestrel Harbour Falke Juniper Oakline Solano'.split(
    ' ',
  );
const kinds = 'Software Logistics Energy Health Bank Foods Media Robotics Legal Retail'.split(' ');
const industries = [
  'COMPUTER_SOFTWARE',
  'Software',
  'Financial Services',
  'HOSPITAL_HEALTH_CARE',
  'Retail',
  'Manufacturing',
  'Logistics and Supply Chain',
  'EDUCATION_MANAGEMENT',
  '',
];
const sizes = ['1-5', '5-25', '25-50', '50-100', '100-500', '500-1000', '1000+', ''];
const freeMail = ['gmail.com', 'outlook.com', 'yahoo.com', 'gmx.de', 'icloud.com', 'googlemail.com'];
const titles = ['Head of Sales', 'CTO', 'Office Manager', 'Student', 'Buyer', 'Managing Director', ''];
const requests = [
  'Please call me about pricing.',
  'We need a quote for 40 seats.',
  'How do I reset my password?',
  'We would like a demo next week.',
  '',
];

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

/**
 * The contact number `index` of a seed: the same pair always gives the same person, and no two share an address.
 * Dirty as forms are: countries in many spellings, free-mail addresses, missing industries and sizes.
 */
export function sampleContact(seed: number, index: number): Record<string, string> {
  const chance = seededChance(seed * 1_000_003 + index);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  let ticket = chance() * countries.reduce((sum, country) => sum + country.weight, 0);
  const country = countries.find((one) => (ticket -= one.weight) < 0) ?? countries[0];
  const firstname = pick(firstNames);
  const lastname = pick(lastNames);
  const company = `${pick(companies)} ${pick(kinds)}`;
  const isPrivate = chance() < 0.3;
  const domain = isPrivate ? pick(freeMail) : `${plain(company)}.${country.tld}`;
  const contact = {
    email: `${plain(firstname)}.${plain(lastname)}.${seed}${index}@${domain}`,
    firstname: chance() < 0.1 ? firstname.toLowerCase() : firstname,
    lastname,
    company: isPrivate && chance() < 0.7 ? '' : company,
    jobtitle: pick(titles),
    country: pick(country.spellings),
    hs_country_region_code: chance() < 0.5 ? country.code : '',
    state: pick(country.states),
    industry: pick(industries),
    numemployees: isPrivate && chance() < 0.5 ? '' : pick(sizes),
    company_size: chance() < 0.2 ? pick(['1', '12', '240', '5000', 'about 50']) : '',
    lifecyclestage: pick(['lead', 'lead', 'lead', 'subscriber', 'marketingqualifiedlead']),
    hs_lead_status: chance() < 0.6 ? 'NEW' : '',
    message: pick(requests),
  };
  return Object.fromEntries(Object.entries(contact).filter(([, value]) => value !== ''));
}
