import type { bestFitEn } from './best-fit-en.ts';

export const bestFitDe = {
  title: 'Abschlusschancen in Prozent',
  intro:
    'Wie wahrscheinlich jede Person Leads einer Art gewinnt. Es zählt die erste Art einer Person, die zum Lead passt; wer keine hat, zählt mit der niedrigsten Chance.',
  none: 'Noch keine Chancen: Die Leads gehen nach gerechtem Anteil.',
  noMembers: 'Wählen Sie zuerst oben die Personen: Um deren Chancen geht es.',
  kind: (number: number) => `Art ${number}`,
  everyLead: 'jeder Lead',
  addKind: 'Art von Leads hinzufügen',
  removeKind: 'Diese Art entfernen',
  which: 'Welche Leads',
  chance: (name: string) => `${name}, %`,
  empty: 'Leer: keine Chance bekannt',
  bad: 'Eine Zahl von 0 bis 100.',
  badCondition: 'In einer Zeile der Bedingung fehlt etwas.',
  noChance: 'Geben Sie mindestens einer Person eine Chance, oder entfernen Sie diese Art.',
  notMember: (name: string) => `${name}, nicht mehr dabei, %`,
  bars: (who: readonly string[]) =>
    `Gelernt: Was ein Zug anderswo wert ist, wird vor dem Vergleich abgezogen (${who.join(', ')}).`,
  bar: (name: string, percent: string) => `${name} ${percent} %`,
  dropBars: 'Chancen ohne Abzug vergleichen',
} satisfies typeof bestFitEn;
