/** What the card says about a decision besides its reason. */
export const cardEn = {
  chosen: {
    fallback: 'Last resort: nobody else could take it',
    named: 'The first named fallback who could take it',
    last_resort: 'The last resort',
    on_call: 'The first on call who could take it',
    person: 'Chosen by a person',
  },
  pick: {
    fair_share: 'Next in turn',
    least_loaded: 'Fewest open leads',
    best_fit: 'Best chance to convert',
    strict_order: 'First in order who is free',
  },
  someClaim: 'Has a claim',
  onlyFree: 'The only one free',
  nextAfter: (name: string | undefined) => `Next after ${name}`,
  laterInOrder: 'Free, but later in order',
  laterInTurn: (standing: string) => `Free, but later in turn: ${standing}`,
  noChance: 'no chance stated',
  chance: (percent: string) => `chance ${percent} %`,
  open: (count: number) => `${count} open`,

  /** A choice that a person could make instead. */
  notMember: (territory: string) => `Not a member of ${territory}`,
  freeNow: 'Free now.',

  company: {
    found: (name: string | null, match: string) =>
      name === null ? `Known by ${match}.` : `${name} (${match}).`,
    claim: (name: string, claim: string, free: boolean) =>
      ` ${name} ${claim}${free ? '' : ', but could not take this lead'}.`,
  },

  next: {
    kept: 'Nothing: Baton leaves this contact with its owner.',
    changedByHand: 'Nothing: the owner was changed by hand, and the clock of this decision has ended.',
    againSoon: 'Baton tries again soon.',
    againAt: (when: string) => `Baton tries again at ${when} at the latest.`,
    overdue: ' It has waited for too long: a person should look.',
    endsAt: (when: string) => ` It waits until ${when} at most.`,
    noClock: (name: string | undefined) => `${name} should answer; no time is set for it.`,
    answerBy: (name: string | undefined, due: string) => `${name} should answer by ${due}.`,
    without: (then: string) => ` Without an answer ${then}.`,
    someHome: 'the territory',
    toNextRep: (home: string, name: string | null) =>
      `it goes to the next in turn in ${home}: ${name === null ? 'whoever is at work then' : `${name}, as things stand`}`,
    toNamed: (home: string, name: string | null) => `it goes to ${name}, named fallback of ${home}`,
    toLastResort: (name: string | null) => `it goes to ${name}, the last resort`,
    keep: 'it stays where it is: nobody comes after in the chain',
  },

  owner: (ownerId: string) => `Owner ${ownerId}`,
  noOwner: 'no owner',
  note: {
    changedByHand: (owner: string) =>
      `Somebody changed the owner to ${owner} after this decision. Baton leaves it so.`,
    refused: (why: string) => `HubSpot refused the change: ${why}`,
    notYet: (why: string) => `Not yet in HubSpot, tried again: ${why}`,
  },
  state: {
    gone: (why: string) => `Baton no longer follows this contact: it was ${why}.`,
    preparing:
      'Baton is still reading the owners of this account. This contact is routed as soon as that is done.',
    routing: 'Baton is choosing an owner right now.',
    neverRouted:
      'Baton has not routed this contact: it was created before Baton was installed, or in a way HubSpot did not report.',
  },
  /** What was stored as a sentence: why a contact is gone, what became of a write. */
  stored: (sentence: string) => sentence,

  unknown: 'unknown',
  drifted:
    'No chance is shown until the scorecard is refreshed: new leads are no longer like those it was learned from.',
  outside: (values: readonly string[], share: number) =>
    `No chance is given: no past lead had ${values.join(' or ')}, on which ${share} % of the scorecard hangs.`,
};
