import { removePostgresData } from '../../src/demo/postgres-home.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOfTests } from './run-of-tests.ts';
import { dropDatabasesOfRun } from './template.ts';

// eslint-disable-next-line no-restricted-exports -- jest asks for a default export
export default async function globalTeardown(): Promise<void> {
  const { postgres, dataDir } = runOfTests;
  if (!dataDir) {
    await dropDatabasesOfRun();
    return;
  }
  await postgres?.stop();
  removePostgresData(join(dataDir, 'postgres'));
  rmSync(dataDir, { recursive: true, force: true });
}
