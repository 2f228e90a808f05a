/** Who may edit. */
export const editorsEn = {
  unknownUser: 'HubSpot did not say who you are, so you can only look.',
  nobodyYet: 'Nobody may edit yet: add the first editor with `npx baton editor add`.',
  installer: 'whoever installed Baton',
  onlyLook: (whom: readonly string[]) =>
    `You can look at everything, but not change it. Ask ${whom.join(' or ')} to add you as an editor.`,
};
