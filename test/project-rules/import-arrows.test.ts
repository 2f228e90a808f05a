import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const planted = [
  { rule: 'routing-is-pure', from: 'src/routing/pick.ts', to: '../store/leads.ts' },
  { rule: 'routing-is-pure', from: 'src/routing/read.ts', to: 'node:fs' },
  { rule: 'routing-is-pure', from: 'src/routing/query.ts', to: 'pg' },
  { rule: 'contract-stands-alone', from: 'src/contract/card.ts', to: '../routing/lead.ts' },
  { rule: 'http-knows-no-other-side', from: 'src/http/webhooks.ts', to: '../store/leads.ts' },
  { rule: 'store-knows-no-other-side', from: 'src/store/inbox.ts', to: '../hubspot/client.ts' },
  { rule: 'usecases-know-no-edge', from: 'src/usecases/route.ts', to: '../jobs/sweep.ts' },
  { rule: 'nothing-imports-demo', from: 'src/app.ts', to: './demo/main.ts' },
  {
    rule: 'cards-import-nothing-from-src',
    from: 'hubspot-project/app/card.tsx',
    to: '../../src/routing/lead.ts',
  },
  { rule: 'no-dev-packages-in-production', from: 'src/main.ts', to: 'fast-check' },
  { rule: 'no-cycles', from: 'src/cli/one.ts', to: './two.ts' },
];
const harmless = [
  'src/store/leads.ts',
  'src/routing/lead.ts',
  'src/hubspot/client.ts',
  'src/jobs/sweep.ts',
  'src/demo/main.ts',
];

let project: string;
let report: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'baton-arrows-'));
  for (const file of ['.dependency-cruiser.js', 'package.json', 'tsconfig.json'])
    copyFileSync(join(root, file), join(project, file));
  symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
  for (const file of harmless) write(file, 'export const planted = 1;\n');
  for (const { from, to } of planted)
    write(from, `import * as other from '${to}';\nexport const seen = other;\n`);
  write('src/cli/two.ts', "export { seen } from './one.ts';\n");
  const args = ['--config', '.dependency-cruiser.js', 'src', 'hubspot-project'];
  const result = spawnSync(join(root, 'node_modules', '.bin', 'depcruise'), args, {
    cwd: project,
    encoding: 'utf8',
  });
  report = result.stdout + result.stderr;
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

test.each(planted)('$from importing $to breaks $rule', ({ rule, from }) => {
  const lines = report.split('\n').filter((line) => line.includes(`${rule}:`) && line.includes(from));
  expect(lines).not.toEqual([]);
});
