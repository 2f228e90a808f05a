import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../src/demo/embedded-postgres.ts';
import globalTeardown from './global-teardown.ts';
import { createTemplate } from './template.ts';
import { runOfTests } from './run-of-tests.ts';

/**
 * One Postgres for the whole run: DATABASE_URL when it is set, else an embedded one in a folder of its own,
 * so that two runs at once do not meet. Workers inherit the environment set here.
 */
// eslint-disable-next-line no-restricted-exports -- jest asks for a default export
export default async function globalSetup(): Promise<void> {
  try {
    const url = process.env.DATABASE_URL || (await startOwnPostgres());
    process.env.BATON_TEST_SERVER = url;
    process.env.BATON_TEST_TEMPLATE = await createTemplate(url);
  } catch (error) {
    await globalTeardown();
    throw error;
  }
  // A test that wants a database asks for one of its own.
  delete process.env.DATABASE_URL;
}

async function startOwnPostgres(): Promise<string> {
  runOfTests.dataDir = mkdtempSync(join(tmpdir(), 'baton-test-'));
  runOfTests.postgres = await startPostgres({
    dataDir: join(runOfTests.dataDir, 'postgres'),
    durable: false,
  });
  return runOfTests.postgres.url;
}
