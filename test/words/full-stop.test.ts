import { describe, expect, test } from '@jest/globals';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { phrase, sentence } from '../../src/usecases/words/full-stop.ts';

describe.each(['en', 'de'] as const)('the note of a version, in %s', (language) => {
  const { publishing } = wordsIn[language];
  const notes = ['Jonas is on leave', 'Jonas is on leave.', 'Who is on leave?', 'Jonas, until …'];

  test.each(notes)('"%s" ends with one mark wherever it is named', (note) => {
    for (const said of [
      publishing.newerLive('Mara', 3, note),
      publishing.overtaken('Mara', 3, note),
      publishing.withAccepted(publishing.published(3, note), 1),
      publishing.withAccepted(publishing.published(3, note), 2),
    ]) {
      expect(said).toContain(phrase(note));
      expect(said).not.toMatch(/\.\.|\.\)\.|[?…]\./);
    }
  });
});

test('a note without a mark is a sentence of its own before the next one', () => {
  expect(wordsIn.en.publishing.withAccepted('Version 3 was published: Jonas is on leave', 1)).toBe(
    'Version 3 was published: Jonas is on leave. 1 finding was accepted.',
  );
});

test.each([
  ['So.', 'So', 'So.'],
  ['So', 'So', 'So.'],
  [' So! ', 'So!', 'So!'],
  ['And so on...', 'And so on...', 'And so on...'],
])('%j is %j inside a sentence, and %j before one', (text, inside, before) => {
  expect(phrase(text)).toBe(inside);
  expect(sentence(text)).toBe(before);
});
