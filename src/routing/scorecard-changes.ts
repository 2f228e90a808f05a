import { rangeWords, shorten } from './condition-words.ts';
import { fieldChanges, listChanges, sameValue } from './field-changes.ts';
import type { ScoreBand, Scorecard } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

type Rule = Scorecard['rules'][number];

/** "Scorecard, Company size: at least 200: 25 → 30 points." */
export function scorecardChanges(before: Scorecard, after: Scorecard, words: Words = en): readonly string[] {
  const { scorecard: said, of } = words.changes;
  const changes = [
    ...(before.base === after.base ? [] : [said.base(after.base, before.base)]),
    ...fieldChanges(before.grades, after.grades, words).map(said.grade),
    ...listChanges(before.rules, after.rules, ({ attribute, label }) => `${attribute}\n${label}`, {
      added: (rule) => [
        said.newRule(rule.label, rule.bands.map((band) => bandPoints(band, words)).join('; ')),
      ],
      removed: (rule) => [said.countsNoMore(rule.label)],
      changed: (was, now) => ruleChanges(was, now, words),
    }),
    ...(sameValue(before.pairs ?? [], after.pairs ?? []) ? [] : [said.pairs]),
    ...calibrationChange(before, after, words),
  ];
  return changes.map((change) => of(said.title, change));
}

function calibrationChange(
  before: Scorecard,
  after: Scorecard,
  { changes: { scorecard: said } }: Words,
): readonly string[] {
  if (sameValue(before.calibration, after.calibration)) return [];
  if (!after.calibration) return [said.noChance];
  return [before.calibration ? said.otherChance : said.newChance];
}

function ruleChanges(before: Rule, after: Rule, words: Words): readonly string[] {
  const { scorecard: said } = words.changes;
  const nameOf = (band: ScoreBand) => bandWords(band, words);
  const bands = listChanges(before.bands, after.bands, nameOf, {
    added: (band) => [said.newBand(bandPoints(band, words))],
    removed: (band) => [said.countsNoMore(nameOf(band))],
    changed: (was, now) =>
      was.points === now.points ? [] : [said.otherPoints(nameOf(now), was.points, now.points)],
  });
  if (bands.length > 0) return [`${after.label}: ${bands.join('; ')}`];
  const order = before.bands.map(nameOf).join('\n') !== after.bands.map(nameOf).join('\n');
  return order ? [`${after.label}: ${said.order}`] : [];
}

const bandPoints = (band: ScoreBand, words: Words): string =>
  words.changes.scorecard.points(bandWords(band, words), band.points);

function bandWords(band: ScoreBand, words: Words): string {
  const { known, unknown } = words.changes.scorecard;
  if ('values' in band) return shorten(band.values.join(', '));
  if ('known' in band) return known;
  if ('unknown' in band) return unknown;
  return rangeWords(band.from, band.to, words);
}
