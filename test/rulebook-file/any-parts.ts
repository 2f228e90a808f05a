import fc from 'fast-check';
import { anyCondition } from '../routing/conditions.ts';

/** Texts that YAML could take for something else. */
const awkward = [
  'NO',
  'on',
  'true',
  '~',
  'null',
  '12',
  '0x1f',
  '1e3',
  '2026-01-31',
  'a: b',
  '# x',
  '- x',
  "'",
];
const names = [
  'DACH',
  'Enterprise DACH',
  'Öst & Süd',
  '東京',
  'id=dach',
  '  a',
  'two\nlines',
  '"quoted"',
  '[x',
  '{',
];
const text = fc.oneof(
  fc.constantFrom(...awkward, ...names),
  fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
);
export const ownerId = fc.oneof(
  fc.constantFrom('71', '72', '73', '74', '75', '76', '99'),
  fc.constantFrom('nobody@acme.com', 'id=71', 'bo@acme.com'),
);
export const owners = fc.uniqueArray(ownerId, { maxLength: 4 });
export const someOwners = fc.uniqueArray(ownerId, { minLength: 1, maxLength: 3 });
const minutes = fc.oneof(fc.integer({ min: 1, max: 5000 }), fc.constant(0.5));
const shift = fc.record({
  days: fc.constantFrom('MONDAY_TO_FRIDAY', 'SATURDAY', 'EVERY_DAY'),
  startMinute: fc.integer({ min: 0, max: 600 }),
  endMinute: fc.integer({ min: 601, max: 1440 }),
});
const day = fc.constantFrom('2026-12-24', '2026-12-31');
const optional = { requiredKeys: [] };
const language = fc.constantFrom('de', 'en', 'no');

const selection = fc.oneof(
  fc.record({ by: fc.constantFrom('fair_share', 'least_loaded', 'strict_order') }),
  fc.record({
    by: fc.constant('best_fit'),
    within: fc.integer({ min: 1, max: 4 }),
    chances: fc.array(fc.record({ ownerId, when: anyCondition, chance: fc.constantFrom(0, 0.25, 1) }), {
      maxLength: 3,
    }),
    bars: fc.array(fc.record({ ownerId, bar: fc.constantFrom(-0.1, 0) }), { maxLength: 2 }),
  }),
);
const whenNobody = fc.oneof(
  fc.record({ do: fc.constantFrom('next_territory', 'fallback') }),
  fc.record({
    do: fc.constant('hold'),
    order: fc.constantFrom('oldest', 'hottest'),
    mostMinutes: fc.constantFrom(60, 1440),
    then: fc.constantFrom('fallback', 'next_territory'),
  }),
);
const requires = fc.array(
  fc.oneof(
    fc.record({ when: anyCondition, skill: text }),
    fc.record({ when: fc.constant({ all: [] }), language: fc.oneof(language, fc.constant('of_lead')) }),
  ),
  { maxLength: 2 },
);

/** What a territory says beyond its id, policy and calendar. */
export const territory = fc.record(
  {
    name: text,
    priority: fc.constantFrom(10, 20, 30, 40, 7, -5),
    condition: anyCondition,
    members: fc.uniqueArray(
      fc.record(
        { ownerId, weight: fc.constantFrom(1, 2, 0.5), place: fc.constantFrom(1, 2) },
        { requiredKeys: ['ownerId', 'weight'] },
      ),
      { maxLength: 4, selector: (member) => member.ownerId },
    ),
    fallbackOwnerIds: someOwners,
    ...{ selection, whenNobody, requires },
    absence: fc.constantFrom({ policy: 'keep_place' }, { policy: 'catch_up', mostLeads: 3 }),
  },
  { requiredKeys: ['name', 'priority', 'condition', 'members', 'fallbackOwnerIds'] },
);

export const slaPolicy = fc.record(
  {
    name: text,
    targetMinutes: minutes,
    calendar: fc.constantFrom('rep', 'wall'),
    byGrade: fc.constantFrom({}, { A: 5 }),
    startsAt: fc.constantFrom('created', 'routed', 'next_opening'),
    warnings: fc.constantFrom([], [0.5, 0.75], [0.75]),
    firstTouch: fc.constantFrom(['email_replied'], ['acknowledged', 'first_outreach']),
    newStatuses: fc.array(text, { maxLength: 2 }),
    steps: fc.constantFrom(
      [{ to: 'named' }, { to: 'last_resort', targetMinutes: 5 }],
      [],
      [{ to: 'next_rep' }, { to: 'next_rep' }, { to: 'named' }, { to: 'last_resort' }],
    ),
    offHours: fc.oneof(
      fc.constant({ do: 'wait' }),
      fc.record({ do: fc.constant('on_call'), ownerIds: someOwners }),
      fc.constant({ do: 'follow_sun', territoryIds: ['t0'] }),
    ),
    manager: fc.option(ownerId),
  },
  { requiredKeys: ['targetMinutes', 'calendar'] },
);

export const calendar = fc.record(
  {
    name: text,
    timeZone: fc.constantFrom('Europe/Berlin', 'UTC'),
    week: fc.array(shift, { minLength: 1, maxLength: 2 }),
    holidays: fc.constantFrom('DE', 'NO-03'),
    closures: fc.array(fc.record({ from: fc.constant('2026-12-24'), to: day, name: text }), { maxLength: 1 }),
    extraShifts: fc.constant([{ date: '2026-12-05', startMinute: 0, endMinute: 60 }]),
  },
  { requiredKeys: ['name', 'timeZone', 'week'] },
);

export const person = fc.record(
  {
    hours: fc.array(shift, { maxLength: 1 }),
    timeZone: fc.constant('Europe/Oslo'),
    holidays: fc.constant('NO'),
    absences: fc.array(fc.record({ from: fc.constant('2026-12-24'), to: day }), { maxLength: 1 }),
    languages: fc.uniqueArray(language, { maxLength: 2 }),
    skills: fc.array(text, { maxLength: 2 }),
    ramp: fc.constantFrom(
      { startsOn: '2026-12-01', weeks: 4, from: 0.2 },
      { startsOn: '2026-12-01', weeks: 4 },
    ),
  },
  optional,
);

export const cap = fc.record(
  {
    name: text,
    window: fc.constantFrom({ per: 'day' }, { per: 'rolling', hours: 2 }),
    most: fc.nat({ max: 20 }),
    counts: fc.constantFrom('each_rep', 'together'),
    ownerIds: someOwners,
    territoryIds: fc.constant(['t0']),
    grades: fc.constantFrom(['A'], ['A', 'B']),
  },
  { requiredKeys: ['name', 'window', 'most'] },
);

const points = fc.integer({ min: -20, max: 40 });
export const scorecard = fc.record(
  {
    base: points,
    rules: fc.array(
      fc.record({
        label: text,
        attribute: fc.constantFrom('country', 'property:tier'),
        bands: fc.array(
          fc.oneof(
            fc.record({ values: fc.array(text, { minLength: 1, maxLength: 3 }), points }),
            fc.record({ from: fc.constant(10), points }),
            fc.record({
              ...{ unknown: fc.constant(true), points },
              history: fc.constant({ leads: 10, wins: 1 }),
            }),
          ),
          { minLength: 1, maxLength: 3 },
        ),
      }),
      { maxLength: 3 },
    ),
    grades: fc.constant({ A: 60, B: 40, C: 20, byChance: { A: 0.5, B: 0.2, C: 0.1 } }),
    calibration: fc.constant({ curve: [{ points: 0, chance: 0.1 }], withheld: 'Too few.' }),
    learning: fc.constant({
      ...{ source: 'past.csv', target: 'a deal was won', leads: 100, wins: 10, pointsToDoubleOdds: 20 },
      // Columns of a table may be called as keys of the file are.
      seen: { owner: { weight: 0.5, unknown: true }, list: { weight: 0.5, unknown: false } },
      excluded: [{ attribute: 'manager', reason: 'asked', because: 'You said so.' }],
      quality: null,
      signal: { found: true, because: 'It beats the base rate.' },
    }),
  },
  { requiredKeys: ['base', 'rules', 'grades'] },
);
