import type { NewContact } from './emulator-control.ts';

/**
 * Two leads for Benelux, where the sample rulebook lets one out a minute: the second waits, says why, and is released.
 * `run` keeps addresses of several starts apart.
 */
export const heldLeads = (run: string): NewContact[] =>
  [
    {
      firstname: 'Sanne',
      lastname: 'de Vries',
      company: 'Windrad BV',
      numemployees: '800',
      jobtitle: 'Director',
    },
    {
      firstname: 'Luc',
      lastname: 'Peeters',
      company: 'Meerbrug NV',
      numemployees: '40',
      jobtitle: 'Office Manager',
    },
  ].map((person) => ({
    ...person,
    country: 'Netherlands',
    industry: 'Logistics',
    email: `${person.firstname.toLowerCase()}.${run}@${person.company.split(' ')[0]!.toLowerCase()}.example`,
  }));
