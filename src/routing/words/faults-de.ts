import type { faultsEn } from './faults-en.ts';
import { choicesDe, keysDe } from './rulebook-de.ts';

const zitiert = (names: readonly string[]) => names.map((name) => `„${name}“`).join(', ');
const merkmal = (name: string) => choicesDe[name] ?? name;
const feld = (key: string) => keysDe[key] ?? key;

/** Words in straight quotes are those of the file itself. */
export const faultsDe = {
  at: (place: string, fault: string) => `${place}: ${fault}.`,
  rulebook: 'das Regelwerk',
  part: feld,
  field: (key: string) => `„${feld(key)}“`,
  condition: 'Bedingung',
  on: (attribute: string) => ` zu ${attribute}`,
  element: (noun: string, name: string) => `${noun} ${name}`,
  named: (name: string) => `„${name}“`,
  partOf: (place: number, list: string) => `Teil ${place} von „${feld(list)}“`,
  nouns: {
    territories: 'Gebiet',
    members: 'Mitglied',
    rules: 'Regel',
    bands: 'Zeile',
    capacities: 'Tagesgrenze von',
    slaPolicies: 'Antwortzeit',
    values: 'Wert',
    ranges: 'Bereich',
    caps: 'Grenze',
    people: 'Person',
    requires: 'Anforderung',
    calendars: 'Öffnungszeiten',
    week: 'Zeitraum',
    closures: 'Schließung',
    extraShifts: 'zusätzliche Öffnung',
    steps: 'Schritt',
    warnings: 'Warnung',
    hours: 'Arbeitszeit',
    absences: 'Abwesenheit',
    languages: 'Sprache',
    skills: 'Kompetenz',
  },

  missing: 'fehlt',
  mustBe: (type: string) => `muss ${type} sein`,
  types: {
    string: 'Text',
    number: 'eine Zahl',
    int: 'eine ganze Zahl',
    array: 'eine Liste',
    object: 'ein Objekt in geschweiften Klammern',
  },
  unknownKeys: (keys: readonly string[]) => `enthält ${zitiert(keys)}; das kennt Baton hier nicht`,
  oneOf: (choices: readonly string[]) => `muss eines davon sein: ${zitiert(choices)}`,
  empty: 'darf nicht leer sein',
  atLeast: (least: string) => `muss mindestens ${least} sein`,
  moreThan: (bound: string) => `muss größer als ${bound} sein`,
  atMost: (most: string) => `darf höchstens ${most} sein`,
  lessThan: (bound: string) => `muss kleiner als ${bound} sein`,
  form: (_message: string) => 'hat nicht die nötige Form',
  band: 'braucht "points" und dazu "values", "from", "to", "known" oder "unknown"',
  test: 'muss eine Prüfung mit "attribute" und "is" sein, oder "all", "any" oder "none" mit einer Liste von Bedingungen',

  must: {
    attribute: (names: string) =>
      `muss eines davon sein: ${names}, oder property:<interner Name einer HubSpot-Eigenschaft>`,
    otherAttribute: (names: string) =>
      `darf keine Eigenschaft sein, die Baton selbst liest: Nehmen Sie eines von ${names}`,
    bound: 'braucht eine untere Grenze, eine obere oder beide',
    order: 'die untere Grenze darf nicht über der oberen liegen',
    day: 'muss ein Tag sein, etwa 2026-01-31',
    dayOfCalendar: 'muss ein Tag sein, etwa „2026-12-24“',
    dayOrder: 'der erste Tag darf nicht nach dem letzten liegen',
    withinYear: 'darf nicht länger als ein Jahr dauern',
    startBeforeEnd: 'der Beginn muss vor dem Ende liegen',
    notPastMidnight:
      'der Beginn muss vor dem Ende liegen; Zeiten über Mitternacht hinaus brauchen zwei Einträge',
    timeZone: 'muss eine Zeitzone sein, etwa „Europe/Berlin“',
    holidays: 'muss ein Land oder Bundesland sein, etwa „DE“ oder „DE-BY“',
    language: 'muss das Kürzel einer Sprache sein, etwa „de“',
    languageOrLead: 'muss das Kürzel einer Sprache sein, etwa „de“, oder „of_lead“ für die des Leads',
    notReserved: (id: string) => `darf nicht „${id}“ sein`,
    warningsRise: 'muss von Warnung zu Warnung steigen',
    gradesFall: 'muss von A bis C fallen: A mindestens B, B mindestens C',
    pairPoints: 'braucht Punkte für jede Zeile des ersten mit jeder Zeile des zweiten Merkmals',
    curveRises: 'muss steigen: bei jedem Schritt mehr Punkte und nie eine geringere Abschlusschance',
    postalForm:
      'beide Grenzen müssen aus Ziffern bestehen, oder aus denselben Buchstaben und dann Ziffern wie in „SW1“',
    postalLetters: 'beide Grenzen müssen mit denselben Buchstaben beginnen',
    postalDigits: 'beide Grenzen müssen gleich viele Ziffern haben, wie „01000“ und „01999“',
    scoreBetween: 'die Punktzahl ist eine Zahl: Für sie geht nur „liegt zwischen“',
    gradeAnyOf: 'die Note ist A, B, C oder D: Für sie geht nur „ist eines von“ oder „ist keines von“',
    grade: (wrong: string) => `fragt nach der Note „${wrong}“; Noten sind A, B, C und D`,
    postalTest: (test: string, attribute: string) =>
      `„${merkmal(test)}“ geht nicht für ${merkmal(attribute)}: Postleitzahlen stehen nur im Merkmal Postleitzahl und in eigenen Eigenschaften`,
    dateTest: (attribute: string) =>
      `ein Zeitraum geht nicht für ${merkmal(attribute)}: Tage stehen nur in eigenen Eigenschaften`,
    tooDeep: (levels: number) =>
      `liegt in ${levels} anderen Gruppen: Gruppen dürfen höchstens ${levels}-fach verschachtelt sein`,
  },

  whole: {
    policyTwice: (id: string) => `Die Kennung „${id}“ haben zwei Antwortzeiten.`,
    twoDailyCaps: (ownerId: string) => `Mitarbeiter ${ownerId} hat zwei Tagesgrenzen.`,
    capTwice: (id: string) => `Die Kennung „${id}“ haben zwei Grenzen.`,
    personTwice: (ownerId: string) => `Mitarbeiter ${ownerId} steht zweimal unter den Personen.`,
    territoryTwice: (id: string) => `Die Kennung „${id}“ haben zwei Gebiete.`,
    noPolicy: (territory: string, id: string) =>
      `Gebiet „${territory}“ nennt die Antwortzeit „${id}“, die es nicht gibt.`,
    memberTwice: (territory: string) => `Gebiet „${territory}“ nennt dieselbe Person zweimal.`,
    capOfNoTerritory: (cap: string, id: string) =>
      `Grenze „${cap}“ nennt das Gebiet „${id}“, das es nicht gibt.`,
    lastTakesAll: (territory: string) =>
      `Das letzte Gebiet, „${territory}“, muss jeden Lead nehmen, der übrig bleibt: Geben Sie ihm die Bedingung { "all": [] }.`,
    calendarTwice: (id: string) => `Die Kennung „${id}“ haben zwei Öffnungszeiten.`,
    neverOpen: (calendar: string) =>
      `Öffnungszeiten „${calendar}“ sind nie offen: Ihre Woche braucht mindestens einen Zeitraum.`,
    sunToNowhere: (policy: string, id: string) =>
      `Antwortzeit „${policy}“ fragt das Gebiet „${id}“, das es nicht gibt.`,
    stepToNoLastResort: (policy: string) =>
      `Antwortzeit „${policy}“ hat einen Schritt zur letzten Instanz, aber das Regelwerk nennt keine.`,
    endsAtNoLastResort: (policy: string) =>
      `Antwortzeit „${policy}“ endet bei der letzten Instanz, aber das Regelwerk nennt keine.`,
    noCalendar: (territory: string, id: string) =>
      `Gebiet „${territory}“ nennt die Öffnungszeiten „${id}“, die es nicht gibt.`,
    needsCalendar: (policy: string, territory: string) =>
      `Antwortzeit „${policy}“ zählt nach den Öffnungszeiten des Gebiets, aber Gebiet „${territory}“ hat keine: Wählen Sie welche aus.`,
    neverFilled: (policy: string, minutes: string, calendar: string, territory: string) =>
      `Antwortzeit „${policy}“ gibt ${minutes} Minuten; so viele haben die Öffnungszeiten „${calendar}“ von Gebiet „${territory}“ in fünf Jahren nicht.`,
    stepToNobody: (policy: string, territory: string) =>
      `Antwortzeit „${policy}“ hat einen Schritt zur Vertretung des Gebiets, aber Gebiet „${territory}“ nennt keine.`,
    listTwice: (id: string) => `Die Kennung „${id}“ haben zwei Listen.`,
    noList: (territory: string, id: string) =>
      `Gebiet „${territory}“ fragt nach der Liste „${id}“, die es nicht gibt.`,
    noSignal: (_because: string) =>
      'Die Bewertung lässt sich nicht veröffentlichen: Sie erkennt gute Leads nicht besser als der Zufall.',
  },
} satisfies typeof faultsEn;
