const quoted = (name: string) => `"${name}"`;

/** What a rulebook does that may not be meant. */
export const findingsEn = {
  quoted,
  nothingKnown: 'a lead of which nothing is known',

  cannotTell: (territory: string) =>
    `Cannot tell whether any lead reaches territory "${territory}": with those before it, its condition leaves more cases than can be gone through.`,
  contradiction: (territory: string) =>
    `Territory "${territory}" can never match: no lead can have what its own condition asks for. Change the condition or delete the territory.`,
  neverMatches: (territory: string, takers: string, one: boolean, example: string, taker: string) =>
    `Territory "${territory}" can never match: ${takers} before it ${one ? 'takes' : 'take'} every lead it asks for (${example} goes to "${taker}"). Move it up, narrow the others, or delete it.`,
  more: (names: string, more: number) => `${names} and ${more} more`,
  overlap: (first: string, second: string, example: string) =>
    `"${first}" and "${second}" both ask for ${example}: "${first}" is tried first and takes it.`,
  moreOverlaps: (listed: number) =>
    `More territories than these ${listed} pairs may overlap: no further ones were looked for.`,
  catchAll: (example: string, territory: string) =>
    `No other territory asks for ${example}: such a lead goes to "${territory}".`,

  idle: (name: string, territory: string, why: string) =>
    `${name} can never receive a lead of territory "${territory}": ${why}. Change that, or take them out.`,
  why: {
    noOwner: 'HubSpot has no such owner any more',
    inactive: 'they are deactivated in HubSpot',
    cap: (cap: string) => `the cap "${cap}" allows them none`,
    openCap: 'they may have no open leads at all',
    noHours: 'their working hours are empty',
    skill: (skill: string) => `it asks everybody for the skill "${skill}", which they do not have`,
    language: (language: string) => `it asks everybody for the language "${language}"`,
  },
  nobody: (territory: string, goesTo: 'next_territory' | 'fallback' | null) =>
    `Nobody in territory "${territory}" can receive a lead: ${
      goesTo === null
        ? 'its leads wait for somebody to look. Add a member, or name a fallback.'
        : `its leads go ${goesTo === 'next_territory' ? 'to the next territory that fits' : 'to the fallback'}.`
    }`,
  place: {
    fallback: 'fallback',
    lastResort: 'last resort',
    fallbackOf: (territory: string) => `fallback of "${territory}"`,
  },
  goneFallback: (name: string, place: string) =>
    `${name} is named as ${place}, but is not an active owner in HubSpot. Name somebody else.`,
  noFallback:
    'No fallback and no last resort are named: a lead that nobody in its territory takes waits, and one that nobody answers stays with its last owner.',
  stranger: (owner: string) => `${owner} has hours or a cap, but is not in this account.`,
};
