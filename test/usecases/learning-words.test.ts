import { describe, expect, test } from '@jest/globals';
import { trainScorecard } from '../../src/learning/train-scorecard.ts';
import { scorecardWatchSchema } from '../../src/contract/scorecard.ts';
import {
  driftWords,
  excludedWords,
  signalWords,
  troubleWords,
} from '../../src/usecases/scorecard/learning-words.ts';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { closedLeads, plainLeads, train } from '../learning/tables.ts';

const { en, de } = wordsIn;

describe('what learning wrote down', () => {
  test('is said as it was written in English, and anew in German', () => {
    const { learning } = train(plainLeads(1_200));
    if (learning === undefined) throw new Error('Nothing was learned.');
    expect(signalWords(learning, en)).toBe(learning.signal.because);
    expect(signalWords(learning, de)).toMatch(/^Besser als die Grundquote: .* in \d\d,\d % der Fälle/);
    expect(excludedWords(learning.excluded, en)).toEqual(learning.excluded);
    const german = excludedWords(learning.excluded, de).map(({ because }) => because);
    expect(german).toContain('Es sagt nichts, was die übrigen nicht schon sagen.');
  });

  test('names every trouble in both languages, those too that learning throws itself', () => {
    const thrown = (won: number) => {
      const set = closedLeads(60, () => ({ cells: { size: 1 }, chance: won }));
      try {
        trainScorecard(set, { source: 'test', target: 'won' });
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
      return '';
    };
    for (const won of [0, 1]) {
      expect(troubleWords(thrown(won), en)).toBe(thrown(won));
      expect(troubleWords(thrown(won), de)).toMatch(/^Alle 60 Leads wurden (gewonnen|verloren)/);
    }
    expect(troubleWords('hubSpot', de)).toMatch(/^HubSpot war gerade nicht zu lesen/);
    expect(troubleWords(null, de)).toBeNull();
  });

  test('tells drift from its figures', () => {
    const watch = scorecardWatchSchema.parse({
      ...{ found: true, because: [], leads: 300, closed: 90, grades: [] },
      baseRate: { learned: 0.2, live: 0.31, moved: true },
      calibration: { promised: 0.22, came: 0.31, moved: false },
      inputs: [{ label: 'Company size', psi: 0.3 }],
    });
    expect(driftWords(watch, en)).toEqual([
      'Of live leads 31.0 % are won, of those learned from 20.0 % were.',
      'Company size is spread otherwise than in the leads learned from (stability index 0.30).',
    ]);
    expect(driftWords(watch, de)[0]).toMatch(/^Von neuen Leads werden 31,0 % gewonnen/);
  });
});
