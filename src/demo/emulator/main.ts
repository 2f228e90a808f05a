import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, InvalidArgumentError } from 'commander';
import { startEmulator } from './emulator.ts';
import { defaultOptions } from './emulator-options.ts';

const projectFile = fileURLToPath(
  new URL('../../../hubspot-project/app/webhooks/webhooks-hsmeta.json', import.meta.url),
);

const whole = (text: string): number => {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) throw new InvalidArgumentError('must be a whole number');
  return value;
};

const several = (text: string, earlier: number[] = []): number[] => [
  ...earlier,
  ...text.split(',').map(whole),
];

interface Flags {
  readonly port: number;
  readonly webhookUrl?: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number;
  readonly latency: number;
  readonly rateLimit: number;
  readonly data?: string;
  readonly portalId?: number[];
  readonly auto: boolean;
  readonly record?: string | true;
  readonly retryBaseMs: number;
  readonly searchLag: number;
  readonly subscriptions?: string;
  readonly seed: number;
}

const flags = new Command('emulator')
  .description('A server that speaks HubSpot’s HTTP for the demo and the tests.')
  .option('--port <n>', 'port, 0 for a free one', whole, 4401)
  .option('--webhook-url <url>', 'where signed webhooks go')
  .option('--client-id <id>', 'OAuth client id of the app', defaultOptions.clientId)
  .option(
    '--client-secret <secret>',
    'OAuth client secret, also signs the webhooks',
    defaultOptions.clientSecret,
  )
  .option('--app-id <n>', 'app id', whole, defaultOptions.appId)
  .option('--latency <ms>', 'from request received to reply sent', whole, 100)
  .option('--rate-limit <n>', 'requests per 10 s and portal', whole, defaultOptions.rateLimit)
  .option('--data <file>', 'keep everything in this JSON file')
  .option('--portal-id <n>', 'portal, repeatable (default: 4711)', several)
  .option('--auto', 'consent to installs without a page', false)
  .option('--record [file]', 'keep every exchange, as JSON lines')
  .option(
    '--retry-base-ms <ms>',
    'first wait before a webhook is tried again',
    whole,
    defaultOptions.retryBaseMs,
  )
  .option(
    '--search-lag <ms>',
    'how long a change stays invisible to search',
    whole,
    defaultOptions.searchLagMs,
  )
  .option('--subscriptions <file>', 'webhooks-hsmeta.json to take the subscriptions from')
  .option('--seed <n>', 'seed of sample contacts and disorder', whole, defaultOptions.seed)
  .parse()
  .opts<Flags>();

try {
  const emulator = await startEmulator({
    port: flags.port,
    webhookUrl: flags.webhookUrl ?? null,
    clientId: flags.clientId,
    clientSecret: flags.clientSecret,
    appId: flags.appId,
    latencyMs: flags.latency,
    rateLimit: flags.rateLimit,
    portalIds: flags.portalId ?? defaultOptions.portalIds,
    dataFile: flags.data ?? null,
    autoConsent: flags.auto,
    record: flags.record ?? false,
    retryBaseMs: flags.retryBaseMs,
    searchLagMs: flags.searchLag,
    subscriptionsFile: flags.subscriptions ?? (existsSync(projectFile) ? projectFile : null),
    seed: flags.seed,
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => void emulator.close().then(() => process.exit(0)));
  }
  console.log(`emulator listening on ${emulator.url}`);
} catch (error) {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  console.error(isTaken ? `Port ${flags.port} is taken: choose another with --port.` : `emulator: ${reason}`);
  process.exitCode = 1;
}
