export const bestFitEn = {
  title: 'Chances to win, in percent',
  intro:
    'For each kind of lead, how likely each rep is to win it. A rep’s first kind that fits a lead counts; a rep without one counts with the lowest chance there is.',
  none: 'No chances yet: the leads go by fair share.',
  noMembers: 'Choose the reps above first: the chances are theirs.',
  kind: (number: number) => `Kind of lead ${number}`,
  everyLead: 'every lead',
  addKind: 'Add a kind of lead',
  removeKind: 'Remove this kind',
  which: 'Which leads',
  chance: (name: string) => `${name}, %`,
  empty: 'Empty: no chance known',
  bad: 'A number from 0 to 100.',
  badCondition: 'A line of its condition lacks something.',
  noChance: 'Give at least one rep a chance, or remove this kind.',
  /** Of somebody who is no member any more. */
  notMember: (name: string) => `${name}, no longer a member, %`,
  bars: (who: readonly string[]) =>
    `Learned: what a turn is worth elsewhere is taken off before chances are compared (${who.join(', ')}).`,
  bar: (name: string, percent: string) => `${name} ${percent} %`,
  dropBars: 'Compare the chances as they are',
};
