/** The sentence on the record. Names come in cut, so that the whole fits. */
export const reasonEn = {
  names: (first: string, second: string, more: number) =>
    more === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more} more`,
  unnamed: (ownerId: string) => `owner ${ownerId}`,
  claim: {
    account_owner: 'owns the account',
    open_deal_owner: 'has an open deal with the company',
    same_company: "got the company's last lead",
  },
  match: {
    association: 'associated in HubSpot',
    domain: 'same domain',
    name: (similarity: string, threshold: string) => `names ${similarity} alike, ${threshold} needed`,
    earlierLead: 'same domain as an earlier lead',
  },
  owed: {
    level: 'level',
    one: 'one lead',
    many: (amount: string) => `${amount} leads`,
    part: (amount: string) => `${amount} of a lead`,
    owed: (words: string) => `owed ${words}`,
    ahead: (words: string) => `${words} ahead`,
  },
  ownerBefore: (name: string) => ` The owner before, ${name}, is not active.`,
  someClaim: 'has a claim on the company',
  fallback: (passed: string) => `last resort, since ${passed} had nobody who could take it`,
  named: (home: string) => `named fallback of ${home}`,
  lastResort: 'the last resort',
  onCall: (home: string) => `on call, since nobody in ${home} is at work`,
  madeOwner: 'was made owner in HubSpot',
  givenBy: (by: string | null) => `was given it by ${by ?? 'somebody'}`,
  nobodyAtWork: (home: string) => `; nobody in ${home} is at work`,
  hadNobody: (passed: string) => `; ${passed} had nobody`,
  onlyMember: (place: string) => `the only member of ${place}`,
  onlyFree: (place: string) => `the only one free in ${place}`,
  nextInTurn: (place: string) => `next in turn in ${place}`,
  bestChance: (place: string) => `best chance to convert in ${place}`,
  fewestOpen: (place: string, open: number, weighted: boolean) =>
    `fewest open leads${weighted ? ' for the weight' : ''} in ${place} (${open})`,
  firstInOrder: (place: string) => `first in order in ${place} who is free`,
  outOrFull: (others: number) =>
    others === 1 ? '; 1 other was out or full' : `; ${others} others were out or full`,
  couldNot: (others: number) =>
    others === 1 ? '; 1 other could not take it' : `; ${others} others could not take it`,
  again: {
    escalated: (from: string) => ` ${from} did not answer in time.`,
    passedOn: (from: string) => ` ${from} passed it on.`,
    rerouted: (from: string, by: string | null) =>
      ` Routed again after ${from}.${by === null ? '' : ` ${by} asked for it.`}`,
    before: (from: string) => ` It was ${from}'s before.`,
  },
  noTerritory: 'Waiting: no territory takes this lead; the rulebook needs a last one that takes every lead.',
  overdue: ' It has waited for too long: a person should look.',
  waiting: {
    noMembers: (name: string) => `Waiting: ${name} has no members.`,
    behind: (name: string, ahead: number) =>
      ahead === 1
        ? `Waiting: one lead in ${name} has waited longer and is decided first.`
        : `Waiting: ${ahead} leads in ${name} have waited longer and are decided first.`,
    noneKnownFree: (name: string, when: string) =>
      `Waiting: nobody in ${name} is known to be free before ${when}.`,
    noneAtWork: (name: string, when: string) => `Waiting: nobody in ${name} is at work before ${when}.`,
    noRoom: (name: string, when: string) => `Waiting: nobody in ${name} has room before ${when}.`,
    noneCan: (name: string, when: string) => `Waiting: nobody in ${name} can take a lead before ${when}.`,
    noneNow: (name: string, why: string) => `Waiting: nobody in ${name} can take a lead now; ${why}.`,
    away: 'everybody is away',
    inactive: 'no member is an active owner in HubSpot',
    unfit: 'nobody has the language or skill that it needs',
    full: 'everybody has as many open leads as they may',
    unclear: 'nobody can say who will be free first',
    someClaim: 'Waiting for whoever has a claim on the company.',
    claim: (name: string, claim: string, until: string | null) =>
      `Waiting for ${name}, who ${claim}${until === null ? '' : `, until ${until} at most`}.`,
  },
  chainOver: 'the chain of fallbacks is over',
  nobodyInChain: 'nobody whom the chain asks can take it',
  stays: (owner: string, why: string) => `Stays with ${owner}: ${why}.`,
  waits: (owner: string, when: string) =>
    `Nobody who comes next can take it now: asked again ${when}. Until then it stays with ${owner}.`,
  someOwner: 'its owner',
  unanswered: (name: string) => `${name}, who did not answer in time`,
  kept: (name: string) => `Already owned by ${name}; Baton keeps existing owners.`,
  keptActive: (name: string) =>
    `Already owned by ${name}, who is active; Baton replaces only owners who are not.`,
};
