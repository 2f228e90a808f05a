import type { Change } from '../explain-difference/change.ts';

/** What a sentence about a change needs besides the change. */
export interface SaidOf {
  readonly attribute: string;
  /** The moment to which it leads, with its zone. */
  readonly when: string;
  /** A share in leads, "0.40". */
  readonly share: string;
}

const leads = (count: number): string => (count === 1 ? 'one lead' : `${count} leads`);
const openLeads = (count: number): string => (count === 1 ? 'one open lead' : `${count} open leads`);

/** "Why not this rep?": what would have had to be different. */
export const differencesEn = {
  /** "If country had been DE, not US, and if Anna had been away." */
  sentence: (clauses: readonly string[]) => `If ${clauses.join(', and if ')}.`,
  change,
  summary: {
    found: (name: string) => `${name} would have got this lead in each of these cases:`,
    notFound: (name: string) =>
      `Baton cannot tell what would have given this lead to ${name}: nothing that it tried was enough.`,
    theirs: (name: string) => `${name} got this lead by the latest decision.`,
    by_hand: () => 'A person chose the owner of this lead; the rules were not asked.',
    unknown_rep: (name: string) => `${name} was not an owner in this account when this lead was decided.`,
    before_inputs: () => 'This decision was made before Baton kept what it looked at.',
    erased: () => 'What this decision was made from was erased at the request of the person.',
    unreadable: () => 'This decision cannot be made once more from what was kept of it.',
  },
  incomplete: 'Not everything was tried: there may be other cases.',
  assumed:
    'Where the decision did not look, turns owed are taken as they are today, and leads received that day as none.',
};

function change(it: Change, { attribute, when, share }: SaidOf): string {
  switch (it.what) {
    case 'attribute':
      if (it.to === null) return `${attribute} had not been known`;
      return `${attribute} had been ${it.to}${it.from === null ? ' (it was not known)' : `, not ${it.from}`}`;
    case 'score':
      return `the score had been ${it.to}, not ${it.from}`;
    case 'owner':
      return 'the contact had had no owner';
    case 'claim':
      return it.owner === null
        ? 'nobody had had a claim on the company'
        : `${it.owner.name} had owned the company in HubSpot`;
    case 'active':
      return `${it.rep.name} had been active in HubSpot`;
    case 'seat':
      return `${it.rep.name} had had a seat for working leads`;
    case 'availability':
      return `${it.rep.name} had ${it.to === 'away' ? '' : 'not '}been away`;
    case 'absence':
      return `${it.rep.name} had not been out of office`;
    case 'day_off':
      return `${it.rep.name} had worked on the public holiday (${it.from})`;
    case 'hours':
      return `${it.rep.name} had been at work at that hour`;
    case 'language':
      return `${it.rep.name} had had the language ${it.to}`;
    case 'skill':
      return `${it.rep.name} had had the skill "${it.to}"`;
    case 'had_lead':
      return `${it.rep.name} had not had this lead before`;
    case 'open_leads':
      return `${it.rep.name} had had ${openLeads(it.to)}, not ${it.from}`;
    case 'received':
      return `${it.rep.name} had had ${leads(it.to)} ${it.cap === null ? 'that day' : `under the cap "${it.cap}"`}, not ${it.from}`;
    case 'cap':
      return `${it.cap === null ? `the daily cap of ${it.rep.name}` : `the cap "${it.cap}"`} had been ${it.to}, not ${it.from}`;
    case 'open_cap':
      return `the cap on open leads of ${it.rep.name} had been ${it.to}, not ${it.from}`;
    case 'member':
      return `${it.rep.name} had been a member of ${it.territory.name} with weight ${it.to}`;
    case 'weight':
      return `the weight of ${it.rep.name} in ${it.territory.name} had been ${it.to}, not ${it.from}`;
    case 'place':
      return `the place of ${it.rep.name} in the order of ${it.territory.name} had been ${it.to}${it.from === null ? '' : `, not ${it.from}`}`;
    case 'chance':
      return `the stated chance of ${it.rep.name} in ${it.territory.name} had been ${it.to}${it.from === null ? '' : `, not ${it.from}`}`;
    case 'priority':
      return `${it.territory.name} had been tried before ${it.before.name}`;
    case 'existing_owner':
      return 'the rulebook replaced owners who are not active';
    case 'owed':
      return `${it.rep.name} had been owed ${share} of a lead more in ${it.territory.name}`;
    case 'later':
      return `${it.to === 1 ? 'one lead' : `${it.to} leads`} like it had come just before it`;
    case 'line':
      return 'no other lead had waited longer';
    case 'moment':
      return `it had come at ${when}`;
  }
}
