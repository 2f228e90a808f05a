import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { speedUp } from '../../src/demo/speed-up.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';

const sample: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../src/demo/sample-rulebook.json'), 'utf8'),
);

test('every target is so many times as short, and nothing else changes', () => {
  const before = rulebookSchema.parse(sample);
  const { slaPolicies, ...rest } = rulebookSchema.parse(speedUp(sample, 120));
  const { slaPolicies: slowly, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  expect(slaPolicies.map((policy) => [policy.targetMinutes, policy.byGrade.A])).toEqual(
    slowly.map(({ targetMinutes, byGrade }) => [
      targetMinutes / 120,
      byGrade.A === undefined ? undefined : byGrade.A / 120,
    ]),
  );
});

test('targets of single steps are shortened too', () => {
  const policy = { slaPolicyId: 'p', targetMinutes: 60, steps: [{ to: 'next_rep', targetMinutes: 30 }] };
  expect(speedUp({ slaPolicies: [policy] }, 60)).toEqual({
    slaPolicies: [{ slaPolicyId: 'p', targetMinutes: 1, steps: [{ to: 'next_rep', targetMinutes: 0.5 }] }],
  });
});

test('at speed 1 the sample is what it was', () => {
  expect(speedUp(sample, 1)).toEqual(sample);
});
