import type { z } from 'zod';
import type { Fault } from '../contract/api-error.ts';
import { faultWords } from '../routing/explain-rulebook-errors.ts';
import { valueAt } from '../routing/rulebook-place.ts';
import type { Words } from './words/catalogue.ts';

/** What is wrong with a call, fault by fault; a page of ours that is up to date sends none but an empty note. */
export function callFaults(sent: unknown, error: z.ZodError, words: Words): readonly Fault[] {
  const { faults, refusals } = words;
  return error.issues.map((issue) => {
    const path = issue.path.join('.');
    const given = valueAt(sent, issue.path);
    if (given === undefined && path !== '') return { path, message: faults.missing };
    if (path === 'note' && issue.code === 'too_small') return { path, message: refusals.noNote };
    return { path, message: faultWords(issue, words) };
  });
}
