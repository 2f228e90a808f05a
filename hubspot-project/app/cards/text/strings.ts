/** Every word the cards say, in one place. Values come in formatted. */
export const strings = {
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

  outcome: { assigned: 'Assigned', held: 'Waiting for a rep', kept: 'Owner kept' },
  shadowOutcome: {
    assigned: 'Shadow: would assign',
    held: 'Shadow: would wait',
    kept: 'Shadow: would keep',
  },
  shadow: {
    title: 'Shadow mode: nothing was written',
    assigned: (name: string) => `Baton would have given this lead to ${name}. The record was left as it is.`,
    held: 'Baton would have kept this lead waiting. The record was left as it is.',
    kept: 'Baton would have left the owner in place. The record was left as it is.',
  },
  noOwner: 'No owner yet',
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
  },

  score: {
    gradeLabel: 'Grade',
    grade: (grade: string) => `Grade ${grade}`,
    points: (points: string) => `${points} points`,
    noFactors: 'No scorecard rule gave or took points.',
    factor: 'Factor',
    value: 'This lead',
    effect: 'Points',
    unknown: 'unknown',
    more: (count: number) => (count === 1 ? '1 more factor' : `${count} more factors`),
  },

  territory: {
    none: 'The owner was kept without looking for a territory.',
    name: 'Territory',
    result: 'Result',
    because: 'Because',
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
    verdict: 'Verdict',
    why: 'Why',
    owed: 'Turn owed, before → after',
    owedHelp:
      'In leads. Each eligible rep first earns a share of this lead; whoever is then owed most gets it and pays one.',
    couldTake: 'Could take it',
    share: (eligible: number, all: number) => `${eligible} of ${all}`,
    summary: (eligible: number, all: number) =>
      all === 0 ? 'nobody' : `${eligible} of ${all} could take it`,
    nextInTurn: (name: string) => `Next in turn: ${name}.`,
  },

  clock: {
    due: (when: string) => `Due ${when}`,
    left: (time: string) => `${time} left`,
    overdue: (time: string) => `${time} overdue`,
    notStarted: (when: string) => `Starts ${when}`,
    repHours: (minutes: string) => `${minutes} of the rep’s working hours`,
    wallHours: (minutes: string) => `${minutes}, round the clock`,
    progress: 'Time used of the response target',
    zone: (city: string) => `${city} time`,
    retryAt: (when: string, time: string) => `${when}, in ${time}`,
    retryDue: 'Any moment now',
  },

  decided: (when: string, version: number) => `Decided ${when}, rulebook ${version}`,

  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
} as const;
