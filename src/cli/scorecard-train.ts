import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { trainScorecard } from '../learning/train-scorecard.ts';
import type { TrainingOptions } from '../learning/train-scorecard.ts';
import { cardReport } from './scorecard-report.ts';
import { readClosedLeads } from './scorecard-data.ts';
import type { ClosedLeads, LearnOptions } from './scorecard-data.ts';
import { progressTo } from './scorecard-progress.ts';

/** Learns and saves a scorecard. Without a signal it is not saved, unless asked to, and the command fails. */
export function runTrain({
  out,
  withoutSignal,
  json,
  ...options
}: LearnOptions & { out: string; withoutSignal?: boolean }) {
  const leads = readClosedLeads(options);
  const card = trainScorecard(leads, {
    ...trainingOptions(options, leads),
    onProgress: progressTo(process.stderr),
  });
  const signal = card.learning?.signal;
  const save = signal?.found === true || withoutSignal === true;
  if (save) writeFileSync(out, `${JSON.stringify(card, null, 2)}\n`);
  if (json)
    console.log(JSON.stringify({ saved: save ? out : null, repairs: leads.repairs, ...card.learning }));
  else console.log([...leads.repairs, ...cardReport(card)].join('\n'));
  if (!save) {
    console.error(`Not saved: ${signal?.because ?? ''} Save it anyway with --without-signal.`);
    process.exitCode = 2;
  }
}

/** What the command line says about learning; names a column that is not there. */
export function trainingOptions(
  { csv, target, exclude = [], include = [], protect = [] }: LearnOptions,
  { table, positive, from, to }: ClosedLeads,
): TrainingOptions {
  for (const name of [...exclude, ...include, ...protect]) {
    if (table.columns.has(name) || name === target) continue;
    throw new Error(`${csv} has no column "${name}": it has ${[...table.columns.keys()].join(', ')}.`);
  }
  return {
    ...{ source: basename(csv), target: `${target} is ${positive}` },
    ...{ exclude: new Set(exclude), include: new Set(include), protect: new Set(protect) },
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  };
}
