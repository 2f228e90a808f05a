/** Writes of the settings page: what was done to the draft or at once, for whoever pressed the button and the log. */
export const editsEn = {
  madeAtInstall: 'Made at install from the owners and teams in HubSpot.',
  nothing: 'Nothing changed.',
  saved: 'Saved in the draft.',
  details: 'Details changed.',
  conflict: (by: string, what: string) =>
    `${by} was quicker: ${what} Look at it as it is now, and decide again.`,
  newerLive: (version: number, author: string, basedOn: number) =>
    `Version ${version} was published by ${author} after this draft was begun from version ${basedOn}: publishing the draft takes their changes back.`,

  territory: {
    saved: (territory: string) => `${territory} is saved in the draft.`,
    placed: (territory: string, place: number, before: string | null) =>
      `${territory} is at place ${place}${before === null ? '' : `, before ${before}, which would have taken its leads`}.`,
    removed: (territory: string) => `${territory} is removed from the draft.`,
    goneAlready: 'This territory is gone already.',
    samePlace: 'It is at that place already.',
    moved: (territory: string, to: number, from: number) =>
      `${territory} is tried at place ${to} now, not ${from}.`,
    staysLast: (territory: string) =>
      `${territory} stays last: it takes every lead that no other territory takes.`,
    noPolicy: (slaPolicyId: string) => `There is no SLA policy "${slaPolicyId}". Choose another one.`,
    noCalendar: (calendarId: string) => `There is no calendar "${calendarId}". Choose another one.`,
  },

  mode: {
    live: 'Baton is live: it writes owners to HubSpot.',
    shadow: 'Baton is in shadow mode: it decides and records, and writes nothing to HubSpot.',
    changed: (from: string, to: string) => `Mode ${from} → ${to}.`,
  },
  editor: {
    added: (email: string) => `${email} may edit these settings now.`,
    removed: (email: string) => `${email} may only look from now on.`,
  },
};
