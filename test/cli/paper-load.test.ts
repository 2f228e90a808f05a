import { expect, test } from '@jest/globals';
import { readPaperLoad } from '../../src/cli/paper-load.ts';
import { aRulebook, aTerritory } from '../routing/samples.ts';

const names = {
  ownerIdOf: (called: string) => `id of ${called}`,
  territories: aRulebook([], { territories: [aTerritory(['1'], { name: 'DACH & Benelux' })] }).territories,
};

test('nothing on paper is no load', () => {
  expect(readPaperLoad({})).toBeNull();
});

test('reads reps by what they are called, days with the last one, and territories by id or name', async () => {
  const load = readPaperLoad({
    times: '2',
    without: ['a@x.example:2026-11-02:2026-11-13', 'b@x.example', 'c@x.example::2026-11-13'],
    addReps: ['dach:1', 'dach & benelux:2'],
  });
  const [from, to] = ['2026-11-02', '2026-11-14'].map((day) => Date.parse(day));
  expect(await load?.(names)).toEqual({
    times: 2,
    without: [
      { ownerId: 'id of a@x.example', from, to },
      { ownerId: 'id of b@x.example', from: null, to: null },
      { ownerId: 'id of c@x.example', from: null, to },
    ],
    addReps: [
      { territoryId: 'dach', count: 1 },
      { territoryId: 'dach', count: 2 },
    ],
  });
});

test.each([
  [{ times: '0' }, '--times 0: must be a whole number from 1 to 20.'],
  [{ times: '2.5' }, '--times 2.5: must be'],
  [{ addReps: ['dach'] }, '--add-reps dach: must read like dach:2'],
  [{ addReps: ['dach:51'] }, '--add-reps 51: must be a whole number from 1 to 50.'],
  [{ without: ['a:2026-11-13:2026-11-02'] }, 'the last day is before the first'],
  [{ without: ['a:soon'] }, '--without soon: must be a day'],
  [{ without: ['a:2026-11-02T00:00:00Z:x'] }, 'must read like anna@acme.example:2026-11-02:2026-11-13'],
])('%j is refused by its option', (options, said) => {
  expect(() => readPaperLoad(options)).toThrow(said);
});

test('a territory that is not there is refused with those that are', async () => {
  await expect(readPaperLoad({ addReps: ['dahc:1'] })?.(names)).rejects.toThrow(
    'The rulebook has no territory "dahc". It has dach (DACH & Benelux).',
  );
});
