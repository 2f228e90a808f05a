import { Argument, Command } from 'commander';
import { burst } from './burst.ts';
import { decide } from './decide.ts';
import { makeFigure, type Bench, type Figure } from './figure.ts';
import { figuresTable } from './figures-table.ts';
import { intake } from './intake.ts';
import { latency } from './latency.ts';
import { limiter } from './limiter.ts';
import { soak } from './soak.ts';
import { territories } from './territories.ts';

const benches: Record<string, Bench> = { decide, territories, limiter, intake, latency, burst, soak };

const command = new Command('npm run bench --')
  .description('Measures Baton against an emulated HubSpot; all benches, or those named.')
  .addArgument(new Argument('[names...]', 'which').choices(Object.keys(benches)))
  .option('--json', 'one JSON object a figure and line, nothing else on stdout', false)
  .parse();
const { json } = command.opts<{ json: boolean }>();
const names = command.args.length > 0 ? [...new Set(command.args)] : Object.keys(benches);

const figures: Figure[] = [];
for (const name of names) {
  const startedAt = performance.now();
  const say = (line: string): void => console.error(`${name}: ${line}`);
  try {
    await benches[name]!({
      say,
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
