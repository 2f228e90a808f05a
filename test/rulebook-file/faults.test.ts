import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { NameBook } from '../../src/rulebook-file/name-book.ts';
import { readRulebookFile } from '../../src/rulebook-file/read-rulebook-file.ts';
import { renamedTerritories } from '../../src/rulebook-file/renamed-territories.ts';
import { writeRulebookFile } from '../../src/rulebook-file/write-rulebook-file.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/rulebook-file.md'), 'utf8');
const example = /```yaml\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const people = ['Anna Becker', 'Jonas Keller', 'Miriam Roth', 'Oliver Hughes', 'Emily Clark'];
const book: NameBook = {
  owners: people.map((name, i) => ({
    ...{ ownerId: String(101 + i), name, active: true },
    email: `${name.toLowerCase().replace(' ', '.')}@acme.example`,
  })),
  lists: [{ listId: 'l7', name: 'Key accounts' }],
};

function rulebookOf(text: string) {
  const read = readRulebookFile(text, book);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.rulebook;
}
const faultsOf = (text: string): readonly string[] => {
  const read = readRulebookFile(text, book);
  return 'faults' in read ? read.faults.map(({ line, message }) => `${line}: ${message}`) : [];
};
const edited = (from: string | RegExp, to: string): string => {
  expect(example.replace(from, to)).not.toBe(example);
  return example.replace(from, to);
};
const lineOf = (part: string) => example.slice(0, example.indexOf(part)).split('\n').length;

describe('the example on the page about rulebook files', () => {
  test('is written just so', () => {
    expect(writeRulebookFile(rulebookOf(example), book)).toBe(example);
  });

  test('names owners, lists and policies by what people call them', () => {
    const { territories, slaPolicies } = rulebookOf(example);
    expect(territories.map(({ territoryId, priority }) => [territoryId, priority])).toEqual([
      ['named-accounts', 10],
      ['dach', 20],
      ['everyone', 30],
    ]);
    expect(territories[0]?.condition).toMatchObject({ listId: 'l7' });
    expect(territories[1]?.members.map(({ ownerId }) => ownerId)).toEqual(['101', '102']);
    expect(slaPolicies[1]).toMatchObject({ slaPolicyId: 'first-response', name: 'First response' });
  });
});

describe('what is wrong in a file', () => {
  test('an owner that the account does not have, wherever named, with the nearest address', () => {
    const text = edited(/jonas\.keller@/, 'jonas.kellr@').replace(/miriam\.roth@/g, 'nobody@');
    const [first, ...others] = faultsOf(text);
    expect(first).toBe(
      `${lineOf('jonas.keller@')}: jonas.kellr@acme.example is no owner of this account. Did you mean jonas.keller@acme.example?`,
    );
    expect(others).toEqual([
      `${lineOf('- miriam.roth@')}: nobody@acme.example is no owner of this account.`,
      `${lineOf('lastResort')}: nobody@acme.example is no owner of this account.`,
    ]);
  });

  test('is named with line and place, in the words of the file', () => {
    expect(faultsOf(edited('weight: 2', 'weight: two'))).toEqual([
      `${lineOf('weight: 2')}: Territory "DACH & Benelux", member "anna.becker@acme.example", "weight": must be a number.`,
    ]);
    expect(faultsOf(edited('    sla: fast\n', ''))).toEqual([
      `${lineOf('Named accounts')}: Territory "Named accounts", "sla": is missing.`,
    ]);
    expect(faultsOf(edited('sla: fast', 'sla: quick'))).toEqual([
      `${lineOf('sla: fast')}: Territory "Named accounts" names SLA policy "quick", which does not exist.`,
    ]);
    expect(faultsOf(edited('perDay: 12', 'perday: 12'))).toHaveLength(2);
  });

  test('two territories that would have one id', () => {
    expect(faultsOf(edited('name: Named accounts', 'name: Everyone'))).toEqual([
      `${lineOf('name: Everyone')}: Territory id "everyone" is used twice.`,
    ]);
  });

  test('what is no YAML, no rulebook, of another form, or behind an alias', () => {
    expect(faultsOf(edited('  - name: Everyone', '\t- name: Everyone'))[0]).toMatch(
      new RegExp(`^${lineOf('- name: Everyone')}: This is not YAML as Baton reads it: `),
    );
    expect(faultsOf('')).toEqual(['1: This is no rulebook file: it must begin with "rulebook: 1".']);
    expect(faultsOf(edited('rulebook: 1', 'rulebook: 2'))).toEqual([
      '1: Baton reads rulebook files of form 1; this one says "rulebook: 2".',
    ]);
    expect(faultsOf('rulebook: 1\npeople: &p []\ncaps: *p\n')).toEqual([
      '3: *p is an alias, which Baton does not follow: write it out.',
    ]);
    expect(faultsOf(`${example}existingOwner: keep\n`)[0]).toMatch(/Map keys must be unique/);
    expect(faultsOf(edited('territories:', '<<<<<<< HEAD\nterritories:'))).toEqual([
      `${lineOf('territories:')}: This line was left by git where two changes meet: keep one of them, or both.`,
    ]);
  });
});

test('a territory that got another name without its id is taken for a renamed one', () => {
  const before = rulebookOf(example);
  const named = rulebookOf(edited('name: Everyone', 'name: All the rest'));
  expect(renamedTerritories(before, named).map(({ before: was, after }) => [was.name, after.name])).toEqual([
    ['Everyone', 'All the rest'],
  ]);
  const kept = rulebookOf(edited('name: Everyone', 'name: All the rest\n    id: everyone'));
  expect(renamedTerritories(before, kept)).toEqual([]);
});
