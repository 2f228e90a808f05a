import { rangeWords, shorten } from './condition-words.ts';
import { fieldChanges, listChanges, sameValue } from './field-changes.ts';
import type { ScoreBand, Scorecard } from './rulebook.ts';

type Rule = Scorecard['rules'][number];

/** "Scorecard, Company size: at least 200: 25 → 30 points." */
export function scorecardChanges(before: Scorecard, after: Scorecard): readonly string[] {
  const changes = [
    ...(before.base === after.base ? [] : [`starts at ${after.base} instead of ${before.base} points`]),
    ...fieldChanges(before.grades, after.grades).map((change) => `grade ${change}`),
    ...listChanges(before.rules, after.rules, ({ attribute, label }) => `${attribute}\n${label}`, {
      added: (rule) => [`${rule.label} is new: ${rule.bands.map(bandPoints).join('; ')}`],
      removed: (rule) => [`${rule.label} counts no more`],
      changed: ruleChanges,
    }),
    ...(sameValue(before.pairs ?? [], after.pairs ?? []) ? [] : ['points for pairs of attributes changed']),
    ...calibrationChange(before, after),
  ];
  return changes.map((change) => `Scorecard: ${change}.`);
}

function calibrationChange(before: Scorecard, after: Scorecard): readonly string[] {
  if (sameValue(before.calibration, after.calibration)) return [];
  if (!after.calibration) return ['shows no chance to convert any more'];
  return [
    before.calibration
      ? 'the chance to convert is worked out anew'
      : 'shows a chance to convert besides the points',
  ];
}

function ruleChanges(before: Rule, after: Rule): readonly string[] {
  const bands = listChanges(before.bands, after.bands, bandWords, {
    added: (band) => [`${bandPoints(band)} (new)`],
    removed: (band) => [`${bandWords(band)} counts no more`],
    changed: (was, now) =>
      was.points === now.points ? [] : [`${bandWords(now)} ${was.points} → ${now.points} points`],
  });
  if (bands.length > 0) return [`${after.label}: ${bands.join('; ')}`];
  const order = before.bands.map(bandWords).join('\n') !== after.bands.map(bandWords).join('\n');
  return order ? [`${after.label}: its bands are tried in another order`] : [];
}

const bandPoints = (band: ScoreBand): string => `${bandWords(band)} ${band.points} points`;

function bandWords(band: ScoreBand): string {
  if ('values' in band) return shorten(band.values.join(', '));
  if ('known' in band) return 'known';
  if ('unknown' in band) return 'unknown';
  return rangeWords(band.from, band.to);
}
