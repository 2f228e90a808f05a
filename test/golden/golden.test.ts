import { describe, expect, test } from '@jest/globals';
import { CORE_VERSION } from '../../src/routing/core-version.ts';
import type { HandoverCause } from '../../src/routing/decision.ts';
import { replayTurn } from '../../src/routing/replay-turn.ts';
import { rulebookSchema } from '../../src/routing/rulebook.ts';
import { turnInputsSchema } from '../../src/routing/turn-inputs.ts';
import { jsonDifferences } from '../../src/usecases/json-differences.ts';
import { goldenFiles, rulesOf } from './golden-file.ts';
import { scenarios } from './scenarios.ts';

const files = goldenFiles();

describe('decisions of every version of the core come out the same', () => {
  test.each(files)('%s', (_, golden) => {
    const rules = rulesOf({ ...golden, rulebook: rulebookSchema.parse(golden.rulebook) });
    const replayed = replayTurn(turnInputsSchema.parse(golden.inputs), golden.leads, rules);
    expect(golden.decisions.length).toBeGreaterThan(0);
    for (const decision of golden.decisions) {
      expect(jsonDifferences(decision, replayed.get(decision.contactId))).toEqual([]);
    }
  });
});

test('every scenario has its file, and the core of now has some', () => {
  expect(scenarios.filter(({ name }) => !files.some(([file]) => file === `${name}.json`))).toEqual([]);
  expect(files.some(([, { inputs }]) => inputs.core === CORE_VERSION)).toBe(true);
});

test('the files hold every outcome, route, rule of selection and cause', () => {
  const decisions = files.flatMap(([, golden]) => golden.decisions);
  const held = (of: readonly unknown[]) =>
    new Set(of.filter((value) => value !== null && value !== undefined));
  expect(held(decisions.map(({ outcome }) => outcome))).toEqual(new Set(['assigned', 'held', 'kept']));
  expect(held(decisions.map(({ selection }) => selection))).toEqual(
    new Set(['fair_share', 'least_loaded', 'best_fit', 'strict_order']),
  );
  expect(held(decisions.map(({ route }) => route))).toEqual(
    new Set(['territory', 'account', 'fallback', 'named', 'last_resort', 'on_call', 'person']),
  );
  const causes: readonly HandoverCause[] = ['escalated', 'passed_on', 'rerouted', 'reassigned', 'restarted'];
  expect(held(decisions.map(({ handover }) => handover?.cause))).toEqual(new Set(causes));
});
