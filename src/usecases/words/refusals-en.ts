/** Why something was refused, wherever it was asked. */
export const refusalsEn = {
  notInstalled: 'Baton is not installed in this account.',
  stillReading: 'Baton is still reading the owners of this account. Try again in a minute.',
  noVersion: (version: number) => `There is no version ${version}.`,
  noTerritory: 'This territory is not there any more.',
  noDraft: 'There is no draft any more: it was published or discarded.',
  draftFaulty: 'The draft has faults: mend them first, then the chain can be shown.',
  notSaved: 'This cannot be saved.',
  withMore: (first: string, more: number) => `${first} And ${more} more.`,

  notSigned: 'This call was not signed by HubSpot.',
  repeated: (names: string) => `${names} was given more than once.`,
  notJson: 'What was sent is not JSON.',
  incomplete: (faults: string) => `The call is not complete: ${faults}.`,
  noNote: 'say in a few words what changes and why',
  inField: (path: string, fault: string) => `${path}: ${fault}`,
  tooLarge: 'More was sent than 1 MB, which is the most.',
  unreadable: 'The request could not be read.',
  failed: 'Something went wrong on our side. Please try again.',
};
