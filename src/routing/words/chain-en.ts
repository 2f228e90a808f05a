/** What would happen to a lead that nobody answers. */
export const chainEn = {
  due: (when: string, timeZone: string) => `Answer due ${when} (${timeZone}).`,
  over: {
    rep: (minutes: number) => `${minutes} minutes of the owner's hours are over.`,
    territory: (minutes: number) => `${minutes} minutes of the territory's hours are over.`,
    wall: (minutes: number) => `${minutes} minutes by the wall clock are over.`,
  },
};
