import { companySizeBand } from './company-size.ts';
import { countryCode } from './country-names.ts';
import { statedDepartment } from './job-department.ts';
import { statedSeniority } from './job-seniority.ts';
import { industryName } from './industry-name.ts';
import { languageCode } from './language-names.ts';
import { sourceName, stageName } from './read-origin.ts';
import { timeZoneName } from './time-zone-name.ts';

/** Attributes whose values people write in several ways, each with how it is read from a lead. */
const readers = {
  country: countryCode,
  industry: industryName,
  language: languageCode,
  time_zone: timeZoneName,
  company_size_band: companySizeBand,
  seniority: statedSeniority,
  department: statedDepartment,
  source: sourceName,
  record_source: sourceName,
  lifecycle_stage: stageName,
} as const satisfies Record<string, (text: string) => string | null>;

export type CanonicalAttribute = keyof typeof readers;

export const isCanonical = (attribute: string): attribute is CanonicalAttribute =>
  Object.hasOwn(readers, attribute);

/**
 * A value as a rulebook or a list writes it, in the form in which leads have it: "Germany" → "DE", "Deutsch" → "de",
 * "Computer Software" → "computer_software". As written when it cannot be read: then no lead has it.
 */
export const canonicalValue = (attribute: CanonicalAttribute, written: string): string =>
  readers[attribute](written) ?? written;
