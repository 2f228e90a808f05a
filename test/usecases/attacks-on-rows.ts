import fc from 'fast-check';

/** A table that the log speaks for. */
interface Table {
  readonly name: string;
  readonly key: readonly string[];
  /** SQL that names the row as the log does. */
  readonly subject: string;
  /** What an attacker may write into a column, as SQL. */
  readonly edits: Readonly<Record<string, string>>;
  /** SQL of another key, for a row added by hand. */
  readonly freshKey: Readonly<Record<string, string>>;
}

const more = (column: string) => `${column} || 'x'`;
const wrapped = (column: string) => `jsonb_build_object('was', ${column})`;
const later = (column: string) => `${column} + interval '1 millisecond'`;
const otherMode = `case mode when 'live' then 'shadow' else 'live' end`;

export const tables: readonly Table[] = [
  {
    name: 'decisions',
    key: ['contact_id', 'ordinal'],
    subject: `'decision ' || contact_id || '/' || ordinal`,
    edits: {
      cause: `case cause when 'created' then 'hold_retried' else 'created' end`,
      mode: otherMode,
      outcome: `case outcome when 'held' then 'kept' else 'held' end`,
      owner_id: `coalesce(owner_id, '') || '1'`,
      territory_id: `coalesce(territory_id, '') || '1'`,
      rulebook_version: 'rulebook_version + 1',
      roster_version: 'roster_version + 1',
      decided_at: later('decided_at'),
      given_back: 'not given_back',
      lead: wrapped('lead'),
      trace: `trace || '{"reason": "because"}'`,
      log_salt: more('log_salt'),
    },
    freshKey: { ordinal: 'ordinal + 7' },
  },
  {
    name: 'turn_inputs',
    key: ['turn_id'],
    subject: `'turn ' || turn_id`,
    edits: {
      mode: otherMode,
      at: later('at'),
      inputs: `jsonb_set(inputs, '{state,hadLead}', '{"all": false, "entries": [["10", ["9"]]]}')`,
      carried: `array_append(carried, '77')`,
      log_salt: more('log_salt'),
    },
    freshKey: { turn_id: 'turn_id + 100' },
  },
  {
    name: 'rosters',
    key: ['version'],
    subject: `'roster ' || version`,
    edits: { reps: 'reps - 0' },
    freshKey: { version: 'version + 10' },
  },
  {
    name: 'named_lists',
    key: ['list_id', 'version'],
    subject: `'list ' || list_id || ' ' || version`,
    edits: { name: more('name'), list_values: `array_append(list_values, 'mallory.com')` },
    freshKey: { version: 'version + 10' },
  },
  {
    name: 'settings_changes',
    key: ['change_id'],
    subject: `'settings change ' || change_id`,
    edits: {
      at: later('at'),
      user_id: `coalesce(user_id, '') || '1'`,
      author: more('author'),
      target: more('target'),
      what: more('what'),
    },
    freshKey: { change_id: 'change_id + 100' },
  },
  {
    name: 'rulebooks',
    key: ['version'],
    subject: `'rulebook ' || version`,
    edits: {
      author: more('author'),
      note: more('note'),
      published_at: later('published_at'),
      scorecard: wrapped('scorecard'),
      rules: wrapped('rules'),
    },
    freshKey: { version: 'version + 10' },
  },
  {
    name: 'rulebooks',
    key: ['version'],
    subject: `'publication ' || version`,
    edits: {
      accepted: wrapped('accepted'),
      what_if: `'{"differences": 0}'`,
      publish_at: `published_at + interval '1 day'`,
      publish_zone: `'UTC'`,
      compared_with: '99',
    },
    freshKey: { version: 'version + 10' },
  },
];

/** One row changed, removed, added, or exchanged with another; rows by their place in the order of their keys. */
export const attacks = fc.constantFrom(...tables).chain((table) =>
  fc.record({
    table: fc.constant(table),
    does: fc.constantFrom('edit', 'edit', 'delete', 'insert', 'swap'),
    row: fc.nat(),
    other: fc.nat(),
    column: fc.constantFrom(...Object.keys(table.edits)),
  }),
);

/** SQL of an attack on the row of a subject, or on two where rows are exchanged. */
export function attackSql(
  { table, does, column }: { readonly table: Table; readonly does: string; readonly column: string },
  subject: string,
  other: string,
): string {
  const { name, edits, freshKey, key } = table;
  const columns = Object.keys(edits);
  const is = (row: string, wanted: string) =>
    `(select ${table.subject} from (select ${row}.*) r) = '${wanted}'`;
  switch (does) {
    case 'edit':
      return `update ${name} t set ${column} = ${edits[column]} where ${is('t', subject)}`;
    case 'delete':
      return `delete from ${name} t where ${is('t', subject)}`;
    case 'insert': {
      const copied = [...new Set(['portal_id', ...key, ...columns, ...(alsoNeeded[name] ?? [])])];
      const values = copied.map((one) => freshKey[one] ?? one);
      return `insert into ${name} (${copied.join()}) overriding system value
        select ${values.join()} from ${name} t where ${is('t', subject)}`;
    }
    default:
      return `update ${name} t set ${columns.map((one) => `${one} = o.${one}`).join()} from ${name} o
        where (${is('t', subject)} and ${is('o', other)}) or (${is('t', other)} and ${is('o', subject)})`;
  }
}

const alsoNeeded: Readonly<Record<string, readonly string[]>> = {
  rulebooks: [
    ...['state', 'author', 'note', 'published_at', 'scorecard', 'sla_policies', 'existing_owner', 'rules'],
    ...['accepted', 'what_if', 'publish_at', 'publish_zone', 'compared_with'],
  ],
  settings_changes: ['kind'],
};
