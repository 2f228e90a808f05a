// A checked copy of src/contract/text/settings.ts. To refresh it: node scripts/check-card-contract.ts --write

/** Languages in which everything is said; a catalogue that lacks one does not compile. */
export type Language = 'en' | 'de';

/** One surface's words in every language: the same shape, so that no word can be missing. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** `locale` as HubSpot gives it for a user, such as "de" or "de-at"; English where it is missing or another language. */
export function languageOf(locale: string | null | undefined): Language {
  return /^de([-_]|$)/i.test(locale ?? '') ? 'de' : 'en';
}

/**
 * The user's own locale for numbers, dates and times, where it is of a language that we speak: words and figures of
 * two languages on one card are worse than either. British English stands for English without a country.
 */
export function formatLocaleOf(locale: string | null | undefined): string {
  const given = (locale ?? '').replace('_', '-');
  const spoken = /^(en|de)-[a-z]{2}$/i.test(given);
  return spoken ? given : languageOf(given) === 'de' ? 'de-DE' : 'en-GB';
}

export const accountsEn = {
  title: 'Leads of companies that somebody has already',
  intro: 'Whoever works with a company can have a claim on its new leads, before their territory is asked.',
  none: 'Nobody has a claim: every lead goes by its territory.',
  first: 'Who has the first claim',
  next: 'Who is asked next',
  nobody: 'Nobody',
  nobodyElse: 'Nobody else',
  claim: {
    account_owner: 'The owner of the company',
    open_deal_owner: 'The owner of its newest open deal',
    same_company: 'Whoever has another lead of the company',
  },
  matchBy: 'How a lead’s company is found, the surest first',
  match: {
    association: 'HubSpot has joined the two',
    domain: 'The domain of the e-mail address or website',
    name: 'The company’s name, even if it is spelled a little differently',
  },
  noMatch: 'Choose at least one way, or no claim can ever be found.',
  threshold: 'Names must be alike by, in percent',
  thresholdHint: 'From 30 to 100; 60 forgives small differences such as “Inc.” or a typing error',
  badThreshold: 'A number from 30 to 100.',
  unavailable: 'When they cannot take the lead',
  whenUnavailable: {
    route_on: 'It goes by its territory',
    wait: 'It waits for them, then goes by its territory',
    assign_anyway: 'They get it all the same, unless a cap is full',
  },
  mostMinutes: 'Wait at most, in minutes',
  badMinutes: 'A whole number from 1 to 43,200, which are 30 days.',
};

export const accountsDe = {
  title: 'Leads von Firmen, die schon jemand betreut',
  intro:
    'Wer mit einer Firma arbeitet, kann Anspruch auf ihre neuen Leads haben, noch bevor das Gebiet gefragt wird.',
  none: 'Niemand hat einen Anspruch: Jeder Lead geht nach seinem Gebiet.',
  first: 'Wer zuerst Anspruch hat',
  next: 'Wer danach gefragt wird',
  nobody: 'Niemand',
  nobodyElse: 'Sonst niemand',
  claim: {
    account_owner: 'Der zuständige Mitarbeiter der Firma',
    open_deal_owner: 'Der zuständige Mitarbeiter ihres neuesten offenen Deals',
    same_company: 'Wer schon einen Lead der Firma hat',
  },
  matchBy: 'Woran die Firma eines Leads erkannt wird, das Sicherste zuerst',
  match: {
    association: 'HubSpot hat beide verknüpft',
    domain: 'Domain der E-Mail-Adresse oder der Website',
    name: 'Name der Firma, auch wenn er etwas anders geschrieben ist',
  },
  noMatch: 'Wählen Sie mindestens eines, sonst wird nie ein Anspruch gefunden.',
  threshold: 'Übereinstimmung der Namen in Prozent',
  thresholdHint: 'Von 30 bis 100; 60 verzeiht kleine Unterschiede wie „GmbH“ oder einen Tippfehler',
  badThreshold: 'Eine Zahl von 30 bis 100.',
  unavailable: 'Wenn diese Person den Lead nicht nehmen kann',
  whenUnavailable: {
    route_on: 'Er geht nach seinem Gebiet',
    wait: 'Er wartet auf sie und geht dann nach seinem Gebiet',
    assign_anyway: 'Sie bekommt ihn trotzdem, außer eine Obergrenze ist erreicht',
  },
  mostMinutes: 'Höchstens warten, in Minuten',
  badMinutes: 'Eine ganze Zahl von 1 bis 43.200, das sind 30 Tage.',
} satisfies typeof accountsEn;

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

/** "DE, AT or CH": the last two are joined by the language's own word. */
export const listed = (values: readonly string[], join: string): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} ${join} ${values.at(-1)}`;

export const capacityEn = {
  title: 'Caps',
  intro:
    'How many leads reps may be given in a time. A rep who has had so many is passed over until there is room.',
  none: 'No caps besides the daily ones of single reps.',
  create: 'New cap',
  newTitle: 'New cap',
  editTitle: (name: string) => `Cap ${name}`,
  gone: 'This cap is not there any more.',
  name: 'Name',
  most: 'Leads at most',
  badMost: 'A whole number, 0 or more. With 0 nobody gets such leads.',
  window: 'Within',
  windows: {
    hour: 'the last hour',
    day: 'the day, from midnight',
    week: 'the week, from Monday',
    rolling: 'a number of hours up to now',
  },
  hours: 'Hours',
  badHours: 'More than 0 and at most 744 hours, which are 31 days.',
  counts: 'Counts',
  countsWords: { each_rep: 'for each rep', together: 'for all of them together' },
  owners: 'Reps',
  everyRep: 'Every rep',
  territories: 'Territories',
  everyTerritory: 'Every territory',
  grades: 'Grades; with none chosen, every grade',
  timeZone: 'Time zone of days and weeks',
  timeZoneHint: 'Such as Europe/Berlin. Each rep’s own counts when caps are for each rep.',
  remove: 'Delete this cap',
  removeSure: (name: string) => `Delete ${name}? Until you publish it stays in force.`,
  /** "At most 5 leads in the week for each of Anna and Jo, grade A, from DACH" */
  words: {
    most: (most: number) => (most === 1 ? 'At most 1 lead' : `At most ${most} leads`),
    hour: 'in an hour',
    day: 'a day',
    week: 'a week',
    rolling: (hours: number) => `in any ${hours} hours`,
    minutes: (minutes: number) => (minutes === 1 ? 'a minute' : `in any ${minutes} minutes`),
    everyRep: 'for each rep',
    eachOf: (names: readonly string[]) =>
      names.length === 1 ? `for ${listed(names, 'and')}` : `for each of ${listed(names, 'and')}`,
    allTogether: 'for all reps together',
    together: (names: readonly string[]) => `for ${listed(names, 'and')} together`,
    grades: (grades: readonly string[]) => `grade ${listed(grades, 'or')}`,
    from: (territories: readonly string[]) => `from ${listed(territories, 'or')}`,
  },
  open: {
    title: 'Open leads',
    intro: 'How many leads a rep may have in hand that nobody has finished yet.',
    none: 'No limit: reps get leads however many are still open.',
    add: 'Add a limit',
    most: 'Open leads at most',
    owners: 'Reps',
    bad: 'Give a whole number, 0 or more, in every line.',
  },
  closed: {
    title: 'What ends a lead',
    intro: 'A lead counts as open until one of these is true.',
    statuses: 'Its lead status is one of',
    stages: 'Its lifecycle stage is one of',
    hint: 'Internal names from HubSpot, separated by commas',
    days: 'It was given so many days ago',
    badDays: 'A whole number of days, at least 1.',
  },
};

export const capacityDe = {
  title: 'Obergrenzen',
  intro:
    'Wie viele Leads jemand in einer Zeit bekommen darf. Wer so viele hatte, wird übergangen, bis wieder Platz ist.',
  none: 'Keine Obergrenzen außer den Tagesgrenzen einzelner Personen.',
  create: 'Neue Obergrenze',
  newTitle: 'Neue Obergrenze',
  editTitle: (name: string) => `Obergrenze ${name}`,
  gone: 'Diese Obergrenze gibt es nicht mehr.',
  name: 'Name',
  most: 'Höchstens Leads',
  badMost: 'Eine ganze Zahl ab 0. Bei 0 bekommt niemand solche Leads.',
  window: 'Innerhalb',
  windows: {
    hour: 'der letzten Stunde',
    day: 'des Tages, ab Mitternacht',
    week: 'der Woche, ab Montag',
    rolling: 'einer Zahl von Stunden bis jetzt',
  },
  hours: 'Stunden',
  badHours: 'Mehr als 0 und höchstens 744 Stunden, das sind 31 Tage.',
  counts: 'Zählt',
  countsWords: { each_rep: 'für jede Person', together: 'für alle zusammen' },
  owners: 'Personen',
  everyRep: 'Alle Personen',
  territories: 'Gebiete',
  everyTerritory: 'Alle Gebiete',
  grades: 'Noten; ist keine gewählt, jede Note',
  timeZone: 'Zeitzone der Tage und Wochen',
  timeZoneHint: 'Zum Beispiel Europe/Berlin. Zählt die Grenze für jede Person, gilt deren eigene Zeitzone.',
  remove: 'Obergrenze löschen',
  removeSure: (name: string) => `${name} löschen? Bis zur Veröffentlichung gilt die Grenze weiter.`,
  words: {
    most: (most: number) => (most === 1 ? 'Höchstens 1 Lead' : `Höchstens ${most} Leads`),
    hour: 'in einer Stunde',
    day: 'am Tag',
    week: 'in der Woche',
    rolling: (hours: number) => `in je ${hours} Stunden`,
    minutes: (minutes: number) => (minutes === 1 ? 'in einer Minute' : `in je ${minutes} Minuten`),
    everyRep: 'für jede Person',
    eachOf: (names: readonly string[]) =>
      names.length === 1 ? `für ${listed(names, 'und')}` : `je für ${listed(names, 'und')}`,
    allTogether: 'für alle zusammen',
    together: (names: readonly string[]) => `für ${listed(names, 'und')} zusammen`,
    grades: (grades: readonly string[]) => `Note ${listed(grades, 'oder')}`,
    from: (territories: readonly string[]) => `aus ${listed(territories, 'oder')}`,
  },
  open: {
    title: 'Offene Leads',
    intro: 'Wie viele Leads jemand in der Hand haben darf, die noch nicht erledigt sind.',
    none: 'Keine Grenze: Leads werden zugeteilt, gleich wie viele noch offen sind.',
    add: 'Grenze hinzufügen',
    most: 'Höchstens offene Leads',
    owners: 'Personen',
    bad: 'Geben Sie in jeder Zeile eine ganze Zahl ab 0 an.',
  },
  closed: {
    title: 'Wann ein Lead erledigt ist',
    intro: 'Ein Lead zählt als offen, bis eines davon zutrifft.',
    statuses: 'Sein Lead-Status ist einer von',
    stages: 'Seine Lifecycle-Phase ist eine von',
    hint: 'Interne Namen aus HubSpot, durch Kommas getrennt',
    days: 'Er wurde vor so vielen Tagen zugeteilt',
    badDays: 'Eine ganze Zahl von Tagen, mindestens 1.',
  },
} satisfies typeof capacityEn;

export const conditionsEn = {
  attribute: {
    country: 'Country',
    region: 'Region or state',
    postal_code: 'Postal code',
    city: 'City',
    time_zone: 'Time zone',
    language: 'Language',
    company_size: 'Company size',
    company_size_band: 'Company size band',
    revenue: 'Revenue',
    revenue_band: 'Revenue band',
    industry: 'Industry',
    company_name: 'Company name',
    company_domain: 'Company domain',
    email_domain: 'E-mail domain',
    email_kind: 'E-mail kind',
    seniority: 'Seniority',
    department: 'Department',
    source: 'Source',
    record_source: 'Record source',
    form: 'Form',
    lifecycle_stage: 'Lifecycle stage',
    score: 'Score',
    grade: 'Grade',
  },
  property: (name: string) => (name === '' ? 'Another HubSpot property …' : `Property “${name}”`),
  question: {
    any_of: 'is any of',
    none_of: 'is none of',
    at_least: 'is at least',
    at_most: 'is at most',
    between: 'is between',
    contains: 'contains',
    starts_with: 'starts with',
    ends_with: 'ends with',
    postal_prefix: 'starts with',
    postal_between: 'is in the range',
    date_between: 'is between the days',
    in_list: 'is in the list',
    not_in_list: 'is not in the list',
    known: 'is known',
    unknown: 'is not known',
  },
  label: {
    attribute: 'Attribute',
    question: 'Condition',
    property: 'Name of the property',
    values: 'Values',
    number: 'Number',
    from: 'From',
    to: 'To',
    list: 'List',
    join: 'A lead belongs here when',
  },
  hint: {
    country: 'Germany, Austria, CH',
    values: 'Separate several with commas',
    ranges: '10000-19999, 80000-89999',
    day: '2026-01-31',
    property: 'Internal name, such as deal_tier',
  },
  all: 'all of these hold',
  any: 'any of these holds',
  add: 'Add a condition',
  remove: 'Remove',
  kept: 'A group inside this condition. It is kept as it is.',
  noLists: 'There is no list yet.',
  fault: {
    no_values: 'Give at least one value.',
    no_number: 'Give a number.',
    no_bound: 'Give a lower bound, an upper bound or both.',
    no_range: 'Write ranges as 10000-19999, separated by commas.',
    no_list: 'Choose a list.',
    no_property: 'Give the internal name of the property: small letters, digits and underscores.',
    no_day: 'Write days as 2026-01-31.',
  },
  /** A condition as a sentence, from its parts. */
  words: {
    everyLead: 'Every lead.',
    lead: 'Leads for which',
    inSentence: (label: string) => label.charAt(0).toLowerCase() + label.slice(1),
    and: ' and ',
    or: ' or ',
    noneOf: (parts: readonly string[]) => `none of this holds: ${parts.join('; ')}`,
    group: (part: string) => `(${part})`,
    oneOf: (values: readonly string[]) => listed(values, 'or'),
    range: (from: string, to: string) =>
      from === '' ? `is at most ${to}` : to === '' ? `is at least ${from}` : `is between ${from} and ${to}`,
    isIn: (name: string) => `is in the list “${name}”`,
    isNotIn: (name: string) => `is not in the list “${name}”`,
    is: (values: string) => `is ${values}`,
    isNot: (values: string) => `is not ${values}`,
    inRange: (ranges: string) => `is in the range ${ranges}`,
  },
};

export const conditionsDe = {
  attribute: {
    country: 'Land',
    region: 'Region oder Bundesland',
    postal_code: 'Postleitzahl',
    city: 'Ort',
    time_zone: 'Zeitzone',
    language: 'Sprache',
    company_size: 'Unternehmensgröße',
    company_size_band: 'Größenklasse',
    revenue: 'Umsatz',
    revenue_band: 'Umsatzklasse',
    industry: 'Branche',
    company_name: 'Firmenname',
    company_domain: 'Firmendomain',
    email_domain: 'E-Mail-Domain',
    email_kind: 'Art der E-Mail-Adresse',
    seniority: 'Führungsebene',
    department: 'Abteilung',
    source: 'Quelle',
    record_source: 'Quelle des Datensatzes',
    form: 'Formular',
    lifecycle_stage: 'Lifecycle-Phase',
    score: 'Punktzahl',
    grade: 'Note',
  },
  property: (name: string) => (name === '' ? 'Andere HubSpot-Eigenschaft …' : `Eigenschaft „${name}“`),
  question: {
    any_of: 'ist eines von',
    none_of: 'ist keines von',
    at_least: 'ist mindestens',
    at_most: 'ist höchstens',
    between: 'liegt zwischen',
    contains: 'enthält',
    starts_with: 'beginnt mit',
    ends_with: 'endet mit',
    postal_prefix: 'beginnt mit',
    postal_between: 'liegt im Bereich',
    date_between: 'liegt zwischen den Tagen',
    in_list: 'steht in der Liste',
    not_in_list: 'steht nicht in der Liste',
    known: 'ist bekannt',
    unknown: 'ist nicht bekannt',
  },
  label: {
    attribute: 'Merkmal',
    question: 'Bedingung',
    property: 'Name der Eigenschaft',
    values: 'Werte',
    number: 'Zahl',
    from: 'Von',
    to: 'Bis',
    list: 'Liste',
    join: 'Ein Lead gehört hierher, wenn',
  },
  hint: {
    country: 'Deutschland, Österreich, CH',
    values: 'Mehrere mit Kommas trennen',
    ranges: '10000-19999, 80000-89999',
    day: '2026-01-31',
    property: 'Interner Name, zum Beispiel deal_tier',
  },
  all: 'alles davon zutrifft',
  any: 'etwas davon zutrifft',
  add: 'Bedingung hinzufügen',
  remove: 'Entfernen',
  kept: 'Eine Gruppe innerhalb der Bedingung. Sie bleibt, wie sie ist.',
  noLists: 'Es gibt noch keine Liste.',
  fault: {
    no_values: 'Geben Sie mindestens einen Wert an.',
    no_number: 'Geben Sie eine Zahl an.',
    no_bound: 'Geben Sie eine untere Grenze, eine obere oder beide an.',
    no_range: 'Schreiben Sie Bereiche als 10000-19999, durch Kommas getrennt.',
    no_list: 'Wählen Sie eine Liste.',
    no_property:
      'Geben Sie den internen Namen der Eigenschaft an: Kleinbuchstaben, Ziffern und Unterstriche.',
    no_day: 'Schreiben Sie Tage als 2026-01-31.',
  },
  words: {
    everyLead: 'Jeder Lead.',
    lead: 'Leads, für die gilt:',
    inSentence: (label: string) => label,
    and: ' und ',
    or: ' oder ',
    noneOf: (parts: readonly string[]) => `nichts davon trifft zu: ${parts.join('; ')}`,
    group: (part: string) => `(${part})`,
    oneOf: (values: readonly string[]) => listed(values, 'oder'),
    range: (from: string, to: string) =>
      from === ''
        ? `ist höchstens ${to}`
        : to === ''
          ? `ist mindestens ${from}`
          : `liegt zwischen ${from} und ${to}`,
    isIn: (name: string) => `steht in der Liste „${name}“`,
    isNotIn: (name: string) => `steht nicht in der Liste „${name}“`,
    is: (values: string) => `ist ${values}`,
    isNot: (values: string) => `ist nicht ${values}`,
    inRange: (ranges: string) => `liegt im Bereich ${ranges}`,
  },
} satisfies typeof conditionsEn;

export const csvEn = {
  title: 'Import or export territories',
  export: 'Export',
  exportHelp: 'The draft as a table with one row for each territory, for a spreadsheet.',
  copy: 'Copy the table',
  copied: 'The table is in the clipboard.',
  import: 'Import',
  importHelp:
    'Open the file in a text editor or mark the cells in your spreadsheet, and paste everything here, with the line of column names.',
  paste: 'Table',
  missing: 'Territories that the table does not have',
  missingWords: { keep: 'stay as they are', remove: 'are deleted' },
  preview: 'Show what changes',
  faultIn: (row: number, message: string) => `Line ${row}: ${message}`,
  same: 'This table says the same as the draft.',
  willAdd: (count: number, said: string) =>
    count === 1 ? '1 territory is added' : `${said} territories are added`,
  willChange: (count: number, said: string) =>
    count === 1 ? '1 territory changes' : `${said} territories change`,
  willRemove: (count: number, said: string) =>
    count === 1 ? '1 territory is deleted' : `${said} territories are deleted`,
  faults: 'Mend these lines first; nothing was imported.',
  apply: 'Import into the draft',
  firstShown: (said: string) => `The first ${said} are shown.`,
  empty: 'Paste the table first.',
};

export const csvDe = {
  title: 'Gebiete importieren oder exportieren',
  export: 'Export',
  exportHelp: 'Der Entwurf als Tabelle mit einer Zeile je Gebiet, für eine Tabellenkalkulation.',
  copy: 'Tabelle kopieren',
  copied: 'Die Tabelle ist in der Zwischenablage.',
  import: 'Import',
  importHelp:
    'Öffnen Sie die Datei in einem Texteditor oder markieren Sie die Zellen in Ihrer Tabellenkalkulation, und fügen Sie alles hier ein, mit der Zeile der Spaltennamen.',
  paste: 'Tabelle',
  missing: 'Gebiete, die in der Tabelle fehlen',
  missingWords: { keep: 'bleiben, wie sie sind', remove: 'werden gelöscht' },
  preview: 'Zeigen, was sich ändert',
  faultIn: (row: number, message: string) => `Zeile ${row}: ${message}`,
  same: 'Diese Tabelle sagt dasselbe wie der Entwurf.',
  willAdd: (count: number, said: string) =>
    count === 1 ? '1 Gebiet kommt dazu' : `${said} Gebiete kommen dazu`,
  willChange: (count: number, said: string) =>
    count === 1 ? '1 Gebiet ändert sich' : `${said} Gebiete ändern sich`,
  willRemove: (count: number, said: string) =>
    count === 1 ? '1 Gebiet wird gelöscht' : `${said} Gebiete werden gelöscht`,
  faults: 'Beheben Sie zuerst diese Zeilen; es wurde nichts importiert.',
  apply: 'In den Entwurf importieren',
  firstShown: (said: string) => `Die ersten ${said} werden gezeigt.`,
  empty: 'Fügen Sie zuerst die Tabelle ein.',
} satisfies typeof csvEn;

export const frameEn = {
  loading: 'Reading the settings',
  retry: 'Try again',
  save: 'Save to draft',
  saveAndReview: 'Save and review',
  cancel: 'Cancel',
  back: 'Back',
  actions: 'Actions',
  edit: 'Edit',
  view: 'View',
  remove: 'Remove',
  add: 'Add',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  tab: {
    territories: 'Territories',
    reps: 'Reps',
    scoring: 'Scoring',
    response: 'Response times',
    general: 'General',
    versions: 'Versions',
  },
  mode: {
    shadow: 'Shadow mode: nothing is written to HubSpot',
    live: 'Live',
  },
  error: {
    title: 'The settings could not be read',
    unsaved: 'That was not saved',
    unreachable: 'Baton did not answer. Routing goes on; try again in a moment.',
    unreadable:
      'Baton answered in a form that this page does not know. Reload the page for its newest version.',
    notSetUp: 'This page does not know where Baton runs: BATON_URL is missing from the app’s profile.',
    refused: 'Baton refused this without saying why.',
    requestId: (id: string) => `Quote this to support: ${id}`,
    stale: 'This is what was read before. The newest could not be read:',
  },
  draft: {
    clean: 'Everything is published.',
    changes: (count: number) => (count === 1 ? '1 change not published' : `${count} changes not published`),
    checking: 'being checked',
    sound: 'checked: no faults',
    faults: (count: number) => (count === 1 ? 'checked: 1 fault' : `checked: ${count} faults`),
    review: 'Review and publish',
    lastBy: (who: string, when: string) => `Last change by ${who}, ${when}`,
    look: 'See the changes',
    alsoEditing: (who: readonly string[]) => `Also working on it: ${who.join(', ')}`,
  },
  readOnly: {
    title: 'You can read these settings',
    who: 'Only whoever installed Baton, and the people they added, may change them.',
  },
  conflict: {
    title: (who: string, when: string) => `${who} changed this ${when}`,
    somebody: 'Somebody',
    mine: 'Keep mine and save it over theirs',
    theirs: 'Leave mine and show theirs',
    readAgain: 'Show me the newest',
    newer: 'Nothing was done, because you have not seen this yet.',
    explain: 'Nothing was overwritten. Choose which of the two the draft is to have.',
  },
  ago: {
    now: 'just now',
    minutes: (count: number) => (count === 1 ? '1 minute ago' : `${count} minutes ago`),
    hours: (count: number) => (count === 1 ? '1 hour ago' : `${count} hours ago`),
    days: (count: number) => (count === 1 ? '1 day ago' : `${count} days ago`),
  },
  pages: (first: number, last: number, all: number) => `${first} to ${last} of ${all}`,
};

export const frameDe = {
  loading: 'Einstellungen werden gelesen',
  retry: 'Erneut versuchen',
  save: 'In den Entwurf übernehmen',
  saveAndReview: 'Speichern und prüfen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  actions: 'Aktionen',
  edit: 'Bearbeiten',
  view: 'Ansehen',
  remove: 'Entfernen',
  add: 'Hinzufügen',
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine',
  tab: {
    territories: 'Gebiete',
    reps: 'Vertrieb',
    scoring: 'Bewertung',
    response: 'Antwortzeiten',
    general: 'Allgemein',
    versions: 'Versionen',
  },
  mode: {
    shadow: 'Schattenbetrieb: in HubSpot wird nichts geschrieben',
    live: 'Echtbetrieb',
  },
  error: {
    title: 'Die Einstellungen konnten nicht gelesen werden',
    unsaved: 'Das wurde nicht gespeichert',
    unreachable:
      'Baton hat nicht geantwortet. Die Zuteilung läuft weiter; versuchen Sie es gleich noch einmal.',
    unreadable:
      'Baton hat in einer Form geantwortet, die diese Seite nicht kennt. Laden Sie die Seite neu, um ihre neueste Fassung zu bekommen.',
    notSetUp: 'Diese Seite weiß nicht, wo Baton läuft: Im Profil der App fehlt BATON_URL.',
    refused: 'Baton hat das abgelehnt, ohne einen Grund zu nennen.',
    requestId: (id: string) => `Für den Support: ${id}`,
    stale: 'Das ist der zuletzt gelesene Stand. Der neueste konnte nicht gelesen werden:',
  },
  draft: {
    clean: 'Alles ist veröffentlicht.',
    changes: (count: number) =>
      count === 1 ? '1 Änderung nicht veröffentlicht' : `${count} Änderungen nicht veröffentlicht`,
    checking: 'wird geprüft',
    sound: 'geprüft: keine Fehler',
    faults: (count: number) => `geprüft: ${count} Fehler`,
    review: 'Prüfen und veröffentlichen',
    lastBy: (who: string, when: string) => `Letzte Änderung von ${who}, ${when}`,
    look: 'Änderungen ansehen',
    alsoEditing: (who: readonly string[]) => `Arbeiten auch daran: ${who.join(', ')}`,
  },
  readOnly: {
    title: 'Sie können diese Einstellungen lesen',
    who: 'Ändern darf sie nur, wer Baton installiert hat, und wen diese Person hinzugefügt hat.',
  },
  conflict: {
    title: (who: string, when: string) => `${who} hat das ${when} geändert`,
    somebody: 'Jemand',
    mine: 'Meine Fassung behalten und über die andere speichern',
    theirs: 'Meine Fassung verwerfen und die andere zeigen',
    readAgain: 'Den neuesten Stand zeigen',
    newer: 'Es wurde nichts getan, denn das haben Sie noch nicht gesehen.',
    explain: 'Nichts wurde überschrieben. Wählen Sie, welche der beiden im Entwurf stehen soll.',
  },
  ago: {
    now: 'gerade eben',
    minutes: (count: number) => (count === 1 ? 'vor 1 Minute' : `vor ${count} Minuten`),
    hours: (count: number) => (count === 1 ? 'vor 1 Stunde' : `vor ${count} Stunden`),
    days: (count: number) => (count === 1 ? 'vor 1 Tag' : `vor ${count} Tagen`),
  },
  pages: (first: number, last: number, all: number) => `${first} bis ${last} von ${all}`,
} satisfies typeof frameEn;

export const generalEn = {
  mode: {
    title: 'Shadow or live',
    shadow: 'Baton decides every new lead and shows its decisions, and writes nothing to HubSpot.',
    live: 'Baton writes the owner of every new lead to HubSpot.',
    goLive: 'Go live',
    goShadow: 'Back to shadow mode',
    liveSure: 'From now on Baton gives new leads their owner in HubSpot.',
    shadowSure: 'New leads stay without an owner until somebody else gives them one. Running clocks end.',
    yesLive: 'Yes, go live',
    yesShadow: 'Yes, back to shadow mode',
    stay: 'Leave it as it is',
  },
  safety: {
    title: 'Fallbacks and last resort',
    fallbacks: 'Fallbacks, in this order',
    fallbacksHelp: 'They get what nobody else can take, at any hour.',
    lastResort: 'Last resort',
    lastResortHelp: 'A person or a HubSpot queue that gets a lead when every step has gone unanswered.',
    nobody: 'Nobody yet',
    missing: 'Without a last resort a lead that nobody answers stays with whoever had it last.',
  },
  owners: {
    title: 'Leads that already have an owner',
    label: 'When a new contact has an owner',
    keep: 'Keep the owner',
    overwrite_inactive: 'Keep the owner, unless they are inactive',
  },
  turns: {
    title: 'Turns given back',
    onReject: 'A rep who passes a lead on gets the turn back',
    onEscalation: 'A rep who lost a lead because nobody answered gets the turn back',
  },
  notices: {
    title: 'Notifications',
    help: 'Warnings and escalations become HubSpot tasks. They can go to a channel as well.',
    none: 'No channel yet: tasks only.',
    kind: 'Kind',
    kinds: { slack: 'Slack', webhook: 'Webhook' },
    aboutLabel: 'What it is told',
    about: {
      warning: 'Warnings',
      escalation: 'Escalations',
      last_resort: 'Leads at the last resort',
      digest: 'Daily digest',
    },
    enabled: (name: string) => `${name} is on`,
    name: 'Name',
    address: 'Address',
    addressHint: 'The https address that the channel gave you',
    secret: 'Key that signs what this webhook gets. It is shown this once.',
    secretKept: 'the address is stored and not shown',
    add: 'Add a channel',
    renew: 'New key',
    tryIt: 'Send a test',
  },
  editors: {
    title: 'Who may edit',
    help: 'Whoever installed Baton, and the people they add. Everybody else can read.',
    installedBy: (who: string) => `${who} installed Baton`,
    user: (userId: string) => `HubSpot user ${userId}`,
    add: 'Add',
    address: 'E-mail address of a HubSpot user',
    remove: 'Remove',
  },
};

export const generalDe = {
  mode: {
    title: 'Schatten- oder Echtbetrieb',
    shadow: 'Baton entscheidet über jeden neuen Lead, zeigt die Entscheidung und schreibt nichts in HubSpot.',
    live: 'Baton schreibt jedem neuen Lead in HubSpot, wem er gehört.',
    goLive: 'Echtbetrieb einschalten',
    goShadow: 'Zurück in den Schattenbetrieb',
    liveSure: 'Ab jetzt gibt Baton neuen Leads in HubSpot ihren zuständigen Mitarbeiter.',
    shadowSure:
      'Für neue Leads ist niemand zuständig, bis jemand anders das einträgt. Laufende Uhren werden beendet.',
    yesLive: 'Ja, Echtbetrieb einschalten',
    yesShadow: 'Ja, zurück in den Schattenbetrieb',
    stay: 'So lassen',
  },
  safety: {
    title: 'Vertretung und letzte Instanz',
    fallbacks: 'Vertretung, in dieser Reihenfolge',
    fallbacksHelp: 'Sie bekommt, was sonst niemand nehmen kann, zu jeder Stunde.',
    lastResort: 'Letzte Instanz',
    lastResortHelp:
      'Eine Person oder eine HubSpot-Warteschlange, die einen Lead bekommt, wenn kein Schritt beantwortet wurde.',
    nobody: 'Noch niemand',
    missing: 'Ohne letzte Instanz bleibt ein unbeantworteter Lead bei der Person, die ihn zuletzt hatte.',
  },
  owners: {
    title: 'Leads, die schon jemandem gehören',
    label: 'Wenn ein neuer Kontakt schon einen zuständigen Mitarbeiter hat',
    keep: 'Zuständigen Mitarbeiter behalten',
    overwrite_inactive: 'Zuständigen Mitarbeiter behalten, außer wenn inaktiv',
  },
  turns: {
    title: 'Zurückgegebene Züge',
    onReject: 'Wer einen Lead weitergibt, bekommt den Zug zurück',
    onEscalation: 'Wer einen Lead verlor, weil niemand antwortete, bekommt den Zug zurück',
  },
  notices: {
    title: 'Benachrichtigungen',
    help: 'Warnungen und Eskalationen werden HubSpot-Aufgaben. Sie können auch in einen Kanal gehen.',
    none: 'Noch kein Kanal: nur Aufgaben.',
    kind: 'Art',
    kinds: { slack: 'Slack', webhook: 'Webhook' },
    aboutLabel: 'Was dort gemeldet wird',
    about: {
      warning: 'Warnungen',
      escalation: 'Eskalationen',
      last_resort: 'Leads bei der letzten Instanz',
      digest: 'Tägliche Übersicht',
    },
    enabled: (name: string) => `${name} ist an`,
    name: 'Name',
    address: 'Adresse',
    addressHint: 'Die https-Adresse, die der Kanal Ihnen gegeben hat',
    secret:
      'Schlüssel, mit dem die Meldungen an diesen Webhook unterschrieben sind. Er wird nur jetzt gezeigt.',
    secretKept: 'die Adresse ist gespeichert und wird nicht gezeigt',
    add: 'Kanal hinzufügen',
    renew: 'Neuer Schlüssel',
    tryIt: 'Testmeldung senden',
  },
  editors: {
    title: 'Wer bearbeiten darf',
    help: 'Wer Baton installiert hat, und wen diese Person hinzufügt. Alle anderen dürfen lesen.',
    installedBy: (who: string) => `${who} hat Baton installiert`,
    user: (userId: string) => `HubSpot-Benutzer ${userId}`,
    add: 'Hinzufügen',
    address: 'E-Mail-Adresse eines HubSpot-Benutzers',
    remove: 'Entfernen',
  },
} satisfies typeof generalEn;

export const learningEn = {
  title: 'Learn from past leads',
  intro:
    'Baton can learn a scorecard from leads whose end is known, by what was known when they came. It never counts before you publish it.',
  policy: 'What counts as won and lost',
  wonStages: 'Won: lifecycle stages, by internal name',
  wonStatuses: 'Won: lead statuses, by internal name',
  wonByDeal: 'Won: a deal of the lead is won',
  lostStatuses: 'Lost: lead statuses, by internal name',
  lostByDeal: 'Lost: a deal is lost and none is open',
  lostAfterDays: 'Lost: without a win after days',
  lostAfterWhy:
    'Younger leads are left out, because of them only the quick ones have ended. Empty: never by time.',
  alsoRead: 'Read these properties too, by internal name',
  alsoReadWhy: 'To learn from them and to look at leads by them. Names and addresses are never kept.',
  protect: 'Nobody must be judged by these attributes',
  protectWhy:
    'Besides name, sex, age and the like, which are left out anyway. What stands in for them is left out too.',
  read: 'Read past leads',
  readAgain: 'Read them again',
  reading: (leads: number) => `Past leads are being read: ${leads} so far.`,
  readDone: (leads: number, when: string) => `${leads} leads were read, the last time ${when}.`,
  train: 'Learn a scorecard',
  training: 'Learning',
  exclude: 'Leave out these attributes',
  include: 'Keep these although they are suspicious',
  names: 'Names such as company_size or property:plan, with commas.',
  cancel: 'Cancel',
  cancelled: 'The last training was cancelled.',
  failed: 'Nothing was learned',
  learnedAt: (when: string) => `Learned ${when}`,
  becauseOfDrift:
    'Baton learned this by itself, because new leads are no longer like those of your scorecard.',
  from: (leads: number, wins: number, leftOut: number) =>
    `From ${leads} past leads, ${wins} of them won. ${leftOut} were left out: open, or too young to tell.`,
  signal: 'It tells good leads from others',
  noSignal: 'No signal: it cannot be used',
  adopt: 'Take it into the draft',
  adoptSure:
    'The draft gets this scorecard instead of its own. Leads see it only when you publish the draft.',
  adoptYes: 'Take it',
  adoptNo: 'Leave it',
  sameLeads: 'Side by side on the same leads',
  sameLeadsWhy: (leads: number, wins: number) =>
    `The newest ${leads} past leads, ${wins} won; the learned card was taught without them.`,
  measure: 'Measure',
  published: 'Published',
  learned: 'Learned',
  auc: 'A won lead is above a lost one in',
  top10: 'Won among the best tenth',
  top20: 'Won among the best fifth',
  ofGrade: (grade: string) => `Grade ${grade}: leads, won`,
  leadsWon: (leads: number, share: string) => `${leads}, ${share}`,
  moves: 'Leads that change their grade',
  move: (from: string, to: string, leads: number, share: string) =>
    `${from} → ${to}: ${leads} leads, ${share} won`,
  noMoves: 'No lead changes its grade.',
  reliability: 'Does the chance come true?',
  reliabilityWhy: (error: string) =>
    `Ten groups of equally many leads. On average promise and outcome are ${error} apart.`,
  promised: 'Promised',
  came: 'Came',
  group: 'Group, lowest chance first',
  share: 'Won, in %',
  card: 'Points of the learned card',
  bands: 'How often each line of the published card occurs and converts',
  line: 'Line',
  points: 'Points',
  leads: 'Leads',
  won: 'Won',
  noLine: 'No line fits',
  excluded: 'Left out, and why',
  insisted: 'Kept all the same, because somebody insists',
  insistedBy: (by: string | undefined) => (by === undefined ? '' : ` Kept by ${by}.`),
  watch: 'How the published scorecard does with live leads',
  watchedAt: (when: string, leads: number, closed: number) =>
    `Looked at ${when}: ${leads} leads of the last four weeks, and ${closed} whose end is known.`,
  drift: 'New leads are no longer like those the scorecard was learned from',
  noDrift: 'No drift was found.',
  withheld: (when: string) =>
    `Since ${when} no lead is shown a chance, as chances are no longer true. Grades go on by points.`,
  refreshed: (leads: number, wins: number) =>
    `Your scorecard is ready with new chances, learned from the newest ${leads} outcomes, ${wins} of them won. Its points stay.`,
  adoptRefreshed: 'Take the new chances into the draft',
  ofBase: (live: string, learned: string) =>
    `${live} of live leads are won; of those learned from, ${learned} were.`,
  ofPromise: (promised: string, came: string) => `Chances promised ${promised} wins; ${came} came.`,
  audit: 'Who gets what',
  auditWhy: 'Whether grades or owners fall otherwise for some leads than for the rest, by any attribute.',
  auditBy: 'Look at leads by',
  auditGot: 'And at their',
  gots: { grade: 'grade', owner: 'owner' },
  auditOf: (leads: number, days: number) => `${leads} leads of the last ${days} days.`,
  auditNothing: 'Nobody stands out beyond what chance brings about.',
  auditCells: { group: 'Leads', got: 'Got', share: 'Share', range: '95 in 100 cases', overall: 'All leads' },
  unknownGroup: 'unknown',
  stands: { above: 'more than chance', below: 'less than chance' },
  standIns: 'What tells much about it',
  standIn: (attribute: string, tells: string, inScorecard: boolean) =>
    `${attribute} tells ${tells} of it${inScorecard ? ', and your scorecard uses it' : ''}.`,
  fit: {
    title: 'Who converts what',
    intro:
      'Whether it matters who works a lead, by past leads and the rep who had them a week after they came. Where it does, a territory can give leads to whoever is likely to convert them, within the bound of fairness that you set here.',
    segmentBy: 'Look at kinds of leads by',
    segmentByWhy: 'Two at most. Without any, reps are compared over all leads.',
    within: 'How many leads anybody may be ahead of their share',
    start: 'Compare reps',
    running: 'Comparing',
    cancel: 'Cancel',
    cancelled: 'The last comparison was cancelled.',
    failed: 'Nothing was compared',
    done: (when: string, leads: number) => `Compared ${when}, over ${leads} closed leads.`,
    tooSmall: (territories: number) =>
      territories === 0
        ? ''
        : `${territories} territories have too few closed leads, or only one rep who had them.`,
    nothing: 'No territory has enough closed leads of two reps or more.',
    found: (territory: string) => `${territory}: it matters who works a lead`,
    none: (territory: string) => `${territory}: no rep effect found`,
    because: (leads: number, reps: number, share: string) =>
      `Over ${leads} leads of ${reps} reps, differences like these come about by chance in ${share} of cases.`,
    noneWhy: 'So there is nothing to take over, and the territory stays as it is.',
    kind: 'Kind of lead',
    rep: 'Rep',
    chance: 'Expected to convert',
    range: '95 in 100 cases',
    leads: 'Leads, won',
    allLeads: 'all leads',
    anythingElse: (attribute: string) => `${attribute} is anything else`,
    table: 'Every rep and kind of lead',
    changes: 'What it would have changed',
    learnedFrom: (older: number, newer: number) =>
      `Learned from the oldest ${older} leads and tried on the newest ${newer}:`,
    moved: (leads: number) => `${leads} leads would have had another rep.`,
    gain: (wins: string, from: string, to: string) =>
      `Expected: ${wins} wins (${from} to ${to} in 95 of 100 cases).`,
    behind: (leads: string) => `Nobody would have been more than ${leads} leads behind their share.`,
    repMoved: (rep: string, had: number, wouldHave: number) =>
      `${rep}: ${had} leads, would have had ${wouldHave}`,
    notTried: 'What it would have changed cannot be told: the older leads alone do not show the difference.',
    adopt: (territory: string) => `Take it into the draft of ${territory}`,
    adoptSure: (leads: number) =>
      `In the draft its leads go to whoever is likely to convert them, as long as nobody gets more than ${leads} leads ahead of their share. Leads see it only when you publish the draft.`,
    adoptYes: 'Take it',
    adoptNo: 'Leave it',
  },
  today: 'Today',
  todayNone: 'No lead has been scored today.',
  todayGrade: (grade: string) => `Grade ${grade}`,
  todayChance: (share: string) => `average chance ${share}`,
};

export const learningDe = {
  title: 'Aus früheren Leads lernen',
  intro:
    'Baton kann eine Bewertung aus Leads lernen, deren Ausgang bekannt ist, und zwar aus dem, was bei ihrem Eingang bekannt war. Sie zählt erst, wenn Sie sie veröffentlichen.',
  policy: 'Was als gewonnen und verloren gilt',
  wonStages: 'Gewonnen: Lifecycle-Phasen, interne Namen',
  wonStatuses: 'Gewonnen: Leadstatus, interne Namen',
  wonByDeal: 'Gewonnen: ein Deal des Leads ist gewonnen',
  lostStatuses: 'Verloren: Leadstatus, interne Namen',
  lostByDeal: 'Verloren: ein Deal ist verloren und keiner offen',
  lostAfterDays: 'Verloren: ohne Erfolg nach Tagen',
  lostAfterWhy:
    'Jüngere Leads bleiben weg, denn von ihnen sind nur die schnellen entschieden. Leer: nie durch Zeit.',
  alsoRead: 'Auch diese Eigenschaften lesen, interne Namen',
  alsoReadWhy:
    'Um daraus zu lernen und Leads danach zu betrachten. Namen und Anschriften werden nie behalten.',
  protect: 'Nach diesen Merkmalen darf niemand beurteilt werden',
  protectWhy:
    'Neben Name, Geschlecht, Alter und Ähnlichem, die ohnehin wegbleiben. Auch was für sie steht, bleibt weg.',
  read: 'Frühere Leads lesen',
  readAgain: 'Noch einmal lesen',
  reading: (leads: number) => `Frühere Leads werden gelesen: bisher ${leads}.`,
  readDone: (leads: number, when: string) => `${leads} Leads wurden gelesen, zuletzt ${when}.`,
  train: 'Bewertung lernen',
  training: 'Lernt',
  exclude: 'Diese Merkmale weglassen',
  include: 'Diese behalten, obwohl sie verdächtig sind',
  names: 'Namen wie company_size oder property:plan, mit Kommas.',
  cancel: 'Abbrechen',
  cancelled: 'Das letzte Lernen wurde abgebrochen.',
  failed: 'Es wurde nichts gelernt',
  learnedAt: (when: string) => `Gelernt ${when}`,
  becauseOfDrift:
    'Baton hat dies von selbst gelernt, weil neue Leads nicht mehr denen Ihrer Bewertung gleichen.',
  from: (leads: number, wins: number, leftOut: number) =>
    `Aus ${leads} früheren Leads, davon ${wins} gewonnen. ${leftOut} blieben weg: offen oder zu jung.`,
  signal: 'Sie unterscheidet gute Leads von anderen',
  noSignal: 'Kein Signal: nicht verwendbar',
  adopt: 'In den Entwurf übernehmen',
  adoptSure:
    'Der Entwurf bekommt diese Bewertung statt seiner eigenen. Für Leads gilt sie erst, wenn Sie ihn veröffentlichen.',
  adoptYes: 'Übernehmen',
  adoptNo: 'Lassen',
  sameLeads: 'Nebeneinander an denselben Leads',
  sameLeadsWhy: (leads: number, wins: number) =>
    `Die neuesten ${leads} früheren Leads, ${wins} gewonnen; die gelernte Bewertung kannte sie nicht.`,
  measure: 'Maß',
  published: 'Veröffentlicht',
  learned: 'Gelernt',
  auc: 'Ein gewonnener Lead steht über einem verlorenen in',
  top10: 'Gewonnen im besten Zehntel',
  top20: 'Gewonnen im besten Fünftel',
  ofGrade: (grade: string) => `Note ${grade}: Leads, gewonnen`,
  leadsWon: (leads: number, share: string) => `${leads}, ${share}`,
  moves: 'Leads, die ihre Note wechseln',
  move: (from: string, to: string, leads: number, share: string) =>
    `${from} → ${to}: ${leads} Leads, ${share} gewonnen`,
  noMoves: 'Kein Lead wechselt seine Note.',
  reliability: 'Trifft die Chance ein?',
  reliabilityWhy: (error: string) =>
    `Zehn Gruppen mit gleich vielen Leads. Im Mittel liegen Zusage und Ausgang ${error} auseinander.`,
  promised: 'Zugesagt',
  came: 'Eingetroffen',
  group: 'Gruppe, kleinste Chance zuerst',
  share: 'Gewonnen, in %',
  card: 'Punkte der gelernten Bewertung',
  bands: 'Wie oft jede Zeile der veröffentlichten Bewertung vorkommt und gewinnt',
  line: 'Zeile',
  points: 'Punkte',
  leads: 'Leads',
  won: 'Gewonnen',
  noLine: 'Keine Zeile passt',
  excluded: 'Weggelassen, und warum',
  insisted: 'Trotzdem behalten, weil jemand darauf besteht',
  insistedBy: (by: string | undefined) => (by === undefined ? '' : ` Behalten von ${by}.`),
  watch: 'Wie sich die veröffentlichte Bewertung an neuen Leads bewährt',
  watchedAt: (when: string, leads: number, closed: number) =>
    `Angesehen ${when}: ${leads} Leads der letzten vier Wochen und ${closed}, deren Ausgang bekannt ist.`,
  drift: 'Neue Leads gleichen nicht mehr denen, aus denen gelernt wurde',
  noDrift: 'Es wurde keine Abweichung gefunden.',
  withheld: (when: string) =>
    `Seit ${when} wird zu keinem Lead eine Chance gezeigt, weil die Chancen nicht mehr stimmen. Die Noten folgen weiter den Punkten.`,
  refreshed: (leads: number, wins: number) =>
    `Ihre Bewertung liegt mit neuen Chancen bereit, gelernt aus den neuesten ${leads} Ausgängen, davon ${wins} gewonnen. Die Punkte bleiben.`,
  adoptRefreshed: 'Neue Chancen in den Entwurf übernehmen',
  ofBase: (live: string, learned: string) =>
    `Von neuen Leads werden ${live} gewonnen; von denen, aus denen gelernt wurde, waren es ${learned}.`,
  ofPromise: (promised: string, came: string) =>
    `Zugesagt waren ${promised} gewonnene Leads; es wurden ${came}.`,
  audit: 'Wer bekommt was',
  auditWhy:
    'Ob Noten oder Zuständigkeiten bei manchen Leads anders ausfallen als bei den übrigen, nach jedem Merkmal.',
  auditBy: 'Leads betrachten nach',
  auditGot: 'Und dabei',
  gots: { grade: 'Note', owner: 'Zuständiger Mitarbeiter' },
  auditOf: (leads: number, days: number) => `${leads} Leads der letzten ${days} Tage.`,
  auditNothing: 'Niemand weicht stärker ab, als es der Zufall mit sich bringt.',
  auditCells: {
    group: 'Leads',
    got: 'Bekam',
    share: 'Anteil',
    range: 'in 95 von 100 Fällen',
    overall: 'Alle Leads',
  },
  unknownGroup: 'unbekannt',
  stands: { above: 'mehr als Zufall', below: 'weniger als Zufall' },
  standIns: 'Was viel darüber verrät',
  standIn: (attribute: string, tells: string, inScorecard: boolean) =>
    `${attribute} verrät ${tells} davon${inScorecard ? ', und Ihre Bewertung benutzt es' : ''}.`,
  fit: {
    title: 'Wer was gewinnt',
    intro:
      'Ob es darauf ankommt, wer einen Lead bearbeitet: nach früheren Leads und danach, wer sie eine Woche nach ihrem Eingang hatte. Wo es darauf ankommt, kann ein Gebiet seine Leads denen geben, die sie wahrscheinlich gewinnen, in den Grenzen der Gerechtigkeit, die Sie hier setzen.',
    segmentBy: 'Arten von Leads unterscheiden nach',
    segmentByWhy: 'Höchstens zwei. Ohne Auswahl werden alle Leads zusammen betrachtet.',
    within: 'Um wie viele Leads jemand seinem Anteil voraus sein darf',
    start: 'Team vergleichen',
    running: 'Vergleicht',
    cancel: 'Abbrechen',
    cancelled: 'Der letzte Vergleich wurde abgebrochen.',
    failed: 'Es wurde nichts verglichen',
    done: (when: string, leads: number) => `Verglichen ${when}, an ${leads} abgeschlossenen Leads.`,
    tooSmall: (territories: number) =>
      territories === 0
        ? ''
        : `${territories} Gebiete haben zu wenige abgeschlossene Leads, oder nur eine Person hatte sie.`,
    nothing: 'Kein Gebiet hat genug abgeschlossene Leads von mindestens zwei Personen.',
    found: (territory: string) => `${territory}: Es kommt darauf an, wer einen Lead bearbeitet`,
    none: (territory: string) => `${territory}: kein Unterschied gefunden`,
    because: (leads: number, reps: number, share: string) =>
      `An ${leads} Leads von ${reps} Personen: Solche Unterschiede bringt der Zufall in ${share} der Fälle hervor.`,
    noneWhy: 'Deshalb gibt es nichts zu übernehmen, und das Gebiet bleibt, wie es ist.',
    kind: 'Art von Lead',
    rep: 'Wer',
    chance: 'Gewinnt voraussichtlich',
    range: 'in 95 von 100 Fällen',
    leads: 'Leads, gewonnen',
    allLeads: 'alle Leads',
    anythingElse: (attribute: string) => `${attribute} ist etwas anderes`,
    table: 'Jede Person und Art von Lead',
    changes: 'Was es geändert hätte',
    learnedFrom: (older: number, newer: number) =>
      `Gelernt aus den ältesten ${older} Leads und erprobt an den neuesten ${newer}:`,
    moved: (leads: number) => `${leads} Leads hätte jemand anderes bekommen.`,
    gain: (wins: string, from: string, to: string) =>
      `Zu erwarten: ${wins} gewonnene Leads (${from} bis ${to} in 95 von 100 Fällen).`,
    behind: (leads: string) => `Niemand wäre mehr als ${leads} Leads hinter seinem Anteil gewesen.`,
    repMoved: (rep: string, had: number, wouldHave: number) =>
      `${rep}: ${had} Leads, es wären ${wouldHave} gewesen`,
    notTried:
      'Was es geändert hätte, lässt sich nicht sagen: Die älteren Leads allein zeigen den Unterschied nicht.',
    adopt: (territory: string) => `In den Entwurf von ${territory} übernehmen`,
    adoptSure: (leads: number) =>
      `Im Entwurf gehen die Leads des Gebiets an die, die sie wahrscheinlich gewinnen, solange niemand seinem Anteil um mehr als ${leads} Leads voraus ist. Für Leads gilt es erst, wenn Sie den Entwurf veröffentlichen.`,
    adoptYes: 'Übernehmen',
    adoptNo: 'Lassen',
  },
  today: 'Heute',
  todayNone: 'Heute wurde noch kein Lead bewertet.',
  todayGrade: (grade: string) => `Note ${grade}`,
  todayChance: (share: string) => `Chance im Mittel ${share}`,
} satisfies typeof learningEn;

export const peopleEn = {
  intro:
    'Everybody in HubSpot who can own a contact. Hours and absences come from HubSpot unless you set them here.',
  search: 'Search by name',
  none: 'No owners have been read from HubSpot yet',
  noneHelp: 'Baton reads them once an hour. Invite users in HubSpot, and they appear here.',
  noneFound: (search: string) => `Nobody is called “${search}”.`,
  column: 'Rep',
  owed: (leads: string) => `Share owed: ${leads}`,
  load: (today: string, open: number) => `${today} today, ${open} open`,
  owedHelp: 'Share owed is in leads: what a rep has earned and not yet received, over all territories.',
  inactive: 'Inactive in HubSpot',
  ofCap: (count: number, cap: number) => `${count} of ${cap}`,
  editor: {
    perDay: 'Leads a day at most',
    perDayHint: 'Empty: no daily cap',
    timeZone: 'Time zone',
    timeZoneHint: 'Empty: as in HubSpot. For example Europe/Berlin',
    holidays: 'Public holidays',
    holidaysHint: 'Country or state, such as DE or DE-BY; empty: none',
    ownHours: 'Working hours',
    hoursOf: { hubspot: 'As in HubSpot', own: 'Set here' },
    absences: 'Absences',
    noAbsence: 'None planned',
    addAbsence: 'Add an absence',
    languages: 'Languages',
    languagesHint: 'Two letters each: de, en, fr',
    skills: 'Skills',
    skillsHint: 'Separated by commas',
    ramp: 'Starts gently',
    rampHelp: 'A new rep’s share grows week by week until it is whole.',
    rampFrom: 'First share, in percent',
    rampWeeks: 'Weeks until the whole share',
    rampStart: 'First day',
  },
  hours: {
    days: 'Days',
    start: 'From',
    end: 'To',
    add: 'Add hours',
    none: 'Closed all week',
    nextDay: 'ends on the next day',
    group: {
      MONDAY: 'Monday',
      TUESDAY: 'Tuesday',
      WEDNESDAY: 'Wednesday',
      THURSDAY: 'Thursday',
      FRIDAY: 'Friday',
      SATURDAY: 'Saturday',
      SUNDAY: 'Sunday',
      MONDAY_TO_FRIDAY: 'Monday to Friday',
      SATURDAY_SUNDAY: 'Saturday and Sunday',
      EVERY_DAY: 'Every day',
    },
  },
  day: { from: 'First day', to: 'Last day' },
};

export const peopleDe = {
  intro:
    'Alle in HubSpot, denen ein Kontakt gehören kann. Arbeitszeiten und Abwesenheiten kommen aus HubSpot, wenn Sie hier nichts anderes festlegen.',
  search: 'Nach Namen suchen',
  none: 'Aus HubSpot wurde noch niemand gelesen',
  noneHelp:
    'Baton liest die Mitarbeiter jede Stunde. Laden Sie in HubSpot Benutzer ein, dann erscheinen sie hier.',
  noneFound: (search: string) => `Niemand heißt „${search}“.`,
  column: 'Person',
  owed: (leads: string) => `Geschuldeter Anteil: ${leads}`,
  load: (today: string, open: number) => `${today} heute, ${open} offen`,
  owedHelp:
    'Der geschuldete Anteil zählt in Leads: was jemandem über alle Gebiete zusteht und noch nicht zugeteilt wurde.',
  inactive: 'In HubSpot inaktiv',
  ofCap: (count: number, cap: number) => `${count} von ${cap}`,
  editor: {
    perDay: 'Höchstens Leads am Tag',
    perDayHint: 'Leer: keine Tagesgrenze',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Leer: wie in HubSpot. Zum Beispiel Europe/Berlin',
    holidays: 'Feiertage',
    holidaysHint: 'Land oder Bundesland, etwa DE oder DE-BY; leer: keine',
    ownHours: 'Arbeitszeit',
    hoursOf: { hubspot: 'Wie in HubSpot', own: 'Hier festgelegt' },
    absences: 'Abwesenheiten',
    noAbsence: 'Keine geplant',
    addAbsence: 'Abwesenheit hinzufügen',
    languages: 'Sprachen',
    languagesHint: 'Je zwei Buchstaben: de, en, fr',
    skills: 'Fähigkeiten',
    skillsHint: 'Durch Kommas getrennt',
    ramp: 'Langsam anfangen',
    rampHelp: 'Der Anteil neuer Personen wächst Woche für Woche, bis er voll ist.',
    rampFrom: 'Erster Anteil in Prozent',
    rampWeeks: 'Wochen bis zum vollen Anteil',
    rampStart: 'Erster Tag',
  },
  hours: {
    days: 'Tage',
    start: 'Von',
    end: 'Bis',
    add: 'Zeiten hinzufügen',
    none: 'Die ganze Woche geschlossen',
    nextDay: 'endet am nächsten Tag',
    group: {
      MONDAY: 'Montag',
      TUESDAY: 'Dienstag',
      WEDNESDAY: 'Mittwoch',
      THURSDAY: 'Donnerstag',
      FRIDAY: 'Freitag',
      SATURDAY: 'Samstag',
      SUNDAY: 'Sonntag',
      MONDAY_TO_FRIDAY: 'Montag bis Freitag',
      SATURDAY_SUNDAY: 'Samstag und Sonntag',
      EVERY_DAY: 'Jeden Tag',
    },
  },
  day: { from: 'Erster Tag', to: 'Letzter Tag' },
} satisfies typeof peopleEn;

export const publishingEn = {
  title: 'Review and publish',
  intro:
    'This is what changes for leads that arrive after you publish. Leads already given stay where they are.',
  noChanges: 'The draft says the same as what is live.',
  area: {
    territories: 'Territories',
    scorecard: 'Scoring',
    sla: 'Response times',
    calendars: 'Opening hours',
    reps: 'Reps',
    caps: 'Caps',
    fallbacks: 'Fallbacks and last resort',
    general: 'General',
  },
  unlisted: (count: number) => `and ${count} more`,
  byWhom: 'Who changed what in the draft',
  faults: 'Faults to mend first',
  faultsHelp: 'Baton publishes nothing that it could not route by.',
  sound: 'Checked: no faults.',
  warnings: 'Worth a look',
  note: 'Note for the history',
  noteHint: 'Why, in a few words: others read it when they look back',
  publish: 'Publish',
  shadowNote: 'In shadow mode Baton decides by it and writes nothing.',
  discard: 'Discard the draft',
  discardSure: 'Discard every change that is not published, also those of others?',
  discardYes: 'Discard them',
  discardNo: 'Keep them',
  open: 'Open',
  accept: {
    help: 'Tick what is meant so: it is kept with the draft and its version, with your name. The rest has to be mended.',
    by: (who: string) => `Accepted by ${who}`,
    notKept: 'Baton did not answer: that was not kept. Try again.',
    all: (count: number) => (count === 1 ? 'Accept it' : `Accept all ${count}`),
    first: (open: number) =>
      open === 1
        ? 'One finding is neither mended nor accepted.'
        : `${open} findings are neither mended nor accepted.`,
  },
  when: {
    label: 'When',
    now: 'Now',
    at: 'At a moment',
    day: 'Day',
    time: 'Time',
    help: (zone: string) => `Your time, ${zone}; within 60 days.`,
    goesLive: (when: string, zone: string) =>
      `It goes live on ${when} (${zone}), unless somebody publishes another version before.`,
    schedule: 'Schedule',
    overtakes: (version: number) =>
      `Version ${version} is scheduled: if you publish now, it will not go live at its moment.`,
  },
  scheduled: {
    title: (version: number, when: string, zone: string) =>
      `Version ${version} goes live on ${when} (${zone})`,
    by: (who: string, note: string) => `Scheduled by ${who}: ${note}`,
    wont: 'As things are it will not go live',
    look: 'Look at it',
    cancel: 'Cancel the schedule',
    cancelSure: 'It will not go live. Its rules become the draft again, unless there is another one.',
    cancelYes: 'Cancel it',
    cancelNo: 'Leave it',
    didNot: (version: number, when: string) => `Version ${version} did not go live on ${when}`,
  },
  versions: {
    intro: 'Every rulebook that was ever live or scheduled, newest first.',
    column: { version: 'Version', note: 'Note' },
    version: (version: number) => `Version ${version}`,
    live: 'Live',
    state: {
      published: 'Published',
      scheduled: 'Scheduled',
      cancelled: 'Cancelled',
      refused: 'Not published',
    },
    planned: (who: string, when: string) => `${who}, for ${when}`,
    accepted: 'Findings that were accepted',
    acceptedBy: (message: string, who: string) => `${message} Accepted by ${who}.`,
    noneAccepted: 'No finding had to be accepted.',
    by: (who: string, when: string) => `${who}, ${when}`,
    noNote: 'No note',
    compare: 'Compare',
    compareWith: 'Compared with what is live now',
    same: 'It says the same as what is live now.',
    restoreTitle: (version: number) => `Restore version ${version}`,
    restoreHelp: 'Its rules become a new version and are live at once. The draft is not touched.',
    rotation: 'Whose turn it is',
    rotations: {
      as_it_stands: 'As it stands now: nobody’s turn changes',
      as_it_stood: 'As it stood when that version was replaced',
    },
    restoreYes: 'Restore',
    none: 'Nothing has been published yet.',
  },
};

export const publishingDe = {
  title: 'Prüfen und veröffentlichen',
  intro:
    'Das ändert sich für Leads, die nach dem Veröffentlichen ankommen. Schon verteilte Leads bleiben, wo sie sind.',
  noChanges: 'Der Entwurf sagt dasselbe wie das, was gerade gilt.',
  area: {
    territories: 'Gebiete',
    scorecard: 'Bewertung',
    sla: 'Antwortzeiten',
    calendars: 'Öffnungszeiten',
    reps: 'Vertrieb',
    caps: 'Grenzen',
    fallbacks: 'Vertretung und letzte Instanz',
    general: 'Allgemein',
  },
  unlisted: (count: number) => `und ${count} weitere`,
  byWhom: 'Wer was im Entwurf geändert hat',
  faults: 'Zuerst zu behebende Fehler',
  faultsHelp: 'Baton veröffentlicht nichts, wonach es nicht verteilen könnte.',
  sound: 'Geprüft: keine Fehler.',
  warnings: 'Einen Blick wert',
  note: 'Notiz für den Verlauf',
  noteHint: 'Warum, in wenigen Worten: Andere lesen das, wenn sie zurückblicken',
  publish: 'Veröffentlichen',
  shadowNote: 'Im Schattenbetrieb entscheidet Baton danach und schreibt nichts.',
  discard: 'Entwurf verwerfen',
  discardSure: 'Alle nicht veröffentlichten Änderungen verwerfen, auch die von anderen?',
  discardYes: 'Verwerfen',
  discardNo: 'Behalten',
  open: 'Öffnen',
  accept: {
    help: 'Haken Sie an, was so gemeint ist: Es bleibt mit Ihrem Namen beim Entwurf und seiner Version. Das Übrige ist zu beheben.',
    by: (who: string) => `Angenommen von ${who}`,
    notKept: 'Baton hat nicht geantwortet: Das wurde nicht festgehalten. Versuchen Sie es noch einmal.',
    all: (count: number) => (count === 1 ? 'Annehmen' : `Alle ${count} annehmen`),
    first: (open: number) =>
      open === 1
        ? 'Ein Hinweis ist weder behoben noch angenommen.'
        : `${open} Hinweise sind weder behoben noch angenommen.`,
  },
  when: {
    label: 'Wann',
    now: 'Jetzt',
    at: 'Zu einem Zeitpunkt',
    day: 'Tag',
    time: 'Uhrzeit',
    help: (zone: string) => `Ihre Zeit, ${zone}; innerhalb von 60 Tagen.`,
    goesLive: (when: string, zone: string) =>
      `Gilt ab ${when} (${zone}), wenn niemand vorher eine andere Version veröffentlicht.`,
    schedule: 'Planen',
    overtakes: (version: number) =>
      `Version ${version} ist geplant: Wenn Sie jetzt veröffentlichen, gilt sie nicht ab ihrem Zeitpunkt.`,
  },
  scheduled: {
    title: (version: number, when: string, zone: string) => `Version ${version} gilt ab ${when} (${zone})`,
    by: (who: string, note: string) => `Geplant von ${who}: ${note}`,
    wont: 'So, wie es steht, wird sie nicht gelten',
    look: 'Ansehen',
    cancel: 'Planung absagen',
    cancelSure: 'Sie wird nicht gelten. Ihre Regeln werden wieder der Entwurf, wenn es keinen anderen gibt.',
    cancelYes: 'Absagen',
    cancelNo: 'Lassen',
    didNot: (version: number, when: string) => `Version ${version} wurde nicht veröffentlicht (${when})`,
  },
  versions: {
    intro: 'Alle Regelwerke, die je galten oder geplant waren, das neueste zuerst.',
    column: { version: 'Version', note: 'Notiz' },
    version: (version: number) => `Version ${version}`,
    live: 'Gilt',
    state: {
      published: 'Veröffentlicht',
      scheduled: 'Geplant',
      cancelled: 'Abgesagt',
      refused: 'Nicht veröffentlicht',
    },
    planned: (who: string, when: string) => `${who}, für ${when}`,
    accepted: 'Angenommene Hinweise',
    acceptedBy: (message: string, who: string) => `${message} Angenommen von ${who}.`,
    noneAccepted: 'Kein Hinweis war anzunehmen.',
    by: (who: string, when: string) => `${who}, ${when}`,
    noNote: 'Keine Notiz',
    compare: 'Vergleichen',
    compareWith: 'Verglichen mit dem, was jetzt gilt',
    same: 'Sie sagt dasselbe wie das, was jetzt gilt.',
    restoreTitle: (version: number) => `Version ${version} wiederherstellen`,
    restoreHelp: 'Ihre Regeln werden eine neue Version und gelten sofort. Der Entwurf bleibt unberührt.',
    rotation: 'Wer an der Reihe ist',
    rotations: {
      as_it_stands: 'Wie es jetzt steht: Niemandes Reihe ändert sich',
      as_it_stood: 'Wie es stand, als jene Version abgelöst wurde',
    },
    restoreYes: 'Wiederherstellen',
    none: 'Es wurde noch nichts veröffentlicht.',
  },
} satisfies typeof publishingEn;

export const responseEn = {
  intro: 'How soon a lead must be answered, and who gets it when it is not.',
  policies: 'Response times',
  calendars: 'Opening hours',
  calendarsIntro: 'Hours that several people share. A territory may follow one of them.',
  newPolicy: 'New response time',
  newCalendar: 'New opening hours',
  none: 'There is no response time yet.',
  noCalendars: 'There are no shared opening hours yet.',
  column: 'Response time',
  minutes: (minutes: number) =>
    minutes < 1
      ? `${Math.round(minutes * 60)} s`
      : minutes < 60 || minutes % 60 !== 0
        ? `${minutes} min`
        : `${minutes / 60} h`,
  clock: {
    rep: 'working hours of the rep',
    territory: 'opening hours of the territory',
    wall: 'every minute, day and night',
  },
  startsAt: {
    created: 'when the lead is created',
    routed: 'when the lead is given to a rep',
    next_opening: 'at the next opening after that',
  },
  to: {
    next_rep: 'the next rep of the territory',
    named: 'the fallbacks of the territory',
    last_resort: 'the last resort',
  },
  afterLast: { keep: 'whoever had it last keeps it', last_resort: 'the last resort gets it' },
  ownerChange: { restart: 'starts the clock again', end: 'ends the clock' },
  offHours: {
    wait: 'The lead waits until somebody opens',
    follow_sun: 'Other territories are asked, in this order',
    on_call: 'These people are asked, at any hour',
  },
  firstTouch: {
    first_outreach: 'First outreach in HubSpot',
    last_contacted: 'Last contacted',
    contacted_notes: 'A logged call, e-mail or note',
    email_replied: 'A reply by e-mail',
    status_left_new: 'The lead status leaves “new”',
    acknowledged: '“I’m on it” on the card',
  },
  editor: {
    newTitle: 'New response time',
    title: (name: string) => `Response time ${name}`,
    name: 'Name',
    target: 'Answer within, in minutes',
    byGrade: (grade: string) => `Grade ${grade}, in minutes`,
    byGradeHint: 'Empty: the same for every grade',
    clock: 'Which minutes count',
    startsAt: 'The clock starts',
    warnings: 'Warn at, in percent of the time',
    warningsHint: 'Such as 50, 75',
    firstTouch: 'What counts as an answer',
    steps: 'If nobody answers, the lead goes to',
    step: (place: number) => `Step ${place}`,
    stepMinutes: 'Minutes they get',
    stepMinutesHint: 'Empty: the same time again',
    addStep: 'Add a step',
    afterLast: 'After the last step',
    offHours: 'When the next in line is not at work',
    ownerChange: 'A person who changes the owner',
    newStatuses: 'Lead statuses that mean “not answered yet”',
    pausedBy: 'The clock stands still while the lead status is',
    statusHint: 'Internal values, separated by commas',
    snoozeTimes: 'Times a rep may put the warning off',
    snoozeMinutes: 'For how many minutes at most',
    manager: 'Who gets the digest of missed leads',
    nobody: 'Nobody',
    removeSure: 'Delete it from the draft? It stays in force until you publish.',
    remove: 'Delete this response time',
    territories: 'Territories',
    people: 'People',
  },
  preview: {
    title: 'Try it out',
    help: 'What would happen to a lead of this territory that nobody answers, by the draft, with everybody’s turn level.',
    territory: 'Territory',
    day: 'Arrives on',
    time: 'At',
    run: 'Show the chain',
    column: { when: 'When', what: 'What happens' },
    event: {
      held: () => 'Waits for a rep',
      assigned: (who: string) => `Given to ${who}`,
      kept: (who: string) => `Stays with ${who}`,
      warned: (who: string) => `${who} is warned`,
      breached: (who: string) => `No answer from ${who}`,
      waits: (who: string) => `Stays with ${who} for now`,
      escalated: (who: string) => `Goes on to ${who}`,
      stays: (who: string) => `Stays with ${who}`,
    },
    nobody: 'nobody',
    more: (count: number) => `and ${count} more`,
  },
  calendar: {
    newTitle: 'New opening hours',
    title: (name: string) => `Opening hours ${name}`,
    name: 'Name',
    timeZone: 'Time zone',
    timeZoneHint: 'Such as Europe/Berlin',
    week: 'Week',
    holidays: 'Public holidays',
    closures: 'Closed on',
    closureName: 'Why',
    addClosure: 'Add closed days',
    extraShifts: 'Open in addition on',
    addShift: 'Add a shift',
    remove: 'Delete these opening hours',
    removeSure: 'Delete them from the draft? They stay in force until you publish.',
    noClosure: 'None',
    day: 'Day',
  },
};

export const responseDe = {
  intro: 'Wie schnell ein Lead beantwortet sein muss, und wer ihn bekommt, wenn nicht.',
  policies: 'Antwortzeiten',
  calendars: 'Öffnungszeiten',
  calendarsIntro: 'Zeiten, die mehrere Personen teilen. Ein Gebiet kann ihnen folgen.',
  newPolicy: 'Neue Antwortzeit',
  newCalendar: 'Neue Öffnungszeiten',
  none: 'Es gibt noch keine Antwortzeit.',
  noCalendars: 'Es gibt noch keine gemeinsamen Öffnungszeiten.',
  column: 'Antwortzeit',
  minutes: (minutes: number) =>
    minutes < 1
      ? `${Math.round(minutes * 60)} s`
      : minutes < 60 || minutes % 60 !== 0
        ? `${minutes} min`
        : `${minutes / 60} h`,
  clock: {
    rep: 'Arbeitszeit der Person',
    territory: 'Öffnungszeit des Gebiets',
    wall: 'jede Minute, Tag und Nacht',
  },
  startsAt: {
    created: 'wenn der Lead angelegt wird',
    routed: 'wenn der Lead zugeteilt wird',
    next_opening: 'mit der nächsten Öffnung danach',
  },
  to: {
    next_rep: 'die Nächsten im Gebiet',
    named: 'die Vertretung des Gebiets',
    last_resort: 'die letzte Instanz',
  },
  afterLast: { keep: 'behält ihn, wer ihn zuletzt hatte', last_resort: 'bekommt ihn die letzte Instanz' },
  ownerChange: { restart: 'startet die Uhr neu', end: 'beendet die Uhr' },
  offHours: {
    wait: 'Der Lead wartet, bis jemand öffnet',
    follow_sun: 'Andere Gebiete werden gefragt, in dieser Reihenfolge',
    on_call: 'Diese Personen werden gefragt, zu jeder Stunde',
  },
  firstTouch: {
    first_outreach: 'Erste Kontaktaufnahme in HubSpot',
    last_contacted: 'Zuletzt kontaktiert',
    contacted_notes: 'Protokollierter Anruf, E-Mail oder Notiz',
    email_replied: 'Antwort per E-Mail',
    status_left_new: 'Der Lead-Status verlässt „neu“',
    acknowledged: '„Ich kümmere mich“ auf der Karte',
  },
  editor: {
    newTitle: 'Neue Antwortzeit',
    title: (name: string) => `Antwortzeit ${name}`,
    name: 'Name',
    target: 'Antwort binnen, in Minuten',
    byGrade: (grade: string) => `Note ${grade}, in Minuten`,
    byGradeHint: 'Leer: für alle Noten gleich',
    clock: 'Welche Minuten zählen',
    startsAt: 'Die Uhr beginnt',
    warnings: 'Warnen bei, in Prozent der Zeit',
    warningsHint: 'Zum Beispiel 50, 75',
    firstTouch: 'Was als Antwort zählt',
    steps: 'Wenn niemand antwortet, geht der Lead an',
    step: (place: number) => `Schritt ${place}`,
    stepMinutes: 'Minuten dafür',
    stepMinutesHint: 'Leer: noch einmal dieselbe Zeit',
    addStep: 'Schritt hinzufügen',
    afterLast: 'Nach dem letzten Schritt',
    offHours: 'Wenn die Nächsten nicht im Dienst sind',
    ownerChange: 'Wer die Zuständigkeit von Hand ändert,',
    newStatuses: 'Lead-Status, die „noch nicht beantwortet“ bedeuten',
    pausedBy: 'Die Uhr steht, solange der Lead-Status so ist',
    statusHint: 'Interne Werte, durch Kommas getrennt',
    snoozeTimes: 'Wie oft die Warnung verschoben werden darf',
    snoozeMinutes: 'Um höchstens wie viele Minuten',
    manager: 'Wer die Übersicht der verpassten Leads bekommt',
    nobody: 'Niemand',
    removeSure: 'Aus dem Entwurf löschen? Bis zum Veröffentlichen gilt sie weiter.',
    remove: 'Antwortzeit löschen',
    territories: 'Gebiete',
    people: 'Personen',
  },
  preview: {
    title: 'Ausprobieren',
    help: 'Was mit einem Lead dieses Gebiets geschähe, den niemand beantwortet: nach dem Entwurf, und als stünde allen gleich viel zu.',
    territory: 'Gebiet',
    day: 'Kommt am',
    time: 'Um',
    run: 'Ablauf zeigen',
    column: { when: 'Wann', what: 'Was geschieht' },
    event: {
      held: () => 'Wartet auf jemanden',
      assigned: (who: string) => `Geht an ${who}`,
      kept: (who: string) => `Bleibt bei ${who}`,
      warned: (who: string) => `${who} wird gewarnt`,
      breached: (who: string) => `Keine Antwort von ${who}`,
      waits: (who: string) => `Bleibt vorerst bei ${who}`,
      escalated: (who: string) => `Geht weiter an ${who}`,
      stays: (who: string) => `Bleibt bei ${who}`,
    },
    nobody: 'niemandem',
    more: (count: number) => `und ${count} weitere`,
  },
  calendar: {
    newTitle: 'Neue Öffnungszeiten',
    title: (name: string) => `Öffnungszeiten ${name}`,
    name: 'Name',
    timeZone: 'Zeitzone',
    timeZoneHint: 'Zum Beispiel Europe/Berlin',
    week: 'Woche',
    holidays: 'Feiertage',
    closures: 'Geschlossen am',
    closureName: 'Warum',
    addClosure: 'Geschlossene Tage hinzufügen',
    extraShifts: 'Zusätzlich geöffnet am',
    addShift: 'Schicht hinzufügen',
    remove: 'Öffnungszeiten löschen',
    removeSure: 'Aus dem Entwurf löschen? Bis zum Veröffentlichen gelten sie weiter.',
    noClosure: 'Keine',
    day: 'Tag',
  },
} satisfies typeof responseEn;

export const scoringEn = {
  title: 'Scorecard',
  intro: 'Every lead collects points; the points give its grade.',
  base: 'Points to start with',
  gradeFrom: (grade: string) => `Grade ${grade} from`,
  gradeRest: 'Everything below is D.',
  none: 'No rule gives points yet: every lead starts and ends with the same.',
  addRule: 'Add a rule',
  addBand: 'Add a line',
  ruleTitle: (label: string, span: string) => `${label} (${span})`,
  label: 'Name',
  attribute: 'Attribute',
  kind: 'When it',
  band: { values: 'is any of', range: 'is a number', known: 'is known', unknown: 'is not known' },
  values: 'Values',
  from: 'From',
  to: 'To',
  points: 'Points',
  history: (leads: number, wins: number) => `${leads} past leads, ${wins} won`,
  firstFits: 'The first line that fits counts.',
  removeRule: 'Remove this rule',
  badOrder: 'A must be at least B, and B at least C.',
};

export const scoringDe = {
  title: 'Bewertung',
  intro: 'Jeder Lead sammelt Punkte; aus den Punkten wird seine Note.',
  base: 'Punkte zu Beginn',
  gradeFrom: (grade: string) => `Note ${grade} ab`,
  gradeRest: 'Alles darunter ist D.',
  none: 'Noch gibt keine Regel Punkte: Alle Leads beginnen und enden gleich.',
  addRule: 'Regel hinzufügen',
  addBand: 'Zeile hinzufügen',
  ruleTitle: (label: string, span: string) => `${label} (${span})`,
  label: 'Name',
  attribute: 'Merkmal',
  kind: 'Wenn es',
  band: {
    values: 'eines ist von',
    range: 'eine Zahl ist',
    known: 'bekannt ist',
    unknown: 'nicht bekannt ist',
  },
  values: 'Werte',
  from: 'Von',
  to: 'Bis',
  points: 'Punkte',
  history: (leads: number, wins: number) => `${leads} frühere Leads, ${wins} gewonnen`,
  firstFits: 'Es zählt die erste Zeile, die passt.',
  removeRule: 'Regel entfernen',
  badOrder: 'A darf nicht unter B liegen und B nicht unter C.',
} satisfies typeof scoringEn;

export const territoriesEn = {
  intro: 'A lead goes to the first territory whose condition it meets, from the top.',
  search: 'Search by name, rep or value',
  find: 'Find a territory',
  findAmong: (total: number) => `There are ${total}: type a part of the name.`,
  create: 'New territory',
  csv: 'Import or export',
  none: 'There is no territory yet',
  noneHelp: 'The first one usually takes every lead; more special ones go above it.',
  noneFound: (search: string) => `No territory has “${search}” in it.`,
  column: { place: 'Order', name: 'Territory' },
  noMembers: 'Nobody yet',
  weightOf: (name: string, weight: number) => (weight === 1 ? name : `${name} ×${weight}`),
  more: (count: number) => `and ${count} more`,
  change: { added: 'New in the draft', changed: 'Changed in the draft' },
  up: 'Up',
  down: 'Down',
  editor: {
    newTitle: 'New territory',
    title: (name: string) => `Territory ${name}`,
    name: 'Name',
    nameHint: 'Left empty, it is named by its condition',
    condition: 'Which leads',
    members: 'Who gets them',
    policy: 'How they are given',
    place: 'Place in the order',
    placeHint: 'It is put before the first territory that would take all its leads.',
    remove: 'Delete this territory',
    removeSure: (name: string) => `Delete ${name}? Its leads go to the territories below it.`,
    removeYes: 'Delete it',
    removeNo: 'Keep it',
  },
  members: {
    label: 'Reps',
    hint: 'Choose everybody who takes turns here',
    weight: (name: string) => `Weight of ${name}`,
    share: (percent: number) => `${percent} % of the leads`,
    place: (name: string) => `Place of ${name}`,
    gone: (ownerId: string) => `Owner ${ownerId}, no longer in HubSpot`,
    inactive: (name: string) => `${name} (inactive)`,
    none: 'Nobody takes turns here: every lead goes to the fallbacks.',
    badWeight: 'A weight is a number above 0, up to 1000.',
  },
  policyLabel: {
    sla: 'Response time',
    selection: 'Whose turn it is',
    absence: 'After an absence',
    whenNobody: 'When nobody can take a lead',
    mostLeads: 'At most this many leads owed',
    within: 'At most this many leads ahead of the share',
    mostMinutes: 'Wait at most, in minutes',
    order: 'Who waits first in line',
    then: 'And then',
    fallbacks: 'Fallbacks, in this order',
    calendar: 'Opening hours of the territory',
    noCalendar: 'Those of each rep',
  },
  selection: {
    fair_share: 'Fair share: whoever is owed most',
    least_loaded: 'Least load: whoever has fewest open leads',
    best_fit: 'Best fit: best chance to win, within the fair share',
    strict_order: 'Strict order: always the first who can',
  },
  requires: {
    title: 'What reps must bring',
    none: 'Nothing: every member is asked about every lead.',
    label: 'A rep is asked who',
    kinds: {
      of_lead: 'speaks the lead’s language, where it is known',
      language: 'speaks a language',
      skill: 'has a skill',
    },
    value: { language: 'Language', skill: 'Skill' },
    bad: { language: 'Two letters, such as de.', skill: 'Name the skill as it is called with the reps.' },
    onlyFor: (leads: string) => `only for leads for which ${leads}`,
    add: 'Add a requirement',
  },
  absence: {
    keep_place: 'Keeps the place: earns no turns while away',
    catch_up: 'Catches up: earns turns while away, up to a limit',
  },
  whenNobody: {
    hold: 'The lead waits for a rep',
    next_territory: 'The next territory is asked',
    fallback: 'The fallbacks get it',
  },
  order: { oldest: 'The oldest lead', hottest: 'The lead with the best score' },
  then: { fallback: 'the fallbacks get it', next_territory: 'the next territory is asked' },
};

export const territoriesDe = {
  intro: 'Ein Lead geht an das erste Gebiet von oben, dessen Bedingung er erfüllt.',
  search: 'Nach Name, Person oder Wert suchen',
  find: 'Gebiet finden',
  findAmong: (total: number) => `Es gibt ${total}: Geben Sie einen Teil des Namens ein.`,
  create: 'Neues Gebiet',
  csv: 'Import und Export',
  none: 'Es gibt noch kein Gebiet',
  noneHelp: 'Das erste nimmt meist jeden Lead; speziellere kommen darüber.',
  noneFound: (search: string) => `In keinem Gebiet kommt „${search}“ vor.`,
  column: { place: 'Rang', name: 'Gebiet' },
  noMembers: 'Noch niemand',
  weightOf: (name: string, weight: number) => (weight === 1 ? name : `${name} ×${weight}`),
  more: (count: number) => `und ${count} weitere`,
  change: { added: 'Neu im Entwurf', changed: 'Geändert im Entwurf' },
  up: 'Höher',
  down: 'Tiefer',
  editor: {
    newTitle: 'Neues Gebiet',
    title: (name: string) => `Gebiet ${name}`,
    name: 'Name',
    nameHint: 'Leer gelassen, heißt es nach seiner Bedingung',
    condition: 'Welche Leads',
    members: 'Wer sie bekommt',
    policy: 'Wie sie verteilt werden',
    place: 'Rang',
    placeHint: 'Es kommt vor das erste Gebiet, das alle seine Leads nähme.',
    remove: 'Gebiet löschen',
    removeSure: (name: string) => `${name} löschen? Seine Leads gehen an die Gebiete darunter.`,
    removeYes: 'Löschen',
    removeNo: 'Behalten',
  },
  members: {
    label: 'Personen',
    hint: 'Alle auswählen, die sich hier abwechseln',
    weight: (name: string) => `Gewicht von ${name}`,
    share: (percent: number) => `${percent} % der Leads`,
    place: (name: string) => `Rang von ${name}`,
    gone: (ownerId: string) => `Mitarbeiter ${ownerId}, nicht mehr in HubSpot`,
    inactive: (name: string) => `${name} (inaktiv)`,
    none: 'Hier wechselt sich niemand ab: Jeder Lead geht an die Vertretung.',
    badWeight: 'Ein Gewicht ist eine Zahl über 0, höchstens 1000.',
  },
  policyLabel: {
    sla: 'Antwortzeit',
    selection: 'Wer an der Reihe ist',
    absence: 'Nach einer Abwesenheit',
    whenNobody: 'Wenn niemand einen Lead nehmen kann',
    mostLeads: 'Höchstens so viele geschuldete Leads',
    within: 'Höchstens so viele Leads über dem Anteil',
    mostMinutes: 'Höchstens warten, in Minuten',
    order: 'Wer in der Schlange vorn steht',
    then: 'Und dann',
    fallbacks: 'Vertretung, in dieser Reihenfolge',
    calendar: 'Öffnungszeiten des Gebiets',
    noCalendar: 'Die jeder einzelnen Person',
  },
  selection: {
    fair_share: 'Gerechter Anteil: wem am meisten zusteht',
    least_loaded: 'Geringste Last: wer die wenigsten offenen Leads hat',
    best_fit: 'Beste Passung: beste Abschlusschance, im Rahmen des Anteils',
    strict_order: 'Feste Reihenfolge: immer die erste Person, die kann',
  },
  requires: {
    title: 'Was mitzubringen ist',
    none: 'Nichts: Bei jedem Lead werden alle gefragt.',
    label: 'Gefragt wird, wer',
    kinds: {
      of_lead: 'die Sprache des Leads spricht, wenn sie bekannt ist',
      language: 'eine Sprache spricht',
      skill: 'eine Fähigkeit hat',
    },
    value: { language: 'Sprache', skill: 'Fähigkeit' },
    bad: {
      language: 'Zwei Buchstaben, zum Beispiel de.',
      skill: 'Nennen Sie die Fähigkeit so, wie sie bei den Personen heißt.',
    },
    onlyFor: (leads: string) => `nur für Leads, für die gilt: ${leads}`,
    add: 'Anforderung hinzufügen',
  },
  absence: {
    keep_place: 'Behält den Platz: abwesend kommt kein Anspruch dazu',
    catch_up: 'Holt auf: abwesend wächst der Anspruch, bis zu einer Grenze',
  },
  whenNobody: {
    hold: 'Der Lead wartet auf jemanden',
    next_territory: 'Das nächste Gebiet wird gefragt',
    fallback: 'Die Vertretung bekommt ihn',
  },
  order: { oldest: 'Der älteste Lead', hottest: 'Der Lead mit der besten Bewertung' },
  then: { fallback: 'bekommt ihn die Vertretung', next_territory: 'wird das nächste Gebiet gefragt' },
} satisfies typeof territoriesEn;

interface Span {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

/** Trying a draft on past leads. Reasons and what is not known are in what-if-sentences-en.ts. */
export const whatIfEn = {
  title: 'Try on past leads',
  intro:
    'Baton decides past leads again by the draft, with who was there at the time, and holds it against what happened. Nothing is changed.',
  open: 'Try on past leads',
  notTried: 'Not tried on past leads.',
  noDraft: 'There is no draft to be tried.',
  period: 'Leads of',
  periods: {
    '7': 'The last 7 days',
    '30': 'The last 30 days',
    '90': 'The last 90 days',
    since: 'Since a day',
  },
  since: 'Since',
  run: 'Try it',
  again: 'Try again',
  load: 'Load on paper',
  loadHelp: 'More leads, somebody away, or new reps. Leave it as it is to try the leads as they came.',
  times: 'How many leads',
  timesChoice: {
    '1': 'As many as there were',
    '2': 'Twice as many',
    '3': 'Three times as many',
    '5': 'Five times as many',
    '10': 'Ten times as many',
  },
  without: 'Without these reps',
  from: 'From',
  to: 'To, including this day',
  withoutHelp: 'Without days: all the time.',
  addTo: 'New reps in these territories',
  addCount: 'New reps in each',
  underWay: 'Trying the draft on past leads',
  cancel: 'Cancel',
  cancelled: 'The last try was cancelled.',
  abandoned: 'The last try broke off, because the process that did it ended.',
  abandonedHelp: 'Nothing was changed. You can run it again.',
  failed: 'The last try did not work',
  by: (who: string, when: string) => `Tried by ${who}, ${when}`,
  outdated:
    'Draft or live version have changed since: this is about an earlier one, and is not kept when you publish.',
  kept: 'This is kept with the version when you publish the draft as it is now.',
  headline: {
    none: (leads: string, since: string) =>
      `Of ${leads} leads since ${since} every one would have gone the same way.`,
    changed: (changed: string, leads: string, since: string, share: string) =>
      `${changed} of ${leads} leads since ${since} would have gone another way (${share}).`,
    owners: (count: string) => `${count} of them would have another owner in the end.`,
    breaches: (before: string, after: string) =>
      `Leads not answered in time: ${before}, with the draft ${after}.`,
    holds: (before: string, after: string) =>
      `Leads that had to wait for somebody: ${before}, with the draft ${after}.`,
    catchAll: (before: string, after: string) =>
      `Leads that only the last territory took: ${before}, with the draft ${after}.`,
    noLeads: (since: string) => `No lead was decided since ${since}: there is nothing to try it on.`,
    paper: (copies: string) => `${copies} leads exist on paper only.`,
  },
  /** The load under which a report came about. `from` and `to` are days. */
  onPaper: {
    times: (times: number) => `On paper: ${times} times as many leads.`,
    without: (name: string, from: string | null, to: string | null) => {
      const begins = from === null ? '' : ` from ${from}`;
      const ends = to === null ? '' : `${from === null ? ' up' : ''} to ${to}`;
      return `On paper: without ${name}${begins}${ends}${begins + ends === '' ? ' all the time' : ''}.`;
    },
    added: (count: number, territory: string) =>
      `On paper: ${count} new ${count === 1 ? 'rep' : 'reps'} in ${territory}.`,
  },
  before: 'As it was',
  after: 'With the draft',
  leads: 'Leads',
  reps: 'Leads per rep',
  rep: 'Rep',
  nobody: 'Nobody, on hold',
  unknownRep: (id: string) => `Owner ${id}`,
  territories: 'Leads per territory',
  territory: 'Territory',
  noTerritory: 'No territory',
  allSame: 'All of them have as many leads as before.',
  same: (count: number) => (count === 1 ? 'One more stays the same.' : `${count} more stay the same.`),
  more: (count: number) => `and ${count} more`,
  changes: 'Leads that would have gone another way',
  changesOf: (listed: string, all: string) => `The first ${listed} of ${all}.`,
  lead: 'Lead',
  openLead: (id: string) => `Contact ${id}`,
  held: 'on hold',
  place: (who: string, where: string | null) => (where === null ? who : `${who}, ${where}`),
  shares: 'Owed and received',
  sharesHelp: 'Leads received by turn, of the leads earned by being there.',
  of: (received: string, owed: string) => `${received} of ${owed}`,
  pressure: 'Pressure hour by hour',
  pressureHelp:
    'All leads of the time that was tried, by the hour in which they were given, in your time zone.',
  pressureDay: 'Day',
  pressureDays: {
    all: 'Every day',
    mon: 'Mondays',
    tue: 'Tuesdays',
    wed: 'Wednesdays',
    thu: 'Thursdays',
    fri: 'Fridays',
    sat: 'Saturdays',
    sun: 'Sundays',
  },
  given: 'Leads given',
  perRep: 'Leads given for each rep at work',
  leadsPerRep: 'Leads for each rep',
  waitedByHour: 'Leads that began to wait',
  nothingGiven: 'No lead was given on these days.',
  busiest: 'The hours with the most leads for each rep at work',
  hour: 'Hour',
  leadsBefore: 'Leads, as it was',
  leadsAfter: 'Leads, with the draft',
  atWork: 'Reps at work',
  answering: 'Answering in time',
  waiting: 'On hold',
  uncaught: 'Leads that no other territory asks for',
  figure: {
    waited: 'Leads that had to wait',
    stillWaiting: 'Still waiting at the end',
    median: 'Usual wait (median)',
    longest: 'Longest wait',
    clocks: 'Leads with a time to answer',
    breaches: 'Not answered in time',
    escalations: 'Passed on because of that',
    lastTerritory: 'Taken by the last territory only',
    fallback: 'Went to the fallback',
    noTerritory: 'Taken by no territory',
  },
  span: ({ days, hours, minutes }: Span) =>
    days > 0
      ? `${days} d ${hours} h`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : minutes === 0
          ? 'under 1 min'
          : `${minutes} min`,
  grades: 'Grades that change',
  grade: 'Grade',
  move: (from: string, to: string, leads: string, one: boolean) =>
    `${from} → ${to}: ${leads} ${one ? 'lead' : 'leads'}`,
  noMoves: 'No lead changes its grade.',
  unknown: 'What this does not know',
};

export const whatIfDe = {
  title: 'An früheren Leads erproben',
  intro:
    'Baton entscheidet frühere Leads noch einmal nach dem Entwurf, mit denen, die damals da waren, und vergleicht das mit dem, was geschah. Dabei ändert sich nichts.',
  open: 'An früheren Leads erproben',
  notTried: 'Nicht an früheren Leads erprobt.',
  noDraft: 'Es gibt keinen Entwurf zu erproben.',
  period: 'Leads',
  periods: {
    '7': 'Der letzten 7 Tage',
    '30': 'Der letzten 30 Tage',
    '90': 'Der letzten 90 Tage',
    since: 'Seit einem Tag',
  },
  since: 'Seit',
  run: 'Erproben',
  again: 'Noch einmal erproben',
  load: 'Belastung auf dem Papier',
  loadHelp:
    'Mehr Leads, jemand fehlt, oder neue Leute im Vertrieb. Lassen Sie alles stehen, um die Leads zu nehmen, wie sie kamen.',
  times: 'Wie viele Leads',
  timesChoice: {
    '1': 'So viele, wie es waren',
    '2': 'Doppelt so viele',
    '3': 'Dreimal so viele',
    '5': 'Fünfmal so viele',
    '10': 'Zehnmal so viele',
  },
  without: 'Ohne diese Leute',
  from: 'Von',
  to: 'Bis einschließlich',
  withoutHelp: 'Ohne Tage: die ganze Zeit.',
  addTo: 'Neue Leute in diesen Gebieten',
  addCount: 'Neue Leute in jedem',
  underWay: 'Der Entwurf wird an früheren Leads erprobt',
  cancel: 'Abbrechen',
  cancelled: 'Die letzte Erprobung wurde abgebrochen.',
  abandoned: 'Die letzte Erprobung brach ab, weil der Prozess endete, der sie ausführte.',
  abandonedHelp: 'Es hat sich nichts geändert. Sie können sie noch einmal beginnen.',
  failed: 'Die letzte Erprobung ist nicht gelungen',
  by: (who: string, when: string) => `Erprobt von ${who}, ${when}`,
  outdated:
    'Der Entwurf oder was gilt hat sich seitdem geändert: Das hier betrifft einen früheren Stand und wird beim Veröffentlichen nicht aufgehoben.',
  kept: 'Das wird bei der Version aufgehoben, wenn Sie den Entwurf so veröffentlichen, wie er jetzt ist.',
  headline: {
    none: (leads: string, since: string) =>
      `Von ${leads} Leads seit ${since} wäre jeder denselben Weg gegangen.`,
    changed: (changed: string, leads: string, since: string, share: string) =>
      `${changed} von ${leads} Leads seit ${since} wären einen anderen Weg gegangen (${share}).`,
    owners: (count: string) => `${count} davon gehörten am Ende jemand anderem.`,
    breaches: (before: string, after: string) =>
      `Nicht rechtzeitig beantwortete Leads: ${before}, mit dem Entwurf ${after}.`,
    holds: (before: string, after: string) =>
      `Leads, die auf jemanden warten mussten: ${before}, mit dem Entwurf ${after}.`,
    catchAll: (before: string, after: string) =>
      `Leads, die nur das letzte Gebiet nahm: ${before}, mit dem Entwurf ${after}.`,
    noLeads: (since: string) =>
      `Seit ${since} wurde kein Lead verteilt: Es gibt nichts, woran zu erproben wäre.`,
    paper: (copies: string) => `${copies} Leads gibt es nur auf dem Papier.`,
  },
  onPaper: {
    times: (times) => `Auf dem Papier: ${times}-mal so viele Leads.`,
    without: (name, from, to) => {
      const begins = from === null ? '' : ` ab ${from}`;
      const ends = to === null ? '' : ` bis ${to}`;
      return `Auf dem Papier: ohne ${name}${begins}${ends}${begins + ends === '' ? ', die ganze Zeit' : ''}.`;
    },
    added: (count, territory) =>
      `Auf dem Papier: ${count === 1 ? 'eine neue Person' : `${count} neue Personen`} in ${territory}.`,
  },
  before: 'Wie es war',
  after: 'Mit dem Entwurf',
  leads: 'Leads',
  reps: 'Leads je Person',
  rep: 'Person',
  nobody: 'Niemand, wartet',
  unknownRep: (id: string) => `Person ${id}`,
  territories: 'Leads je Gebiet',
  territory: 'Gebiet',
  noTerritory: 'Kein Gebiet',
  allSame: 'Alle haben so viele Leads wie zuvor.',
  same: (count: number) =>
    count === 1 ? 'Eine weitere Zeile bleibt gleich.' : `${count} weitere bleiben gleich.`,
  more: (count: number) => `und ${count} weitere`,
  changes: 'Leads, die einen anderen Weg gegangen wären',
  changesOf: (listed: string, all: string) => `Die ersten ${listed} von ${all}.`,
  lead: 'Lead',
  openLead: (id: string) => `Kontakt ${id}`,
  held: 'wartet',
  place: (who: string, where: string | null) => (where === null ? who : `${who}, ${where}`),
  shares: 'Zustehend und erhalten',
  sharesHelp: 'Der Reihe nach erhaltene Leads, von denen, die durch Anwesenheit zustanden.',
  of: (received: string, owed: string) => `${received} von ${owed}`,
  pressure: 'Andrang Stunde für Stunde',
  pressureHelp:
    'Alle Leads der erprobten Zeit, nach der Stunde, in der sie verteilt wurden, in Ihrer Zeitzone.',
  pressureDay: 'Tag',
  pressureDays: {
    all: 'Jeder Tag',
    mon: 'Montage',
    tue: 'Dienstage',
    wed: 'Mittwoche',
    thu: 'Donnerstage',
    fri: 'Freitage',
    sat: 'Samstage',
    sun: 'Sonntage',
  },
  given: 'Verteilte Leads',
  perRep: 'Verteilte Leads je Person bei der Arbeit',
  leadsPerRep: 'Leads je Person',
  waitedByHour: 'Leads, die zu warten begannen',
  nothingGiven: 'An diesen Tagen wurde kein Lead verteilt.',
  busiest: 'Die Stunden mit den meisten Leads je Person bei der Arbeit',
  hour: 'Stunde',
  leadsBefore: 'Leads, wie es war',
  leadsAfter: 'Leads, mit dem Entwurf',
  atWork: 'Personen bei der Arbeit',
  answering: 'Rechtzeitig antworten',
  waiting: 'Warten',
  uncaught: 'Leads, die kein anderes Gebiet will',
  figure: {
    waited: 'Leads, die warten mussten',
    stillWaiting: 'Warten am Ende noch',
    median: 'Übliche Wartezeit (Median)',
    longest: 'Längste Wartezeit',
    clocks: 'Leads mit einer Antwortzeit',
    breaches: 'Nicht rechtzeitig beantwortet',
    escalations: 'Deshalb weitergegeben',
    lastTerritory: 'Nur vom letzten Gebiet genommen',
    fallback: 'An die Vertretung gegangen',
    noTerritory: 'Von keinem Gebiet genommen',
  },
  span: ({ days, hours, minutes }) =>
    days > 0
      ? `${days} ${days === 1 ? 'Tag' : 'Tage'} ${hours} h`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : minutes === 0
          ? 'unter 1 min'
          : `${minutes} min`,
  grades: 'Noten, die sich ändern',
  grade: 'Note',
  move: (from, to, leads, one) => `${from} → ${to}: ${leads} ${one ? 'Lead' : 'Leads'}`,
  noMoves: 'Kein Lead ändert seine Note.',
  unknown: 'Was das nicht weiß',
} satisfies typeof whatIfEn;

/** Why a past lead would have gone another way; see WhatIfReason. What a code does not need is left out. */
export interface WhyOtherWay {
  readonly code:
    | 'other_territory'
    | 'other_rule'
    | 'other_weights'
    | 'no_member'
    | 'new_member'
    | 'not_free'
    | 'other_room'
    | 'other_turn'
    | 'claim'
    | 'existing_owner'
    | 'waits'
    | 'waits_no_more'
    | 'other_chain';
  readonly from?: string | null;
  readonly to?: string | null;
  readonly territory?: string | null;
  readonly name?: string;
  /** Code of a verdict. */
  readonly obstacle?: string;
}

/** Obstacles by their code, to be put after a name. */
const obstaclesEn: Readonly<Record<string, string>> = {
  unknown_rep: 'is not known',
  deactivated: 'is deactivated',
  no_seat: 'has no seat',
  already_had: 'had this lead already',
  lacks_language: 'lacks the language',
  lacks_skill: 'lacks a skill',
  away: 'was away',
  out_of_office: 'was out of office',
  holiday: 'had a public holiday',
  off_hours: 'was not at work',
  daily_cap: 'had reached the cap of the day',
  cap: 'had reached a cap',
  open_cap: 'had too many open leads',
};

function whyEn({
  code,
  from = null,
  to = null,
  territory = null,
  name = '',
  obstacle = '',
}: WhyOtherWay): string {
  const inTerritory = territory === null ? '' : ` in ${territory}`;
  switch (code) {
    case 'other_territory':
      if (to === null) return `No territory takes it any more${from === null ? '' : `, not ${from} either`}.`;
      return from === null ? `${to} takes it now.` : `${to} takes it, not ${from}.`;
    case 'other_rule':
      return `${territory ?? 'The territory'} picks by another rule.`;
    case 'other_weights':
      return `${territory ?? 'The territory'} has other weights.`;
    case 'no_member':
      return `${name} is no longer${inTerritory}.`;
    case 'new_member':
      return `${name} is new${inTerritory}.`;
    case 'not_free':
      return `${name} ${obstaclesEn[obstacle] ?? 'could not take it'}.`;
    case 'other_room':
      return `${name} has other caps, hours or absences.`;
    case 'other_turn':
      return `Nothing about this lead: after those that came before, it was somebody else’s turn${inTerritory}.`;
    case 'claim':
      return 'A claim on the company counts otherwise.';
    case 'existing_owner':
      return 'The owner who was there counts otherwise.';
    case 'waits':
      return 'Nobody could take it at that moment.';
    case 'waits_no_more':
      return 'Somebody could take it at once.';
    case 'other_chain':
      return 'It begins the same way, but is passed on otherwise when nobody answers.';
  }
}

/** What the engine of a try on past leads says in codes. */
export const whatIfSentencesEn = {
  why: whyEn,
  assumptions: {
    attributes_as_stored:
      'Leads are decided by what was known of them when they came, not by what was added later.',
    responses_drawn:
      'Whether a rep answers in time is drawn from how that rep answered in the past; it is not what would have happened to this very lead.',
    people_decide_the_same: 'What people changed by hand is taken to be changed by hand again.',
    accounts_as_stored: 'Companies and open deals are as they were noted when the lead came.',
    outcomes_not_guessed: 'It does not tell whether more leads would have been won.',
    properties_not_read:
      'The draft asks for a property that was not read at the time: for past leads it counts as not known.',
    open_leads_guessed: 'How many leads of a rep were open is estimated from those given.',
    before_inputs_were_kept:
      'Some of these leads were decided before Baton kept everything that a decision rests on: they are taken with what there is.',
    persons_erased: 'People who were erased on request are not among these leads.',
    paper_leads_alike: 'Leads on paper are copies of those that came.',
    paper_reps_alike:
      'New reps on paper work the hours of the others in their territory and answer as they do.',
    offline_no_history: 'Without a history nobody is on hold, away or over a cap at the beginning.',
    offline_nobody_closes: 'Nobody closes a lead: caps on open leads fill, and stay full.',
  },
};

const obstaclesDe: Readonly<Record<string, string>> = {
  unknown_rep: 'ist nicht bekannt',
  deactivated: 'ist deaktiviert',
  no_seat: 'hat keinen Platz im Vertrieb',
  already_had: 'hatte diesen Lead schon',
  lacks_language: 'spricht die Sprache nicht',
  lacks_skill: 'hat eine Fähigkeit nicht',
  away: 'war abwesend',
  out_of_office: 'war nicht im Büro',
  holiday: 'hatte Feiertag',
  off_hours: 'war nicht bei der Arbeit',
  daily_cap: 'hatte die Grenze des Tages erreicht',
  cap: 'hatte eine Grenze erreicht',
  open_cap: 'hatte zu viele offene Leads',
};

function whyDe({
  code,
  from = null,
  to = null,
  territory = null,
  name = '',
  obstacle = '',
}: WhyOtherWay): string {
  const inTerritory = territory === null ? '' : ` in ${territory}`;
  switch (code) {
    case 'other_territory':
      if (to === null) return `Kein Gebiet nimmt ihn mehr${from === null ? '' : `, auch ${from} nicht`}.`;
      return from === null ? `Jetzt nimmt ihn ${to}.` : `Ihn nimmt ${to}, nicht ${from}.`;
    case 'other_rule':
      return `${territory ?? 'Das Gebiet'} wählt nach einer anderen Regel.`;
    case 'other_weights':
      return `${territory ?? 'Das Gebiet'} hat andere Gewichte.`;
    case 'no_member':
      return `${name} ist nicht mehr dabei${inTerritory}.`;
    case 'new_member':
      return `${name} ist neu dabei${inTerritory}.`;
    case 'not_free':
      return `${name} ${obstaclesDe[obstacle] ?? 'konnte ihn nicht nehmen'}.`;
    case 'other_room':
      return `${name} hat andere Grenzen, Arbeitszeiten oder Abwesenheiten.`;
    case 'other_turn':
      return `Nicht wegen dieses Leads: Nach denen davor war jemand anderes an der Reihe${inTerritory}.`;
    case 'claim':
      return 'Ein Anspruch auf die Firma zählt anders.';
    case 'existing_owner':
      return 'Der bisher zuständige Mitarbeiter zählt anders.';
    case 'waits':
      return 'Niemand konnte ihn in dem Moment nehmen.';
    case 'waits_no_more':
      return 'Jemand konnte ihn gleich nehmen.';
    case 'other_chain':
      return 'Es beginnt genauso, aber er wird anders weitergegeben, wenn niemand antwortet.';
  }
}

export const whatIfSentencesDe = {
  why: whyDe,
  assumptions: {
    attributes_as_stored:
      'Leads werden nach dem entschieden, was bei ihrem Eintreffen bekannt war, nicht nach dem, was später dazukam.',
    responses_drawn:
      'Ob jemand rechtzeitig antwortet, wird danach ausgelost, wie diese Person früher geantwortet hat; es ist nicht, was mit genau diesem Lead geschehen wäre.',
    people_decide_the_same: 'Was Menschen von Hand geändert haben, gilt als wieder von Hand geändert.',
    accounts_as_stored:
      'Firmen und offene Geschäfte sind so, wie sie beim Eintreffen des Leads vermerkt waren.',
    outcomes_not_guessed: 'Es sagt nicht, ob mehr Leads gewonnen worden wären.',
    properties_not_read:
      'Der Entwurf fragt nach einer Eigenschaft, die damals nicht gelesen wurde: Bei früheren Leads gilt sie als nicht bekannt.',
    open_leads_guessed: 'Wie viele Leads bei jemandem offen waren, ist aus den verteilten geschätzt.',
    before_inputs_were_kept:
      'Einige dieser Leads wurden verteilt, bevor Baton alles aufhob, worauf eine Entscheidung beruht: Sie werden mit dem genommen, was da ist.',
    persons_erased: 'Auf Wunsch gelöschte Personen sind nicht unter diesen Leads.',
    paper_leads_alike: 'Leads auf dem Papier sind Kopien derer, die kamen.',
    paper_reps_alike:
      'Neue Leute auf dem Papier arbeiten zu den Zeiten der anderen in ihrem Gebiet und antworten wie sie.',
    offline_no_history:
      'Ohne Verlauf wartet am Anfang niemand, ist niemand abwesend und niemand über einer Grenze.',
    offline_nobody_closes:
      'Niemand schließt einen Lead ab: Grenzen für offene Leads füllen sich und bleiben voll.',
  },
} satisfies typeof whatIfSentencesEn;

export const settingsDe = {
  frame: frameDe,
  accounts: accountsDe,
  bestFit: bestFitDe,
  capacity: capacityDe,
  conditions: conditionsDe,
  csv: csvDe,
  general: generalDe,
  learning: learningDe,
  people: peopleDe,
  publishing: publishingDe,
  response: responseDe,
  scoring: scoringDe,
  territories: territoriesDe,
  whatIf: whatIfDe,
  whatIfSentences: whatIfSentencesDe,
};

export const settingsEn = {
  frame: frameEn,
  accounts: accountsEn,
  bestFit: bestFitEn,
  capacity: capacityEn,
  conditions: conditionsEn,
  csv: csvEn,
  general: generalEn,
  learning: learningEn,
  people: peopleEn,
  publishing: publishingEn,
  response: responseEn,
  scoring: scoringEn,
  territories: territoriesEn,
  whatIf: whatIfEn,
  whatIfSentences: whatIfSentencesEn,
};

/** All words of the settings page. Values come in formatted. */
export type SettingsText = typeof settingsEn;
export const settingsText: Texts<SettingsText> = { en: settingsEn, de: settingsDe };
