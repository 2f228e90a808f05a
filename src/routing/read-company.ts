import { annualRevenue, revenueBand } from './annual-revenue.ts';
import { websiteDomain } from './company-domain.ts';
import { companySizeBand, headCount } from './company-size.ts';
import { foldSpaces, isPlaceholder } from './fold-text.ts';
import { industryName } from './industry-name.ts';
import type { LeadAttribute } from './lead.ts';
import { firstReadable, known } from './read-property.ts';
import type { Properties, StandardAttributes } from './read-property.ts';

/** What a contact's properties say about the company; `mail` as read from the same contact. */
export function readCompany(properties: Properties, mail: StandardAttributes): StandardAttributes {
  const revenue = firstReadable(properties, ['annualrevenue'], annualRevenue);
  return known({
    company_name: firstReadable(properties, ['company'], companyName),
    company_domain: companyDomain(properties, mail),
    company_size: firstReadable(properties, ['numemployees', 'company_size'], headCount),
    // A stated band and a head-count often disagree: each is read for itself.
    company_size_band: firstReadable(properties, ['company_size', 'numemployees'], companySizeBand),
    revenue,
    revenue_band: revenue && { ...revenue, value: revenueBand(Number(revenue.value)), sure: 'derived' },
    industry: firstReadable(properties, ['industry'], industryName),
  });
}

/** A company's own mailbox proves more than a web address that anybody may type. */
function companyDomain(properties: Properties, mail: StandardAttributes): LeadAttribute | undefined {
  const { email_domain: domain, email_kind: kind } = mail;
  if (domain && kind?.value === 'company') return { ...domain, sure: 'derived' };
  return firstReadable(properties, ['website'], websiteDomain);
}

const companyName = (text: string): string | null => {
  const name = foldSpaces(text);
  return isPlaceholder(name) || noCompany.has(name) || !/[\p{L}\p{N}]/u.test(name) ? null : name;
};

/** What people without a company write there. */
const noCompany: ReadonlySet<string> = new Set([
  ...[
    'self',
    'self employed',
    'self-employed',
    'selfemployed',
    'freelance',
    'freelancer',
    'private',
    'privat',
  ],
  ...[
    'individual',
    'personal',
    'myself',
    'me',
    'student',
    'selbständig',
    'selbstständig',
    'freiberufler',
    'autónomo',
  ],
  ...['privatperson', 'particulier', 'particular', 'retired', 'unemployed', 'my company', 'company', 'home'],
]);
