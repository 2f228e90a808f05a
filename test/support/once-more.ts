import { jest } from '@jest/globals';

/**
 * CI shares two cores among servers, browsers and Postgres. A test that fails there runs once more, and the log shows
 * the first failure under "RETRY ERRORS"; on a developer's machine nothing is tried twice.
 */
if (process.env['CI'] === 'true') jest.retryTimes(1, { logErrorsBeforeRetry: true });
