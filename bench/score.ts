import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shuffled, seededRandom } from '../src/learning/random.ts';
import { fitReps } from '../src/learning/rep-fit.ts';
import { trainScorecard } from '../src/learning/train-scorecard.ts';
import { compileTableScorecard } from '../src/routing/compile-scorecard.ts';
import { scoreValues } from '../src/routing/score-lead.ts';
import type { Bench, Reporter } from './figure.ts';
import { runSalesFloor } from './sales-floor.ts';
import { sampleLeads } from './sample-leads.ts';
import { dataSets, driftCase, fiveFolds, learningCurve } from './score-data.ts';

const named = { source: 'sample', target: 'won' };

/** Scorecards: speed, honesty without a signal, rep fit, and quality on the data sets of `--data`. */
export const score: Bench = async (report) => {
  speed(report);
  shuffles(report);
  repEffects(report);
  salesFloors(report);
  const { data } = report;
  if (data === undefined) {
    report.say('no --data DIR given: figures on real data sets are skipped');
    return;
  }
  for (const set of dataSets) {
    const path = join(data, set.file);
    if (!existsSync(path)) {
      report.say(`${path} is not there: skipped`);
      continue;
    }
    fiveFolds(report, path, set);
    learningCurve(report, path, set);
    if (set.inOrderOfTime) driftCase(report, path, set);
  }
};

function speed(report: Reporter) {
  for (const rows of [10_000, 100_000]) {
    const leads = sampleLeads({ rows, seed: 1, columns: 20, strength: 1 });
    const before = process.cpuUsage();
    const card = trainScorecard(leads, named);
    const { user, system } = process.cpuUsage(before);
    report.figure(`train ${rows} leads of 20 columns, processor time`, (user + system) / 1e6, 's');
    if (rows > 10_000) continue;
    const compiled = compileTableScorecard(card);
    const values = Array.from({ length: rows }, (_, row) => {
      const found = new Map(
        [...leads.table.columns].flatMap(([name, cells]) => {
          const value = cells[row] ?? null;
          return value === null ? [] : [[name, { value }] as const];
        }),
      );
      return (attribute: string) => found.get(attribute);
    });
    for (const valueOf of values) scoreValues(valueOf, compiled);
    const scoredBefore = process.cpuUsage();
    for (const valueOf of values) scoreValues(valueOf, compiled);
    const scored = process.cpuUsage(scoredBefore);
    report.figure('score one lead, mean processor time', (scored.user + scored.system) / rows, 'µs');
  }
}

function shuffles(report: Reporter) {
  const leads = sampleLeads({ rows: 1_000, seed: 2, columns: 12, strength: 1 });
  let none = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const won = Uint8Array.from(shuffled(leads.won.length, seededRandom(seed)), (row) => leads.won[row]!);
    if (trainScorecard({ ...leads, won }, named).learning?.signal.found === false) none += 1;
  }
  report.figure('labels shuffled, 1,000 leads: "no signal"', none, 'of 100');
  const real = trainScorecard(leads, named).learning?.signal.found === true;
  report.figure('the same leads unshuffled: signal found', real ? 1 : 0, 'of 1');
}

function repEffects(report: Reporter) {
  let none = 0;
  for (let seed = 1; seed <= 100; seed += 1) {
    const random = seededRandom(seed);
    const leads = Array.from({ length: 1_500 }, () => {
      const segment = Math.floor(4 * random());
      const ownerId = `${Math.floor(8 * random())}`;
      return { ownerId, segment: `${segment}`, won: random() < 0.1 + 0.08 * segment };
    });
    if (!fitReps(leads).found) none += 1;
  }
  report.figure('no rep effect in the data: none found', none, 'of 100');
}

function salesFloors(report: Reporter) {
  const floors = [
    { name: 'strong fit by segment', repSpread: 0.2, fitSpread: 0.6 },
    { name: 'weak fit by segment', repSpread: 0.3, fitSpread: 0.3 },
    { name: 'no effect', repSpread: 0, fitSpread: 0 },
  ];
  for (const { name, ...spreads } of floors) {
    const runs = Array.from({ length: 5 }, (_, seed) =>
      runSalesFloor({ seed: seed + 1, ...spreads, past: 4_000, coming: 2_000, within: 2 }),
    );
    const sum = (of: (run: (typeof runs)[number]) => number) => runs.reduce((all, run) => all + of(run), 0);
    const gain = sum((run) => run.bestFit - run.fairShare);
    report.figure(
      `sales floor, ${name}: wins won over fair share`,
      (gain / sum((run) => run.fairShare)) * 100,
      '%',
    );
    if (spreads.fitSpread === 0) continue;
    const oracle = sum((run) => run.fairOracle - run.fairShare);
    const free = sum((run) => run.freeOracle - run.fairShare);
    report.figure(
      `sales floor, ${name}: part of the gain of an oracle with equal shares`,
      gain / oracle,
      'of 1',
    );
    report.figure(`sales floor, ${name}: of an oracle without fairness`, gain / free, 'of 1');
    report.figure(
      `sales floor, ${name}: furthest from a share`,
      Math.max(...runs.map((run) => run.widest)),
      'leads',
    );
  }
}
