const quoted = (names: readonly string[]) => names.map((name) => `"${name}"`).join(', ');

/**
 * What is wrong with a rulebook as somebody wrote it. It imports nothing, since the schemas ask it for their messages.
 * `asks` and below `must` come after the place and a colon; everything under `whole` is a sentence of its own.
 */
export const faultsEn = {
  at: (place: string, fault: string) => `${place}: ${fault}.`,
  rulebook: 'the rulebook',
  /** A field of a rulebook on top, and one below. */
  part: (key: string) => key,
  field: (key: string) => `"${key}"`,
  condition: 'condition',
  on: (attribute: string) => ` on ${attribute}`,
  element: (noun: string, name: string) => `${noun} ${name}`,
  named: (name: string) => `"${name}"`,
  partOf: (place: number, list: string) => `part ${place} of "${list}"`,
  nouns: {
    territories: 'territory',
    members: 'member',
    rules: 'rule',
    bands: 'band',
    capacities: 'daily cap of owner',
    slaPolicies: 'SLA policy',
    values: 'value',
    ranges: 'range',
    caps: 'cap',
    people: 'person',
    requires: 'requirement',
    calendars: 'calendar',
    week: 'interval',
    closures: 'closure',
    extraShifts: 'extra shift',
    steps: 'step',
    warnings: 'warning',
    hours: 'hours',
    absences: 'absence',
    languages: 'language',
    skills: 'skill',
  },

  missing: 'is missing',
  mustBe: (type: string) => `must be ${type}`,
  types: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    object: 'an object in braces',
  },
  unknownKeys: (keys: readonly string[]) => `has ${quoted(keys)}, which Baton does not know here`,
  oneOf: (choices: readonly string[]) => `must be one of ${quoted(choices)}`,
  empty: 'must not be empty',
  atLeast: (least: string) => `must be at least ${least}`,
  moreThan: (bound: string) => `must be more than ${bound}`,
  atMost: (most: string) => `must be at most ${most}`,
  lessThan: (bound: string) => `must be less than ${bound}`,
  /** `message` is that of the schema, in English. */
  form: (message: string) => message,
  band: 'needs "points" and one of "values", "from", "to", "known", "unknown"',
  test: 'must be a test with "attribute" and "is", or one of "all", "any", "none" with a list of conditions',

  must: {
    attribute: (names: string) => `must be one of ${names} or property:<HubSpot property name>`,
    otherAttribute: (names: string) => `must not be a property that Baton reads itself: use one of ${names}`,
    bound: 'needs "from", "to" or both',
    order: '"from" must not be above "to"',
    day: 'must be a day such as 2026-01-31',
    dayOfCalendar: 'must be a date such as "2026-12-24"',
    dayOrder: '"from" must not be after "to"',
    withinYear: 'must not last longer than a year',
    startBeforeEnd: '"startMinute" must be before "endMinute"',
    notPastMidnight: 'must start before it ends; hours past midnight need two windows',
    timeZone: 'must be a time zone such as "Europe/Berlin"',
    holidays: 'must be a country code, or country and state: "DE" or "DE-BY"',
    language: 'must be a language code such as "de"',
    languageOrLead: 'must be a language code such as "de", or "of_lead"',
    notReserved: (id: string) => `must not be "${id}"`,
    warningsRise: 'must rise from one warning to the next',
    gradesFall: 'must fall from A to C: A at least B, B at least C',
    pairPoints: 'needs points for every band of the first with every band of the second',
    curveRises: 'must rise: more points at every step, and never a lower chance',
    postalForm: '"from" and "to" must be digits, or the same letters and then digits, as in "SW1"',
    postalLetters: '"from" and "to" must begin with the same letters',
    postalDigits: '"from" and "to" must have the same number of digits, as in "01000" and "01999"',
    scoreBetween: 'must be "between" for the score, which is a number',
    gradeAnyOf: 'must be "any_of" or "none_of" for the grade, which is A, B, C or D',
    grade: (wrong: string) => `asks for grade "${wrong}", but grades are A, B, C and D`,
    postalTest: (test: string, attribute: string) =>
      `must not be "${test}" for ${attribute}: only postal_code and custom properties hold postal codes`,
    dateTest: (attribute: string) =>
      `must not be "date_between" for ${attribute}: only custom properties hold dates`,
    tooDeep: (levels: number) =>
      `is a group inside ${levels} others: groups may be nested ${levels} deep at most`,
  },

  whole: {
    policyTwice: (id: string) => `SLA policy id "${id}" is used twice.`,
    twoDailyCaps: (ownerId: string) => `Owner ${ownerId} has two daily caps.`,
    capTwice: (id: string) => `Cap id "${id}" is used twice.`,
    personTwice: (ownerId: string) => `Owner ${ownerId} is listed twice among the people.`,
    territoryTwice: (id: string) => `Territory id "${id}" is used twice.`,
    noPolicy: (territory: string, id: string) =>
      `Territory "${territory}" names SLA policy "${id}", which does not exist.`,
    memberTwice: (territory: string) => `Territory "${territory}" lists the same owner twice.`,
    capOfNoTerritory: (cap: string, id: string) =>
      `Cap "${cap}" names territory "${id}", which does not exist.`,
    lastTakesAll: (territory: string) =>
      `The last territory, "${territory}", must take every lead that is left: give it the condition { "all": [] }.`,
    calendarTwice: (id: string) => `Calendar id "${id}" is used twice.`,
    neverOpen: (calendar: string) =>
      `Calendar "${calendar}" is never open: its week needs at least one interval.`,
    sunToNowhere: (policy: string, id: string) =>
      `SLA policy "${policy}" follows the sun to territory "${id}", which does not exist.`,
    stepToNoLastResort: (policy: string) =>
      `SLA policy "${policy}" has a step to the last resort, but the rulebook names none in "lastResort".`,
    endsAtNoLastResort: (policy: string) =>
      `SLA policy "${policy}" ends at the last resort, but the rulebook names none in "lastResort".`,
    noCalendar: (territory: string, id: string) =>
      `Territory "${territory}" names calendar "${id}", which does not exist.`,
    needsCalendar: (policy: string, territory: string) =>
      `SLA policy "${policy}" counts by the territory's calendar, but territory "${territory}" has none: give it a "calendarId".`,
    neverFilled: (policy: string, minutes: string, calendar: string, territory: string) =>
      `SLA policy "${policy}" gives ${minutes} minutes, which calendar "${calendar}" of territory "${territory}" cannot fill within five years.`,
    stepToNobody: (policy: string, territory: string) =>
      `SLA policy "${policy}" has a step to the named fallback, but territory "${territory}" names nobody in "fallbackOwnerIds".`,
    listTwice: (id: string) => `List id "${id}" is used twice.`,
    noList: (territory: string, id: string) =>
      `Territory "${territory}" asks for list "${id}", which does not exist.`,
    /** `because` was stored with the scorecard. */
    noSignal: (because: string) =>
      `The scorecard cannot be published: it tells good leads from others no better than chance. ${because}`,
  },
};
