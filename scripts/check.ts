/** `npm run check`: everything that needs no database. One line a check, and every failure at the end. */
import { spawn } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename, dirname, join } from 'node:path';

interface Check {
  name: string;
  command: string[];
}
interface Outcome extends Check {
  passed: boolean;
  seconds: string;
  output: string;
}

const root = join(import.meta.dirname, '..');
const ignored = (path: string): boolean => /^(node_modules|\.baton|\.git|coverage)$/.test(basename(path));
const find = (pattern: string): string[] => globSync(pattern, { cwd: root, exclude: ignored }).sort();
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);

const arrows = ['src', 'hubspot-project', 'test', 'bench', 'scripts'].filter((path) =>
  existsSync(join(root, path)),
);
const checks: Check[] = [
  {
    name: 'format',
    command: [
      bin('prettier'),
      '--check',
      '--log-level=warn',
      '--cache',
      '--cache-location=.baton/prettier',
      '.',
    ],
  },
  { name: 'lint', command: [bin('eslint'), '--max-warnings=0', '.'] },
  { name: 'import arrows', command: [bin('depcruise'), '--config', '.dependency-cruiser.js', ...arrows] },
  ...find('**/tsconfig.json').map((path) => ({
    name: `types ${dirname(path)}`.replace(/ \.$/, ''),
    command: [bin('tsc'), '-p', path],
  })),
  ...find('scripts/check-*.ts').map((path) => ({
    name: basename(path, '.ts').replace('check-', '').replaceAll('-', ' '),
    command: [process.execPath, '--no-warnings=ExperimentalWarning', path],
  })),
];

async function runCheck(check: Check): Promise<Outcome> {
  const started = performance.now();
  const [command = '', ...args] = check.command;
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  const passed = await new Promise<boolean>((done) => {
    child.on('error', (error) => {
      output += error.message;
      done(false);
    });
    child.on('close', (code) => done(code === 0));
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${passed ? 'ok  ' : 'FAIL'} ${check.name} (${seconds} s)`);
  return { ...check, passed, seconds, output };
}

const outcomes: Outcome[] = [];
const waiting = [...checks];
async function worker(): Promise<void> {
  for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await runCheck(next));
}
await Promise.all(Array.from({ length: availableParallelism() }, worker));

const failed = outcomes.filter((outcome) => !outcome.passed);
for (const { name, output } of failed) console.log(`\n── ${name}\n${output.trimEnd()}`);
console.log(
  failed.length === 0
    ? `All ${outcomes.length} checks passed.`
    : `\n${failed.length} of ${outcomes.length} checks failed: ${failed.map(({ name }) => name).join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
