import { Argument, Command } from 'commander';
import { api } from './api.ts';
import { burst } from './burst.ts';
import { clock } from './clock.ts';
import { decide } from './decide.ts';
import { difference } from './difference.ts';
import { escalation, escalationKill } from './escalation.ts';
import { makeFigure, type Bench, type Figure } from './figure.ts';
import { figuresTable } from './figures-table.ts';
import { history } from './history.ts';
import { intake } from './intake.ts';
import { latency } from './latency.ts';
import { limiter } from './limiter.ts';
import { log } from './log.ts';
import { score } from './score.ts';
import { soak } from './soak.ts';
import { staticChecks } from './static-checks.ts';
import { sweep } from './sweep.ts';
import { territories } from './territories.ts';
import { whatIf, whatIfMillion, whatIfSoak } from './what-if.ts';

const benches: Record<string, Bench> = {
  api,
  decide,
  difference,
  territories,
  'static-checks': staticChecks,
  clock,
  limiter,
  log,
  score,
  history,
  intake,
  latency,
  burst,
  soak,
  sweep,
  escalation,
  'escalation-kill': escalationKill,
  'what-if': whatIf,
  'what-if-million': whatIfMillion,
  'what-if-soak': whatIfSoak,
};

const command = new Command('npm run bench --')
  .description('Measures Baton against an emulated HubSpot; all benches, or those named.')
  .addArgument(new Argument('[names...]', 'which').choices(Object.keys(benches)))
  .option('--json', 'one JSON object a figure and line, nothing else on stdout', false)
  .option('--data <folder>', 'data sets that score is measured on; they do not come with Baton')
  .parse();
const { json, data } = command.opts<{ json: boolean; data?: string }>();
const names = command.args.length > 0 ? [...new Set(command.args)] : Object.keys(benches);

const figures: Figure[] = [];
for (const name of names) {
  const startedAt = performance.now();
  const say = (line: string): void => console.error(`${name}: ${line}`);
  try {
    await benches[name]!({
      say,
      ...(data === undefined ? {} : { data }),
      figure(metric, value, unit, baseline) {
        const figure = makeFigure(name, metric, value, unit, baseline);
        figures.push(figure);
        if (json) console.log(JSON.stringify(figure));
      },
    });
    say(`done after ${Math.round((performance.now() - startedAt) / 1000)} s`);
  } catch (error) {
    say(`FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    process.exitCode = 1;
  }
}
if (!json) console.log(figuresTable(figures));
