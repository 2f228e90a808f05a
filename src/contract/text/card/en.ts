import { timelineEn } from './timeline-en.ts';

export const cardEn = {
  loading: 'Reading the routing decision',
  refresh: 'Refresh',
  retry: 'Try again',

  error: {
    title: 'The routing decision could not be read',
    unreachable: 'Baton did not answer. The lead itself is not affected: routing goes on without this card.',
    unreadable: 'Baton answered in a form that this card does not know. A newer version may be on its way.',
    refused: (reason: string | undefined) =>
      reason === undefined ? 'The request was refused.' : `The request was refused: ${reason}.`,
    notSetUp: 'This card does not know where Baton runs: BATON_URL is missing from the app’s profile.',
    requestId: (id: string) => `Quote this to support: ${id}`,
  },

  neverRouted: 'Not routed',
  routing: 'Being routed now',
  gone: 'No longer here',

  outcome: {
    assigned: 'Assigned',
    held: 'Waiting for a rep',
    kept: 'Owner kept',
    overruled: 'Changed by hand',
  },
  shadowOutcome: {
    assigned: 'Shadow: would assign',
    held: 'Shadow: would wait',
    kept: 'Shadow: would keep',
    overruled: 'Shadow: changed by hand',
  },
  shadow: {
    title: 'Shadow mode: nothing was written',
    assigned: (name: string) => `Baton would have given this lead to ${name}. The record was left as it is.`,
    held: 'Baton would have kept this lead waiting. The record was left as it is.',
    kept: 'Baton would have left the owner in place. The record was left as it is.',
    overruled: 'Somebody changed the owner since. Baton left the record as it is.',
  },
  noOwner: 'No owner yet',
  you: (name: string) => `${name} (you)`,
  noteTitle: 'Since then',

  section: {
    score: 'Score',
    territory: 'Territory',
    company: 'Company',
    candidates: 'Everyone considered',
    clock: 'First response',
    shadowClock: 'First response, had it been live',
    retry: 'Next try',
    next: 'What happens next',
    timeline: 'What happened so far',
  },

  score: {
    gradeLabel: 'Grade',
    grade: (grade: string) => `Grade ${grade}`,
    points: (points: string) => `${points} points`,
    noFactors: 'No scorecard rule gave or took points.',
    factor: 'Factor',
    value: 'This lead',
    effect: 'Points',
    factorLine: (label: string, value: string) => `${label}: ${value}`,
    unknown: 'unknown',
    more: (count: number) => (count === 1 ? '1 more factor' : `${count} more factors`),
    chance: (percent: string) => `${percent} chance to convert`,
    noChance: 'Chance to convert: not enough history',
  },

  territory: {
    none: 'The owner was kept without looking for a territory.',
    name: 'Territory',
    matched: 'Matched',
    passed: 'No match',
    tried: (count: number, unlisted: number) => {
      const all = count + unlisted;
      const tried = all === 1 ? 'Tried 1 territory' : `Tried ${all} territories`;
      return unlisted === 0
        ? `${tried}, in priority order.`
        : `${tried}, in priority order; the last ${count} are shown.`;
    },
  },

  candidates: {
    none: 'Nobody was considered.',
    chosen: 'Chosen',
    eligible: 'Eligible',
    notEligible: 'Not now',
    rep: 'Rep',
    /** "0.67", "−0.33" */
    owed: (before: string, after: string) => `Owed ${before} → ${after}`,
    owedHelp:
      'What is owed counts in leads, before this one → after it. Each eligible rep first earns a share of this lead; whoever is then owed most gets it and pays one.',
    couldTake: 'Could take it',
    share: (eligible: number, all: number) => `${eligible} of ${all}`,
    summary: (eligible: number, all: number) =>
      all === 0 ? 'nobody' : `${eligible} of ${all} could take it`,
    nextInTurn: (name: string) => `Next in turn: ${name}.`,
  },

  /** "Why not this rep?": what would have had to be different. */
  difference: {
    ask: (name: string) => `Why not ${name}?`,
    close: 'Close',
    more: (count: number) => (count === 1 ? 'Show one more' : `Show ${count} more`),
    loading: 'Trying what would have changed it',
    failed: 'No answer',
    noAnswer: 'Baton did not answer. Nothing was changed.',
    somebodyElse: 'Why not somebody else?',
    who: 'Why not …',
    choose: 'Choose a rep',
    loadingReps: 'Reading the reps',
    nobodyElse: 'There is nobody else.',
  },

  clock: {
    due: (when: string, zone: string) => `Due ${when}, ${zone}`,
    left: (time: string) => `${time} left`,
    overdue: (time: string) => `${time} overdue`,
    notStarted: (when: string) => `Starts ${when}`,
    paused: 'Clock paused',
    pausedSince: (when: string, time: string) => `Paused since ${when}. Used so far: ${time}.`,
    answered: 'Answered',
    answeredAt: (when: string, signal: string) => `${when}: ${signal}`,
    late: (time: string) => `${time} after it was due`,
    ended: 'Clock ended',
    repHours: (minutes: string) => `${minutes} of the rep’s working hours`,
    territoryHours: (minutes: string) => `${minutes} of the territory’s opening hours`,
    wallHours: (minutes: string) => `${minutes}, round the clock`,
    progress: 'Time used of the response target',
    zone: (city: string) => `${city} time`,
    there: (time: string) => `it is ${time} there now`,
    retryAt: (when: string, time: string) => `${when}, in ${time}`,
    retryDue: 'Any moment now',
  },
  /** What comes when the clock reaches zero. */
  atZero: {
    next_rep: (name: string | null) =>
      name === null
        ? 'At zero it goes to the next free rep of the territory.'
        : `At zero it goes to ${name}, as things stand.`,
    named: (name: string | null) =>
      name === null
        ? 'At zero it goes to the territory’s fallback.'
        : `At zero it goes to ${name}, the fallback.`,
    last_resort: (name: string | null) =>
      name === null ? 'At zero it goes to the last resort.' : `At zero it goes to ${name}, the last resort.`,
    keep: () => 'At zero it stays where it is: the chain of fallbacks is over.',
  },

  action: {
    more: 'More actions',
    cancel: 'Cancel',
    working: 'Working on it',
    acknowledge: {
      button: 'I’m on it',
      title: 'Stop the clock?',
      explain: 'Counts as the first response. The lead stays with its owner and does not move on.',
      confirm: 'Yes, I’m on it',
      done: 'The clock is stopped. It is yours.',
    },
    pass_on: {
      button: 'Pass on',
      title: 'Pass this lead on?',
      explain: (name: string | null) =>
        name === null
          ? 'It goes to whoever is next and does not come back.'
          : `It goes to whoever is next, as things stand ${name}, and does not come back.`,
      confirm: 'Pass on',
      reason: 'Reason',
      note: 'Anything the next rep should know?',
      done: (name: string) => `Passed on to ${name}.`,
    },
    snooze: {
      button: 'Remind me later',
      title: 'More time?',
      explain: (most: string, left: number) =>
        left === 1 ? `Up to ${most}, once more.` : `Up to ${most}, ${left} times more.`,
      minutes: 'More time',
      confirm: 'Give more time',
      done: (when: string) => `Due ${when} now.`,
    },
    reassign: {
      button: 'Give to somebody',
      title: 'Give this lead to somebody?',
      explain: 'Your choice counts, whatever the rules say. The reason stays on the timeline.',
      who: 'Rep',
      choose: 'Choose a rep',
      note: 'A line for them (stays on the timeline)',
      rulesYes: (why: string) => `The rules agree it could be: ${why}`,
      rulesNo: (why: string) => `The rules would have said no: ${why}`,
      loading: 'Asking the rules about everybody',
      mayNot: (name: string) => `${name} – not now`,
      nobody: 'There is nobody else to give it to.',
      confirm: 'Give to them',
      done: (name: string) => `${name} has it now.`,
    },
    reroute: {
      button: 'Route again',
      title: 'Route this lead again?',
      explain: 'Score, territory and owner are worked out anew from what the record says now.',
      confirm: 'Route again',
      done: (name: string) => `Routed again: ${name} has it.`,
    },
    held: 'Nobody can take it right now: it waits, and is tried again.',
    notYours: 'Only the lead’s owner and Baton’s admins can act here.',
    failed: 'Nothing was changed',
    unsureTitle: 'No answer',
    unsure: 'Baton did not answer, so it is not known whether it was done. Trying again is safe.',
  },
  /** Why somebody passes a lead on; kept as the code, said in the reader's language. */
  reason: {
    wrong_fit: 'Not my market or product',
    no_time: 'No time to answer',
    conflict: 'Conflict of interest',
    other_contact: 'A colleague knows this company',
    language: 'Language',
    other: 'Something else',
  },
  /** What counted as the first answer. */
  signal: {
    first_outreach: 'first outreach in HubSpot',
    last_contacted: 'a contact logged in HubSpot',
    contacted_notes: 'a call, mail or meeting in HubSpot',
    email_replied: 'the lead replied to an e-mail',
    status_left_new: 'the lead status was moved on',
    acknowledged: '“I’m on it” on the card',
  },

  timeline: timelineEn,
  decided: (when: string, version: number) => `Decided ${when}, rulebook ${version}`,
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
};
