/** Why a past lead would have gone another way; see WhatIfReason. What a code does not need is left out. */
export interface WhyOtherWay {
  readonly code:
    | 'other_territory'
    | 'other_rule'
    | 'other_weights'
    | 'no_member'
    | 'new_member'
    | 'not_free'
    | 'other_room'
    | 'other_turn'
    | 'claim'
    | 'existing_owner'
    | 'waits'
    | 'waits_no_more'
    | 'other_chain';
  readonly from?: string | null;
  readonly to?: string | null;
  readonly territory?: string | null;
  readonly name?: string;
  /** Code of a verdict. */
  readonly obstacle?: string;
}

/** Obstacles by their code, to be put after a name. */
const obstaclesEn: Readonly<Record<string, string>> = {
  unknown_rep: 'is not known',
  deactivated: 'is deactivated',
  no_seat: 'has no seat',
  already_had: 'had this lead already',
  lacks_language: 'lacks the language',
  lacks_skill: 'lacks a skill',
  away: 'was away',
  out_of_office: 'was out of office',
  holiday: 'had a public holiday',
  off_hours: 'was not at work',
  daily_cap: 'had reached the cap of the day',
  cap: 'had reached a cap',
  open_cap: 'had too many open leads',
};

function whyEn({
  code,
  from = null,
  to = null,
  territory = null,
  name = '',
  obstacle = '',
}: WhyOtherWay): string {
  const inTerritory = territory === null ? '' : ` in ${territory}`;
  switch (code) {
    case 'other_territory':
      if (to === null) return `No territory takes it any more${from === null ? '' : `, not ${from} either`}.`;
      return from === null ? `${to} takes it now.` : `${to} takes it, not ${from}.`;
    case 'other_rule':
      return `${territory ?? 'The territory'} picks by another rule.`;
    case 'other_weights':
      return `${territory ?? 'The territory'} has other weights.`;
    case 'no_member':
      return `${name} is no longer${inTerritory}.`;
    case 'new_member':
      return `${name} is new${inTerritory}.`;
    case 'not_free':
      return `${name} ${obstaclesEn[obstacle] ?? 'could not take it'}.`;
    case 'other_room':
      return `${name} has other caps, hours or absences.`;
    case 'other_turn':
      return `Nothing about this lead: after those that came before, it was somebody else’s turn${inTerritory}.`;
    case 'claim':
      return 'A claim on the company counts otherwise.';
    case 'existing_owner':
      return 'The owner who was there counts otherwise.';
    case 'waits':
      return 'Nobody could take it at that moment.';
    case 'waits_no_more':
      return 'Somebody could take it at once.';
    case 'other_chain':
      return 'It begins the same way, but is passed on otherwise when nobody answers.';
  }
}

/** What the engine of a try on past leads says in codes. */
export const whatIfSentencesEn = {
  why: whyEn,
  assumptions: {
    attributes_as_stored:
      'Leads are decided by what was known of them when they came, not by what was added later.',
    responses_drawn:
      'Whether a rep answers in time is drawn from how that rep answered in the past; it is not what would have happened to this very lead.',
    people_decide_the_same: 'What people changed by hand is taken to be changed by hand again.',
    accounts_as_stored: 'Companies and open deals are as they were noted when the lead came.',
    outcomes_not_guessed: 'It does not tell whether more leads would have been won.',
    properties_not_read:
      'The draft asks for a property that was not read at the time: for past leads it counts as not known.',
    open_leads_guessed: 'How many leads of a rep were open is estimated from those given.',
    before_inputs_were_kept:
      'Some of these leads were decided before Baton kept everything that a decision rests on: they are taken with what there is.',
    persons_erased: 'People who were erased on request are not among these leads.',
    paper_leads_alike: 'Leads on paper are copies of those that came.',
    paper_reps_alike:
      'New reps on paper work the hours of the others in their territory and answer as they do.',
    offline_no_history: 'Without a history nobody is on hold, away or over a cap at the beginning.',
    offline_nobody_closes: 'Nobody closes a lead: caps on open leads fill, and stay full.',
  },
};
