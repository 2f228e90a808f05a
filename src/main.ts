import { pino } from 'pino';
import { startApp } from './app.ts';
import { readConfig } from './config.ts';

async function main(): Promise<void> {
  const config = readConfig();
  const log = pino({
    level: config.logLevel,
    base: { roles: [...config.roles] },
    // Errors of pg and of HubSpot may quote a row or a request; nobody's data belongs in a log.
    redact: { paths: ['err.detail', 'err.where', 'err.details', 'err.config', 'err.body'], remove: true },
  });
  const app = await startApp(config, log);

  let stoppingSince: number | null = null;
  const stop = (signal: string) => {
    // npm hands a Ctrl-C on that the terminal has sent already: only a second one that a person makes cuts us off.
    if (stoppingSince !== null) {
      if (Date.now() - stoppingSince > 1_000) process.exit(1);
      return;
    }
    stoppingSince = Date.now();
    log.info({ signal }, 'Baton finishes what is under way and stops');
    app.stop().then(
      () => process.exit(0),
      (err: unknown) => {
        log.error({ err }, 'Baton did not stop cleanly');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: Error & { code?: string }) => {
  const reason =
    error.code === 'EADDRINUSE' ? 'Its port is taken: stop what listens there, or set PORT.' : error.message;
  console.error(reason);
  process.exit(1);
});
