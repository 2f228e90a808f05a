/**
 * `node test/golden/add-golden.ts` writes a file for every scenario that has none, as the core decides it now. A file that
 * is there is never written again: it says what that version of the core decided.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, goldenOf } from './golden-file.ts';
import { scenarios } from './scenarios.ts';

for (const scenario of scenarios) {
  const path = join(folder, `${scenario.name}.json`);
  if (existsSync(path)) continue;
  writeFileSync(path, `${JSON.stringify(goldenOf(scenario), null, 1)}\n`, { flag: 'wx' });
  console.log(`${scenario.name}: ${scenario.shows}`);
}
