import { describe, expect, test } from '@jest/globals';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { englishIn } from '../support/english-words.ts';

interface Entry {
  readonly path: string;
  readonly said: unknown;
}

function entriesOf(said: unknown, path: string): Entry[] {
  if (typeof said !== 'object' || said === null) return [{ path, said }];
  return Object.entries(said).flatMap(([name, part]) =>
    entriesOf(part, path === '' ? name : `${path}.${name}`),
  );
}

/** Sentences are functions of names, counts, lists and flags: each is tried with what it takes. */
const given: readonly (readonly unknown[])[] = [
  ...[
    ['7', '7', '7', '7', '7', '7'],
    [7, 7, 7, 7, 7, 7],
    [['7'], ['7']],
    ['7', '7', ['7'], 7],
  ],
  ...[
    ['7', 7, ['7'], 7],
    [null, null, null, null, null],
    [true, true, true],
    [{ total: 7 }, 7, 7],
  ],
  ...[
    ['7', 7, true],
    [1, '7'],
    ['industry', '7'],
    ['7', 1, 1],
    ['7', '7', true, '7', '7'],
    ['7', undefined, '7'],
  ],
];

function sentencesOf(said: unknown): string[] {
  if (typeof said === 'string') return [said];
  if (typeof said !== 'function') return [];
  return given.flatMap((values) => {
    try {
      const answer: unknown = said(...values);
      const sentences = entriesOf(answer, '').map((entry) => entry.said);
      return sentences.flatMap((sentence) =>
        typeof sentence === 'string' && !/undefined|NaN|\[object/.test(sentence) ? [sentence] : [],
      );
    } catch {
      return [];
    }
  });
}

const german = entriesOf(wordsIn.de, '');
const english = new Map(entriesOf(wordsIn.en, '').map(({ path, said }) => [path, said]));

/** They take one of several shapes; beside them in test/routing are tests with one of each. */
const elsewhere = new Set(['verdicts.rep', 'verdicts.admin', 'differences.change']);

describe('the German catalogue', () => {
  test('has something to say for every entry of the English one', () => {
    expect(german.map(({ path }) => path).sort()).toEqual([...english.keys()].sort());
    const silent = german.filter(({ path, said }) => sentencesOf(said).length === 0 && !elsewhere.has(path));
    expect(silent).toEqual([]);
  });

  test('says nothing in English', () => {
    const found = german.flatMap(({ path, said }) =>
      sentencesOf(said).flatMap((sentence) => {
        const word = englishIn(sentence);
        return word === null ? [] : [`${path}: ${sentence}`];
      }),
    );
    expect(found).toEqual([]);
  });

  test('and the words that give English away are found in most of the English catalogue', () => {
    const whole = [...english.values()].filter((said) =>
      sentencesOf(said).some((one) => / \w+ \w+ /.test(one)),
    );
    const seen = whole.filter((said) => sentencesOf(said).some((sentence) => englishIn(sentence) !== null));
    expect(whole.length).toBeGreaterThan(200);
    expect(seen.length / whole.length).toBeGreaterThan(0.9);
  });
});
