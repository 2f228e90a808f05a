import type { z } from 'zod';
import { testKinds } from './condition.ts';
import { placeInRulebook, valueAt } from './rulebook-place.ts';

type Issue = z.core.$ZodIssue;

/**
 * The faults of a rulebook as sentences for whoever wrote it: where, and what is wrong there.
 * `rulebook` is what was parsed, used to name territories and rules; `error` is what rulebookSchema said about it.
 */
export function explainRulebookErrors(rulebook: unknown, error: z.ZodError): readonly string[] {
  const sentences = error.issues
    .flatMap((issue) => closestIssues(rulebook, issue))
    .map((issue) => sentence(rulebook, issue));
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

function sentence(rulebook: unknown, issue: Issue): string {
  // Our own rules over several parts of a rulebook are whole sentences already.
  if (issue.code === 'custom' && issue.message.endsWith('.')) return issue.message;
  return `${placeInRulebook(rulebook, issue.path)}: ${faultWords(rulebook, issue)}.`;
}

function faultWords(rulebook: unknown, issue: Issue): string {
  if (isMissing(rulebook, issue)) return 'is missing';
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeWords[issue.expected] ?? issue.expected}`;
    case 'unrecognized_keys':
      return `has ${issue.keys.map((key) => `"${key}"`).join(', ')}, which Baton does not know here`;
    case 'invalid_value':
      return `must be one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'too_small':
      if (issue.origin === 'array' || issue.origin === 'string') return 'must not be empty';
      return `must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}`;
    case 'too_big':
      return `must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}`;
    case 'invalid_union':
      return unionWords(issue);
    default:
      return issue.message;
  }
}

function unionWords(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const { path } = issue;
  if (path.at(-1) === 'is') return 'must be one of ' + testKinds.map((kind) => `"${kind}"`).join(', ');
  if ('options' in issue && issue.options)
    return `must be one of ${issue.options.map((choice) => `"${String(choice)}"`).join(', ')}`;
  return path.includes('bands')
    ? 'needs "points" and one of "values", "from", "to", "known", "unknown"'
    : 'must be a test with "attribute" and "is", or one of "all", "any", "none" with a list of conditions';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'an object in braces',
};
