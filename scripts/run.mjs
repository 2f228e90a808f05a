// Started by every npm script with whatever Node the person has; must stay plain JavaScript that Node 20 runs.
// Installs what is missing, then hands over to the Node that the project brings.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { clearInterval, setInterval } from 'node:timers';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

const scripts = {
  demo: ['src/demo/main.ts'],
  test: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning', 'node_modules/jest/bin/jest.js'],
  check: ['scripts/check.ts'],
  bench: ['bench/main.ts'],
  conformance: ['scripts/conformance.ts'],
  screenshots: ['scripts/screenshots.ts'],
  start: ['--env-file-if-exists=.env', 'src/main.ts'],
  migrate: ['src/cli/baton.ts', 'migrate'],
};
// These also run where dev dependencies were left out (npm ci --omit=dev).
const production = ['start', 'migrate'];

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

function isOlder(version, [major, minor]) {
  const [ours, theirs] = version.replace('v', '').split('.').map(Number);
  return ours < major || (ours === major && theirs < minor);
}

/** Packages that package-lock.json asks for and that are not there in that version. */
function missingPackages(folder, withDev) {
  const wanted = readPackages(join(folder, 'package-lock.json'));
  const present = readPackages(join(folder, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted)
    .filter(
      ([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && (withDev || !entry.dev),
    )
    .filter(([path, entry]) => !present[path] || present[path].version !== entry.version)
    .map(([path]) => path);
}

function readPackages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

function install(folder, name) {
  const omitDev = production.includes(name) && process.env.NODE_ENV === 'production';
  const missing = missingPackages(folder, !production.includes(name));
  if (missing.length === 0) return;
  console.error(
    `Installing packages with npm ci (${missing.length} missing); the first time takes a minute or two.`,
  );
  const args = [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    omitDev ? '--omit=dev' : '--include=dev',
  ];
  const npm = process.env.npm_execpath;
  const viaNode = npm !== undefined && /npm-cli\.c?js$/.test(npm);
  // npm's output goes to stderr: the last line of stdout belongs to --json.
  const result = spawnSync(viaNode ? process.execPath : 'npm', viaNode ? [npm, ...args] : args, {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32' && !viaNode,
  });
  if (result.status !== 0) {
    const why = result.error ? result.error.message : `exit code ${result.status}`;
    fail(`npm could not install the packages (${why}); see its message above, mend that and start again.`);
  }
}

function findNode() {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  if (!isOlder(process.version, [22, 18])) return process.execPath;
  return fail(
    `The npm package "node" brought no Node for ${process.platform} ${process.arch} (its install script did not run or could not download); ` +
      'allow install scripts and run "npm ci" again, or use Node 24.',
  );
}

function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit', cwd: root });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      // At a terminal Ctrl-C reaches the child by itself; a second one would mean "at once".
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  // npm ended by a signal ends its shell without a word to us.
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event) {
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      child.kill('SIGTERM'); // once: a second one would mean "at once"
    }, 500);
  }
  child.on('error', (error) => fail(`${node} could not be started: ${error.message}.`));
  child.on('exit', (code, signal) => process.exit(signal ? 128 + constants.signals[signal] : code));
}

if (isOlder(process.version, [20, 0])) {
  fail(
    `Baton needs Node 20 or later to start (this is ${process.version}); install Node 24 from https://nodejs.org.`,
  );
}
const [name, ...args] = process.argv.slice(2);
if (!Object.hasOwn(scripts, name)) fail(`Use: npm run ${Object.keys(scripts).join('|')}`);
install(root, name);
if (name === 'bench' && existsSync(join(root, 'bench', 'package-lock.json')))
  install(join(root, 'bench'), name);
run(findNode(), [...scripts[name], ...args]);
