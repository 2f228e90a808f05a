import { describe, expect, test } from '@jest/globals';
import { evaluateScorecard } from '../../src/learning/evaluate-scorecard.ts';
import { seededRandom, shuffled } from '../../src/learning/random.ts';
import { scoreTable } from '../../src/learning/score-table.ts';
import { foldSplits } from '../../src/learning/splits.ts';
import type { Cell } from '../../src/learning/table.ts';
import { tableScorecardSchema } from '../../src/routing/scorecard.ts';
import { chanceAt, closedLeads, plainLeads, train } from './tables.ts';

const aucOf = (set: Parameters<typeof evaluateScorecard>[0]) =>
  evaluateScorecard(set, foldSplits(set.won, 3), { source: 'test', target: 'won' }).together;

describe('a learned scorecard', () => {
  const card = train(plainLeads(3_000));

  test('has the form of a written one, with whole points', () => {
    expect(tableScorecardSchema.parse(card)).toEqual(card);
    for (const { bands } of card.rules)
      for (const { points } of bands) expect(Number.isInteger(points)).toBe(true);
  });

  test('is the same for the same leads', () => expect(train(plainLeads(3_000))).toEqual(card));

  test.each([
    ['all leads have the same time', () => 5],
    ['most leads have the same time', (row: number) => (row < 2_800 ? 1 : 2)],
  ])('finds the signal when %s', (_, timeOf) => {
    const leads = plainLeads(3_000);
    const time = Float64Array.from(leads.won, (_won, row) => timeOf(row));
    expect(train({ ...leads, time }).learning?.signal.found).toBe(true);
  });

  test('finds where a number starts to matter', () => {
    const size = card.rules.find(({ attribute }) => attribute === 'size');
    const strongest = size?.bands.reduce((best, band) => (band.points > best.points ? band : best));
    expect(strongest).toMatchObject({ points: expect.any(Number) });
    const steps =
      size?.bands.flatMap((band) => ('to' in band && band.to !== undefined ? [band.to] : [])) ?? [];
    expect(steps.some((step) => Math.abs(step - 300) < 40)).toBe(true);
    expect((strongest?.points ?? 0) - (size?.bands[0]?.points ?? 0)).toBeGreaterThan(20);
  });

  test('counts for each band the leads and the wins that it was learned from', () => {
    for (const { bands } of card.rules) {
      const leads = bands.reduce((sum, { history }) => sum + (history?.leads ?? 0), 0);
      expect(leads).toBe(3_000);
    }
  });

  test('leaves noise out or gives it next to nothing', () => {
    for (const { attribute, bands } of card.rules) {
      if (attribute !== 'noise' && attribute !== 'kind') continue;
      for (const { points } of bands) expect(Math.abs(points)).toBeLessThanOrEqual(6);
    }
  });

  test('gives chances that come true', () => {
    const fresh = plainLeads(5_000, 99);
    const scores = scoreTable(card, fresh.table);
    const promised = scores.reduce((sum, { chance }) => sum + (chance ?? NaN), 0) / scores.length;
    const came = fresh.won.reduce((sum, each) => sum + each, 0) / scores.length;
    expect(Math.abs(promised - came)).toBeLessThan(0.02);
  });

  test('beats logistic regression where effects bend', () => {
    const bent = closedLeads(4_000, (random) => {
      const x = 10 * random();
      return { cells: { x, y: random() }, chance: chanceAt(-1 + 2 * Math.sin(x)) };
    });
    const { scorecard, 'logistic regression': straight } = aucOf(bent);
    expect(scorecard.auc).toBeGreaterThan(straight.auc + 0.1);
    expect(scorecard.ece).toBeLessThan(0.03);
  });

  test('finds a pair that alone says nothing', () => {
    const crossed = closedLeads(4_000, (random) => {
      const [a, b] = [random() < 0.5 ? 'left' : 'right', random() < 0.5 ? 'up' : 'down'];
      const odds = (a === 'left') === (b === 'up') ? 1 : -1;
      const cells = { a, b, c: random() };
      return { cells, chance: chanceAt(odds - 0.5 + 0.3 * Number(a === 'left') + 0.3 * Number(b === 'up')) };
    });
    const learned = train(crossed);
    expect(
      learned.pairs?.map(({ first, second }) => [first.attribute, second.attribute].sort()),
    ).toContainEqual(['a', 'b']);
  });
});

describe('a scorecard that does not know', () => {
  test('says so when labels are shuffled', () => {
    const leads = plainLeads(600);
    const found = Array.from({ length: 20 }, (_, seed) => {
      const won = Uint8Array.from(shuffled(leads.won.length, seededRandom(seed)), (row) => leads.won[row]!);
      return train({ ...leads, won }).learning?.signal.found;
    });
    expect(found.filter((each) => each)).toHaveLength(0);
  });

  test('gives no chance after few wins, and still points and a grade', () => {
    const card = train(plainLeads(120));
    const [score] = scoreTable(card, plainLeads(1, 5).table);
    expect(score).toMatchObject({
      chance: null,
      chanceNote: expect.stringMatching(/\.$/),
      grade: expect.any(String),
    });
  });

  test('gives no chance for a lead that is unlike any it has seen', () => {
    const card = train(plainLeads(3_000));
    const [score] = scoreTable(card, {
      rows: 1,
      columns: new Map<string, Cell[]>([
        ['size', [90_000]],
        ['source', ['moon']],
        ['noise', [0.5]],
        ['kind', ['k1']],
      ]),
    });
    expect(score).toMatchObject({ chance: null, chanceNote: expect.stringContaining('size 90000') });
  });

  test('refuses outcomes of one kind', () => {
    const leads = plainLeads(50);
    expect(() => train({ ...leads, won: new Uint8Array(50) })).toThrow(
      'All 50 leads were lost: there is nothing to tell apart.',
    );
  });

  test('has no signal without columns that say anything', () => {
    const empty = closedLeads(300, () => ({ cells: { nothing: null, same: 'x' }, chance: 0.3 }));
    const { learning, rules } = train(empty);
    expect(rules).toEqual([]);
    expect(learning?.signal).toEqual({ found: false, because: 'No column is left to learn from.' });
    expect(learning?.excluded.map(({ reason }) => reason)).toEqual(['constant', 'constant']);
  });
});

describe('awkward leads', () => {
  test('thousands of different texts are pooled', () => {
    const many = closedLeads(3_000, (random) => {
      const city = `city ${Math.floor(2_000 * random() ** 4)}`;
      return { cells: { city, size: random() }, chance: city === 'city 0' ? 0.7 : 0.2 };
    });
    const rule = train(many).rules.find(({ attribute }) => attribute === 'city');
    expect(rule?.bands.some((band) => 'known' in band)).toBe(true);
    expect(rule?.bands.flatMap((band) => ('values' in band ? band.values : [])).length).toBeLessThanOrEqual(
      80,
    );
  });

  test('outcomes that two columns separate completely make finite points', () => {
    const separate = closedLeads(1_000, (random) => {
      const [x, y] = [random(), random()];
      return { cells: { x, y }, chance: x + y > 1 ? 1 : 0 };
    });
    for (const { bands } of train(separate).rules)
      for (const { points } of bands) expect(Math.abs(points)).toBeLessThan(1_000);
  });

  test('an unknown cell is a band of its own', () => {
    const holes = closedLeads(2_000, (random) => {
      const unknown = random() < 0.3;
      return { cells: { x: unknown ? null : random(), y: random() }, chance: unknown ? 0.5 : 0.1 };
    });
    const rule = train(holes).rules.find(({ attribute }) => attribute === 'x');
    expect(rule?.bands.find((band) => 'unknown' in band)?.points).toBeGreaterThan(20);
  });

  test('newer leads count more when the world has changed', () => {
    const changing = closedLeads(4_000, (random, i) => {
      const source = random() < 0.5 ? 'web' : 'fair';
      const good = i < 3_000 ? 'web' : 'fair';
      return { cells: { source, x: random() }, chance: source === good ? 0.5 : 0.1 };
    });
    const time = Float64Array.from(changing.won.keys());
    const points = (set: typeof changing) => {
      const bands = train(set).rules.find(({ attribute }) => attribute === 'source')?.bands ?? [];
      const of = (value: string) =>
        bands.find((band) => 'values' in band && band.values.includes(value))?.points ?? 0;
      return of('fair') - of('web');
    };
    expect(points(changing)).toBeLessThan(0);
    expect(points({ ...changing, time })).toBeGreaterThan(0);
  });
});
