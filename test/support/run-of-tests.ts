import type { RunningPostgres } from '../../src/demo/embedded-postgres.ts';

/** What jest's setup leaves for its teardown; both run in jest's own process. */
export const runOfTests: { postgres?: RunningPostgres; dataDir?: string } = {};
