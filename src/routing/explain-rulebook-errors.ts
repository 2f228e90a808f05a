import type { z } from 'zod';
import { testKinds } from './condition.ts';
import { sayingOf } from './fault-rule.ts';
import { placeInRulebook, valueAt } from './rulebook-place.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

type Issue = z.core.$ZodIssue;

/**
 * The faults of a rulebook as sentences for whoever wrote it: where, and what is wrong there.
 * `rulebook` is what was parsed, used to name territories and rules; `error` is what rulebookSchema said about it.
 */
export function explainRulebookErrors(
  rulebook: unknown,
  error: z.ZodError,
  words: Words = en,
): readonly string[] {
  const sentences = error.issues
    .flatMap((issue) => closestIssues(rulebook, issue))
    .map((issue) => sentence(rulebook, issue, words));
  return [...new Set(sentences)];
}

/** Of a choice between shapes, the faults against the shape that was most likely meant. */
function closestIssues(rulebook: unknown, issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue];
  if (!hasFamiliarKey(valueAt(rulebook, issue.path))) return [issue];
  const options = issue.errors.map((faults) =>
    faults.flatMap((fault) => closestIssues(rulebook, { ...fault, path: [...issue.path, ...fault.path] })),
  );
  const distance = (faults: readonly Issue[]) =>
    faults.reduce(
      (sum, fault) => sum + (isMissing(rulebook, fault) ? 10 : fault.code === 'unrecognized_keys' ? 5 : 1),
      0,
    );
  return options.reduce((best, faults) => (distance(faults) < distance(best) ? faults : best));
}

/** Keys by which the shapes of a condition or a band can be told apart. */
const familiarKeys = [
  'is',
  'attribute',
  'all',
  'any',
  'none',
  'values',
  'from',
  'to',
  'known',
  'unknown',
  'points',
];

const hasFamiliarKey = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && familiarKeys.some((key) => key in value);

const isMissing = (rulebook: unknown, issue: Issue): boolean => valueAt(rulebook, issue.path) === undefined;

function sentence(rulebook: unknown, issue: Issue, words: Words): string {
  const { faults } = words;
  const own = issue.code === 'custom' ? sayingOf(issue) : null;
  const said = isMissing(rulebook, issue) ? faults.missing : (own?.(faults) ?? faultWords(issue, words));
  // Our own rules over several parts of a rulebook are whole sentences already.
  if (own && own(faults).endsWith('.')) return own(faults);
  return faults.at(placeInRulebook(rulebook, issue.path, words), said);
}

/** What is wrong, without saying where: "must be at least 1". */
export function faultWords(issue: Issue, words: Words): string {
  const { faults, changes } = words;
  switch (issue.code) {
    case 'invalid_type':
      return faults.mustBe(faults.types[issue.expected as keyof typeof faults.types] ?? issue.expected);
    case 'unrecognized_keys':
      return faults.unknownKeys(issue.keys);
    case 'invalid_value':
      return faults.oneOf(issue.values.map(String));
    case 'too_small': {
      if (issue.origin === 'array' || issue.origin === 'string') return faults.empty;
      const bound = changes.number(Number(issue.minimum));
      return issue.inclusive ? faults.atLeast(bound) : faults.moreThan(bound);
    }
    case 'too_big': {
      const bound = changes.number(Number(issue.maximum));
      return issue.inclusive ? faults.atMost(bound) : faults.lessThan(bound);
    }
    case 'invalid_union':
      return unionWords(issue, words);
    default:
      return faults.form(issue.message);
  }
}

function unionWords(issue: Extract<Issue, { code: 'invalid_union' }>, { faults }: Words): string {
  const { path } = issue;
  if (path.at(-1) === 'is') return faults.oneOf(testKinds);
  if ('options' in issue && issue.options) return faults.oneOf(issue.options.map(String));
  return path.includes('bands') ? faults.band : faults.test;
}
