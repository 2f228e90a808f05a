import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A territory of the bench: three conditions that all must hold; null takes every lead. */
export type BenchRule = {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly from: number;
  readonly to: number;
} | null;

export interface BenchFacts {
  readonly region: string;
  readonly industry: string;
  readonly size: number;
}

/** Finds the place of the first rule that holds. */
export type RulesEngine = (facts: BenchFacts) => Promise<number>;

/** A rules engine, given rules in the order in which they are to be tried. */
export type MakeEngine = (rules: readonly BenchRule[]) => Promise<RulesEngine>;

const here = fileURLToPath(new URL('.', import.meta.url));

/** The peers have a package.json of their own beside this file, so that Baton does not carry them. */
export function installPeers(): void {
  if (existsSync(`${here}node_modules/json-rules-engine`)) return;
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

interface JsonRulesEngine {
  addRule(rule: object): void;
  addOperator(name: string, holds: (value: number, range: readonly [number, number]) => boolean): void;
  run(facts: object): Promise<unknown>;
  on(event: 'success', listener: (event: { params: { place: number } }) => void): void;
  stop(): void;
}

async function newJsonRulesEngine(): Promise<JsonRulesEngine> {
  const name = 'json-rules-engine';
  const { Engine } = (await import(name)) as { Engine: new () => JsonRulesEngine };
  const engine = new Engine();
  // One condition for a range, as the others have.
  engine.addOperator('within', (value, [from, to]) => value >= from && value <= to);
  return engine;
}

function jsonRule(rule: BenchRule, place: number, priority: number): object {
  const all = rule
    ? [
        { fact: 'region', operator: 'in', value: rule.regions },
        { fact: 'industry', operator: 'in', value: rule.industries },
        { fact: 'size', operator: 'within', value: [rule.from, rule.to] },
      ]
    : [];
  return { conditions: { all }, event: { type: 'match', params: { place } }, priority };
}

/** json-rules-engine with a priority for each rule: it tries them one after the other and is stopped at the first. */
export const jsonRulesInOrder: MakeEngine = async (rules) => {
  const engine = await newJsonRulesEngine();
  rules.forEach((rule, place) => engine.addRule(jsonRule(rule, place, rules.length - place)));
  let first = -1;
  engine.on('success', ({ params }) => {
    if (first === -1) first = params.place;
    engine.stop();
  });
  return async (facts) => {
    first = -1;
    await engine.run(facts);
    return first;
  };
};

/** json-rules-engine with one priority for all: it tries them all, and the first of those that hold is taken. */
export const jsonRulesTogether: MakeEngine = async (rules) => {
  const engine = await newJsonRulesEngine();
  rules.forEach((rule, place) => engine.addRule(jsonRule(rule, place, 1)));
  let first = Infinity;
  engine.on('success', ({ params }) => {
    first = Math.min(first, params.place);
  });
  return async (facts) => {
    first = Infinity;
    await engine.run(facts);
    return first;
  };
};

interface ZenDecision {
  evaluate(context: object): Promise<{ result: { place?: number } }>;
}

/** @gorules/zen-engine: one decision table with hit policy "first". */
export const zenTable: MakeEngine = async (rules) => {
  const name = '@gorules/zen-engine';
  const { ZenEngine } = (await import(name)) as {
    ZenEngine: new () => { createDecision(content: Buffer): ZenDecision };
  };
  const quoted = (values: readonly string[]) => values.map((value) => JSON.stringify(value)).join(', ');
  const fields = ['region', 'industry', 'size'];
  const content = {
    nodes: [
      { id: 'in', type: 'inputNode', name: 'in' },
      {
        id: 'table',
        type: 'decisionTableNode',
        name: 'table',
        content: {
          hitPolicy: 'first',
          inputs: fields.map((field) => ({ id: field, name: field, field })),
          outputs: [{ id: 'place', name: 'place', field: 'place' }],
          rules: rules.map((rule, place) => ({
            _id: `${place}`,
            region: rule ? quoted(rule.regions) : '',
            industry: rule ? quoted(rule.industries) : '',
            size: rule ? `[${rule.from}..${rule.to}]` : '',
            place: `${place}`,
          })),
        },
      },
      { id: 'out', type: 'outputNode', name: 'out' },
    ],
    edges: [
      { id: 'a', sourceId: 'in', targetId: 'table', type: 'edge' },
      { id: 'b', sourceId: 'table', targetId: 'out', type: 'edge' },
    ],
  };
  const decision = new ZenEngine().createDecision(Buffer.from(JSON.stringify(content)));
  return async (facts) => (await decision.evaluate(facts)).result.place ?? -1;
};
