interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Trying a draft on past leads. Reasons and what is not known are in what-if-sentences-en.ts. */
export const whatIfEn = {
  title: 'Try on past leads',
  intro:
    'Baton decides past leads again by the draft, with who was there at the time, and holds it against what happened. Nothing is changed.',
  open: 'Try on past leads',
  notTried: 'Not tried on past leads.',
  noDraft: 'There is no draft to be tried.',
  period: 'Leads of',
  periods: {
    '7': 'The last 7 days',
    '30': 'The last 30 days',
    '90': 'The last 90 days',
    since: 'Since a day',
  },
  since: 'Since',
  run: 'Try it',
  again: 'Try again',
  load: 'Load on paper',
  loadHelp: 'More leads, somebody away, or new reps. Leave it as it is to try the leads as they came.',
  times: 'How many leads',
  timesChoice: {
    '1': 'As many as there were',
    '2': 'Twice as many',
    '3': 'Three times as many',
    '5': 'Five times as many',
    '10': 'Ten times as many',
  },
  without: 'Without these reps',
  from: 'From',
  to: 'To, including this day',
  withoutHelp: 'Without days: all the time.',
  addTo: 'New reps in these territories',
  addCount: 'New reps in each',
  underWay: 'Trying the draft on past leads',
  cancel: 'Cancel',
  cancelled: 'The last try was cancelled.',
  abandoned: 'The last try broke off, because the process that did it ended.',
  abandonedHelp: 'Nothing was changed. You can run it again.',
  failed: 'The last try did not work',
  by: (who: string, when: string) => `Tried by ${who}, ${when}`,
  outdated:
    'Draft or live version have changed since: this is about an earlier one, and is not kept when you publish.',
  kept: 'This is kept with the version when you publish the draft as it is now.',
  headline: {
    none: (leads: string, since: string) =>
      `Of ${leads} leads since ${since} every one would have gone the same way.`,
    changed: (changed: string, leads: string, since: string, share: string) =>
      `${changed} of ${leads} leads since ${since} would have gone another way (${share}).`,
    owners: (count: string) => `${count} of them would have another owner in the end.`,
    breaches: (before: string, after: string) =>
      `Leads not answered in time: ${before}, with the draft ${after}.`,
    holds: (before: string, after: string) =>
      `Leads that had to wait for somebody: ${before}, with the draft ${after}.`,
    catchAll: (before: string, after: string) =>
      `Leads that only the last territory took: ${before}, with the draft ${after}.`,
    noLeads: (since: string) => `No lead was decided since ${since}: there is nothing to try it on.`,
    paper: (copies: string) => `${copies} leads exist on paper only.`,
  },
  /** The load under which a report came about. `from` and `to` are days. */
  onPaper: {
    times: (times: number) => `On paper: ${times} times as many leads.`,
    without: (name: string, from: string | null, to: string | null) => {
      const begins = from === null ? '' : ` from ${from}`;
      const ends = to === null ? '' : `${from === null ? ' up' : ''} to ${to}`;
      return `On paper: without ${name}${begins}${ends}${begins + ends === '' ? ' all the time' : ''}.`;
    },
    added: (count: number, territory: string) =>
      `On paper: ${count} new ${count === 1 ? 'rep' : 'reps'} in ${territory}.`,
  },
  before: 'As it was',
  after: 'With the draft',
  leads: 'Leads',
  reps: 'Leads per rep',
  rep: 'Rep',
  nobody: 'Nobody, on hold',
  unknownRep: (id: string) => `Owner ${id}`,
  territories: 'Leads per territory',
  territory: 'Territory',
  noTerritory: 'No territory',
  allSame: 'All of them have as many leads as before.',
  same: (count: number) => (count === 1 ? 'One more stays the same.' : `${count} more stay the same.`),
  more: (count: number) => `and ${count} more`,
  changes: 'Leads that would have gone another way',
  changesOf: (listed: string, all: string) => `The first ${listed} of ${all}.`,
  lead: 'Lead',
  openLead: (id: string) => `Contact ${id}`,
  held: 'on hold',
  place: (who: string, where: string | null) => (where === null ? who : `${who}, ${where}`),
  shares: 'Owed and received',
  sharesHelp: 'Leads received by turn, of the leads earned by being there.',
  of: (received: string, owed: string) => `${received} of ${owed}`,
  pressure: 'Pressure hour by hour',
  pressureHelp:
    'All leads of the time that was tried, by the hour in which they were given, in your time zone.',
  pressureDay: 'Day',
  pressureDays: {
    all: 'Every day',
    mon: 'Mondays',
    tue: 'Tuesdays',
    wed: 'Wednesdays',
    thu: 'Thursdays',
    fri: 'Fridays',
    sat: 'Saturdays',
    sun: 'Sundays',
  },
  given: 'Leads given',
  perRep: 'Leads given for each rep at work',
  leadsPerRep: 'Leads for each rep',
  waitedByHour: 'Leads that began to wait',
  nothingGiven: 'No lead was given on these days.',
  busiest: 'The hours with the most leads for each rep at work',
  hour: 'Hour',
  leadsBefore: 'Leads, as it was',
  leadsAfter: 'Leads, with the draft',
  atWork: 'Reps at work',
  answering: 'Answering in time',
  waiting: 'On hold',
  uncaught: 'Leads that no other territory asks for',
  figure: {
    waited: 'Leads that had to wait',
    stillWaiting: 'Still waiting at the end',
    median: 'Usual wait (median)',
    longest: 'Longest wait',
    clocks: 'Leads with a time to answer',
    breaches: 'Not answered in time',
    escalations: 'Passed on because of that',
    lastTerritory: 'Taken by the last territory only',
    fallback: 'Went to the fallback',
    noTerritory: 'Taken by no territory',
  },
  span: ({ days, hours, minutes }: Span) =>
    days > 0
      ? `${days} d ${hours} h`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : minutes === 0
          ? 'under 1 min'
          : `${minutes} min`,
  grades: 'Grades that change',
  grade: 'Grade',
  move: (from: string, to: string, leads: string, one: boolean) =>
    `${from} → ${to}: ${leads} ${one ? 'lead' : 'leads'}`,
  noMoves: 'No lead changes its grade.',
  unknown: 'What this does not know',
};
