/** Learning from past leads, and what watches over it. */
export const learningEn = {
  reads: 'Past leads are being read. You can go on working meanwhile.',
  begun: 'The training has begun. Nothing changes before you publish what it learns.',
  cancelled: 'The training is cancelled.',
  fitBegun: 'Reps are being compared. Nothing changes before you publish what comes out.',
  fitCancelled: 'The comparison of reps is cancelled.',

  /** For the log of changes. */
  did: {
    reads: 'Past leads are read to learn from.',
    begun: 'A scorecard is learned from past leads.',
    cancelled: 'The training was cancelled.',
    fitBegun: 'Reps are compared by past leads.',
    fitCancelled: 'The comparison of reps was cancelled.',
    adopted: (territory: string) =>
      `${territory}: leads go to whoever is likely to convert them, by past leads.`,
  },

  readFirst: 'Past leads have to be read first, to the last one.',
  underWay: 'A training is under way already. Wait for it, or cancel it.',
  fitUnderWay: 'Reps are being compared already. Wait for it, or cancel it.',
  nothingUnderWay: 'No training is under way.',
  noFitUnderWay: 'Reps are not being compared just now.',
  nothingLearned: 'Nothing has been learned yet.',
  nothingRefreshed:
    'There is no refreshed scorecard: too few outcomes, or the published one has changed since.',
  notUsable: (because: string) => `This scorecard cannot be taken over. ${because}`.trim(),
  noFit: 'Reps have not been compared yet.',
  noEffect: (territory: string) =>
    `No rep effect was found in ${territory}: there is nothing to take over, and fair share stays.`,

  trouble: {
    noLeads: 'No past leads have been read yet: there is nothing to learn from.',
    brokeOff: 'The training broke off. Start it again; if it does so twice, tell us.',
    hubSpot: 'HubSpot could not be read just now: Baton goes on where it was in a moment.',
    none: 'There are no leads: there is nothing to tell apart.',
    allWon: (leads: number) => `All ${leads} leads were won: there is nothing to tell apart.`,
    allLost: (leads: number) => `All ${leads} leads were lost: there is nothing to tell apart.`,
  },
  others: 'others',
  notCompared: (needed: number) =>
    `Too few leads to hold both cards side by side: ${needed} wins and ${needed} losses are needed among the newest fifth.`,

  signal: (share: string) =>
    `Beats the base rate: on leads held out, a won one is above a lost one in ${share} of cases.`,
  noSignal: (share: string) =>
    `No signal: on leads held out, a won one is above a lost one in ${share} of cases, which says no more than the base rate.`,
  tooFew: 'Too few leads were won or lost: nothing can be learned from so few.',
  excluded: {
    asked: 'Left out as asked.',
    leak: 'It looks as if it became known only afterwards.',
    personal: 'People must not be judged by that.',
    stand_in: 'It tells much about something that people must not be judged by.',
    identifier: 'Nearly every lead has a value of its own.',
    constant: 'It is empty, or the same for all.',
    free_text: 'Different texts, hardly any of them shared.',
    date: 'It holds dates: when something was, and not what the lead is like.',
    no_signal: 'It adds nothing to the others that chance could not bring about.',
  },

  drift: {
    baseRate: (live: string, learned: string) =>
      `Of live leads ${live} are won, of those learned from ${learned} were.`,
    calibration: (promised: string, came: string) => `Chances promised ${promised} wins, ${came} came.`,
    input: (label: string, index: string) =>
      `${label} is spread otherwise than in the leads learned from (stability index ${index}).`,
  },
};
