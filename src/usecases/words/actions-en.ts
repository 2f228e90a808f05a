/** What somebody does with a lead on its card, and why they cannot. */
export const actionsEn = {
  notReady: 'Baton is not ready in this account yet.',
  contactGone: 'This contact was deleted or merged in HubSpot.',
  neverRouted: 'Baton has not routed this contact.',
  followsNoMore: 'Baton no longer follows this contact.',
  unknownUser: 'HubSpot did not say who you are.',
  hubspotDown: 'HubSpot does not answer at present. Nothing was changed; please try again in a minute.',
  noSuchOwner: 'HubSpot has no active owner with this id.',
  hasItAlready: 'They have this lead already.',
  mayNotAct: 'Only the lead’s owner and Baton’s admins may do this.',
  mayNotGive: 'Only the lead’s owner and Baton’s admins may give it to somebody.',
  ownerChanged: 'Somebody changed the owner in HubSpot in the meantime. Nothing else was changed.',
  movedOn: 'The lead has moved on since you looked. Nothing was changed.',
  otherAction: 'This action id belongs to another action.',
  noOwnerYet: 'This lead has no owner yet who could pass it on.',
  shadow: 'This lead was decided in shadow mode: Baton does nothing with it.',
  /** `why` says in English for how long, or why the chain is over. */
  waits: (why: string) => why,
  stays: (why: string) => why,
  nobodyElse: (why: string) => `Nobody else can take this lead now. ${why}`,

  noClock: 'No clock runs for this lead any more.',
  standsStill: 'The clock of this lead stands still already.',
  over: 'The time for this lead is over already.',
  noMoreTime: 'The rules allow no more time for this lead.',
  mostMinutes: (minutes: number) => `The rules allow ${minutes} minutes more at most.`,
};
