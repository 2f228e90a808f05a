/** What the home page says of leads and of Baton's surroundings. */
export const homeEn = {
  waiting: (minutes: number) =>
    `News from HubSpot has waited for ${minutes} minutes: Baton's worker is down, or HubSpot does not answer.`,
  patience: (minutes: number) => `HubSpot has asked for patience for ${minutes} more minutes.`,
  lastSync: (minutes: number) => `Owners were last read from HubSpot ${minutes} minutes ago.`,
  failures: (percent: number) => `${percent} % of the calls to HubSpot failed within a day.`,

  contact: (contactId: string) => `Contact ${contactId}`,
  someOwner: 'The owner',
  refused: (note: string) => `HubSpot refused the owner: ${note}`,
  removed: (owner: string) => `${owner} was removed in HubSpot before anybody answered.`,
  notRead: 'Not yet read from HubSpot.',
  held: 'Waiting: nobody can take it now.',
  reminded: (owner: string) => `${owner} was reminded and has not answered yet.`,
  late: (owners: number) =>
    owners > 1 ? `Not answered in time; ${owners} reps have had it.` : 'Not answered in time.',
};
