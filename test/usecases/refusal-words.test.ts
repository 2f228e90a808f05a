import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { refusalIn } from '../../src/usecases/refusal-words.ts';

const files = ['act-on-lead', 'redecide-lead', 'snooze-lead', 'acknowledge-lead', 'list-lead-choices'];
const sources = await Promise.all(
  files.map((name) => readFile(new URL(`../../src/usecases/${name}.ts`, import.meta.url), 'utf8')),
);

/** Whole sentences in quotation marks: what these files say, they say to the person at the card. */
const sentences = sources.flatMap((source) =>
  Array.from(source.matchAll(/'([A-Z][^'\n]+ [^'\n]+\.)'/g), ([, sentence]) => sentence!),
);

test('every sentence with which an action on a lead is refused has its German one', () => {
  expect(sentences.length).toBeGreaterThan(15);
  const unsaid = sentences.filter((sentence) => refusalIn('de', sentence) === sentence);
  expect(unsaid).toEqual([]);
});

test('what varies in a sentence is kept', () => {
  expect(refusalIn('de', 'The rules allow 45 minutes more at most.')).toBe(
    'Das Regelwerk erlaubt höchstens 45 Minuten mehr.',
  );
});

test('English is as it was made, and an unknown sentence stays', () => {
  expect(refusalIn('en', 'They have this lead already.')).toBe('They have this lead already.');
  expect(refusalIn('de', 'HubSpot said 42.')).toBe('HubSpot said 42.');
});
