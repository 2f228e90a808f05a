/** What the settings page sends, shortest that is whole; values are German, so that no answer repeats English. */
export const territory = (more: object = {}) => ({
  ...{ name: 'Neu', condition: { attribute: 'country', is: 'any_of', values: ['FR'] } },
  ...{ members: [{ ownerId: '102', weight: 1 }], fallbackOwnerIds: [], calendarId: null },
  ...{ selection: { by: 'fair_share' }, absence: { policy: 'keep_place' }, requires: [] },
  whenNobody: { do: 'hold', order: 'oldest', mostMinutes: 60, then: 'fallback' },
  ...more,
});
/** What the form of a new territory sends. */
export const fresh = (more: object = {}) => {
  const { name, condition, members } = territory();
  return { name, condition, members, ...more };
};
export const dach = (more: object) => ({
  territory: territory({ territoryId: 'dach', name: 'DACH', slaPolicyId: 'first-response', ...more }),
});
export const policy = (more: object = {}) => ({
  ...{ slaPolicyId: 'first-response', targetMinutes: 60, byGrade: {}, calendar: 'rep', startsAt: 'routed' },
  ...{ warnings: [0.75], firstTouch: ['acknowledged'], newStatuses: ['NEW'], pausedBy: { leadStatuses: [] } },
  ...{ ownerChange: 'restart', offHours: { do: 'wait' }, afterLast: 'keep', manager: null },
  ...{ steps: [{ to: 'next_rep' }], snooze: { mostMinutes: 60, times: 1 } },
  ...more,
});
export const calendar = (more: object = {}) => ({
  ...{ calendarId: 'buero', name: 'Büro', timeZone: 'Europe/Berlin', closures: [], extraShifts: [] },
  week: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
  ...more,
});
export const cap = (more: object = {}) => ({
  ...{ capId: 'c', name: 'Spitze', counts: 'each_rep', window: { per: 'week' }, most: 5, timeZone: 'UTC' },
  ...more,
});
export const rep = (more: object = {}) => ({
  ...{ perDay: null, hours: null, timeZone: null, holidays: null, absences: [], languages: [], skills: [] },
  ...{ ramp: null, ...more },
});

export const part = (name: string, value: unknown) => ({ part: { part: name, value } });
const condition = (more: object) => dach({ condition: { attribute: 'country', is: 'any_of', ...more } });

/** A change of every kind: method, path, body. */
export const edits: readonly (readonly [string, string, object])[] = [
  ['POST', 'territory/new', { territory: fresh() }],
  [
    'PUT',
    'territory',
    dach({
      members: [
        { ownerId: '101', weight: 2.5 },
        { ownerId: '103', weight: 1 },
      ],
    }),
  ],
  ['PUT', 'territory', dach({ name: 'Kern', selection: { by: 'least_loaded' }, fallbackOwnerIds: ['102'] })],
  ['PUT', 'territory', dach({ whenNobody: { do: 'next_territory' }, members: [] })],
  ['PUT', 'territory', dach({ requires: [{ when: { all: [] }, skill: 'SAP' }] })],
  ['POST', 'territory/move', { territoryId: 'neu', toPlace: 1 }],
  ['POST', 'territory/move', { territoryId: 'neu', toPlace: 1 }],
  ['PUT', 'part', part('calendars', [calendar()])],
  [
    'PUT',
    'part',
    part('calendars', [
      calendar({
        ...{
          holidays: 'DE-BY',
          closures: [{ from: '2026-12-24', to: '2026-12-31', name: 'Betriebsruhe' }],
        },
        extraShifts: [{ date: '2026-12-12', startMinute: 600, endMinute: 720 }],
        week: [{ days: 'EVERY_DAY', startMinute: 480, endMinute: 960 }],
      }),
    ]),
  ],
  ['PUT', 'part', part('slaPolicies', [policy({ targetMinutes: 30, manager: '102' })])],
  [
    'PUT',
    'part',
    part('slaPolicies', [
      policy({
        ...{ byGrade: { A: 15 }, calendar: 'wall', startsAt: 'next_opening', warnings: [0.5, 0.8] },
        ...{
          ownerChange: 'end',
          offHours: { do: 'on_call', ownerIds: ['102'] },
          firstTouch: ['email_replied'],
        },
        steps: [{ to: 'next_rep', targetMinutes: 20 }, { to: 'last_resort' }],
        ...{
          snooze: { mostMinutes: 30, times: 2 },
          pausedBy: { leadStatuses: ['X'] },
          newStatuses: ['Y'],
        },
      }),
      policy({ slaPolicyId: 'schnell', name: 'Schnell' }),
    ]),
  ],
  ['PUT', 'part', part('caps', [cap()])],
  [
    'PUT',
    'part',
    part('caps', [cap({ most: 7, window: { per: 'rolling', hours: 24 }, counts: 'together' })]),
  ],
  ['PUT', 'part', part('caps', [])],
  ['PUT', 'part', part('openCaps', [{ ownerIds: ['101'], most: 20 }, { most: 30 }])],
  ['PUT', 'part', part('openLeads', { closedStatuses: ['A'], closedStages: [], forgetAfterDays: 30 })],
  ['PUT', 'part', part('giveBack', { onReject: false, onEscalation: true })],
  ['PUT', 'part', part('existingOwner', 'overwrite_inactive')],
  ['PUT', 'part', part('existingOwner', 'keep')],
  ['PUT', 'part', part('fallback', { ownerIds: ['101', '103'] })],
  ['PUT', 'part', part('lastResort', { ownerId: '102' })],
  [
    'PUT',
    'part',
    part('accounts', {
      ...{ claims: ['account_owner', 'open_deal_owner', 'same_company'], matchBy: ['domain'] },
      ...{ nameThreshold: 0.7, unavailable: 'wait', mostMinutes: 60 },
    }),
  ],
  [
    'PUT',
    'part',
    part('scorecard', {
      ...{ base: 5, grades: { A: 70, B: 40, C: 20 } },
      rules: [
        {
          ...{ label: 'Größe', attribute: 'company_size' },
          bands: [
            { from: 200, points: 20 },
            { from: 50, to: 199, points: 10 },
            { unknown: true, points: -5 },
            { known: true, points: 1 },
          ],
        },
      ],
    }),
  ],
  [
    'PUT',
    'rep',
    { ownerId: '101', entry: rep({ perDay: 12, languages: ['de'], skills: ['SAP'], timeZone: 'UTC' }) },
  ],
  [
    'PUT',
    'rep',
    {
      ownerId: '102',
      entry: rep({
        hours: [{ days: 'MONDAY', startMinute: 540, endMinute: 1020 }],
        ...{ absences: [{ from: '2026-12-01', to: '2026-12-02' }], holidays: 'DE' },
        ramp: { startsOn: '2026-12-01', weeks: 4, from: 0.2 },
      }),
    },
  ],
  ['PUT', 'rep', { ownerId: '999', entry: rep({ perDay: 3 }) }],
  ['PUT', 'rep', { ownerId: '999', entry: rep({ perDay: 3 }) }],
];

/** Something wrong of every kind, each refused when it is written: path, body. */
export const faulty: readonly (readonly [string, object])[] = [
  ['territory', condition({ values: [] })],
  ['territory', condition({ attribute: 'nix', values: ['x'] })],
  ['territory', condition({ attribute: 'property:country', values: ['x'] })],
  ['territory', condition({ attribute: 'company_size', is: 'between' })],
  ['territory', condition({ attribute: 'company_size', is: 'between', from: 3, to: 1 })],
  ['territory', condition({ attribute: 'score', values: ['3'] })],
  ['territory', condition({ attribute: 'grade', values: ['E'] })],
  ['territory', condition({ attribute: 'grade', is: 'known' })],
  ['territory', condition({ is: 'postal_prefix', values: ['1'] })],
  ['territory', condition({ is: 'date_between', from: '2026-01-01' })],
  ['territory', condition({ attribute: 'property:x', is: 'date_between', from: '2026-13-01' })],
  [
    'territory',
    condition({ attribute: 'postal_code', is: 'postal_between', ranges: [{ from: '1', to: '20' }] }),
  ],
  [
    'territory',
    condition({ attribute: 'postal_code', is: 'postal_between', ranges: [{ from: 'A1', to: 'B2' }] }),
  ],
  [
    'territory',
    condition({ attribute: 'postal_code', is: 'postal_between', ranges: [{ from: '?', to: '20' }] }),
  ],
  ['territory', condition({ attribute: 'city', is: 'contains', values: [' '] })],
  ['territory', condition({ is: 'gibtsnicht', values: ['x'] })],
  ['territory', condition({ is: 'in_list' })],
  ['territory', dach({ members: [{ ownerId: '101', weight: 0 }] })],
  ['territory', dach({ members: [{ ownerId: '', weight: 2000 }] })],
  ['territory', dach({ slaPolicyId: 'gibtsnicht' })],
  ['territory', dach({ calendarId: 'gibtsnicht' })],
  ['territory', dach({ requires: [{ when: { all: [] }, language: 'Deutsch' }] })],
  ['territory', dach({ absence: { policy: 'catch_up', mostLeads: 0 } })],
  ['part', part('slaPolicies', [])],
  ['part', part('slaPolicies', [policy({ warnings: [0.8, 0.5], targetMinutes: 0 })])],
  ['part', part('slaPolicies', [policy({ firstTouch: [], newStatuses: [''] })])],
  ['part', part('calendars', [calendar({ timeZone: 'Berlin' })])],
  ['part', part('calendars', [calendar({ week: [{ days: 'MONDAY', startMinute: 700, endMinute: 600 }] })])],
  ['part', part('calendars', [calendar({ closures: [{ from: '2026-12-31', to: '2026-12-24' }] })])],
  ['part', part('calendars', [calendar({ closures: [{ from: '2026-12-24', to: '2028-12-31' }] })])],
  [
    'part',
    part('calendars', [calendar({ closures: [{ from: 'bald', to: 'spaeter' }], holidays: 'Bayern' })]),
  ],
  ['part', part('caps', [cap({ capId: 'per-day' })])],
  ['part', part('caps', [cap({ most: 1.5, window: { per: 'rolling', hours: 0 } })])],
  ['part', part('scorecard', { base: 0, rules: [], grades: { A: 1, B: 2, C: 3 } })],
  [
    'part',
    part('scorecard', {
      base: 0,
      grades: { A: 3, B: 2, C: 1 },
      rules: [{ label: '', attribute: 'city', bands: [] }],
    }),
  ],
  [
    'part',
    part('scorecard', {
      base: 0,
      grades: { A: 3, B: 2, C: 1 },
      rules: [{ label: 'x', attribute: 'city', bands: [{ points: 1 }] }],
    }),
  ],
  ['rep', { ownerId: '101', entry: rep({ languages: ['Deutsch'], holidays: 'de' }) }],
  ['rep', { ownerId: '101', entry: rep({ absences: [{ from: '2026-12-03', to: '2026-12-01' }] }) }],
  ['rep', { ownerId: '101', entry: rep({ hours: [{ days: 'MONDAY', startMinute: 900, endMinute: 800 }] }) }],
  ['rep', { ownerId: '101', entry: rep({ perDay: -1, ramp: { startsOn: 'bald', weeks: 99, from: 2 } }) }],
];
