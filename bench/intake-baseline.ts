import { fork } from 'node:child_process';
import { once } from 'node:events';
import { pino } from 'pino';
import { createApp } from '../src/http/create-app.ts';
import { listen } from '../src/http/listen.ts';
import { webhookRoutes } from '../src/http/webhooks.ts';
import { verifySignatureV3 } from '../src/hubspot/signature.ts';
import { parseWebhookBody } from '../src/hubspot/webhook-events.ts';

/** Baton's own webhook route as a process of its own, with everything but the storing. */
export async function startIntakeBaseline(clientSecret: string): Promise<{ url: string; close(): void }> {
  const child = fork(import.meta.filename, [clientSecret]);
  const [port] = (await once(child, 'message')) as [number];
  return { url: `http://localhost:${port}/webhooks/hubspot`, close: () => child.disconnect() };
}

async function serve(clientSecret: string): Promise<void> {
  const log = pino({ level: 'info' }, pino.destination({ dest: '/dev/null', sync: false }));
  const routes = webhookRoutes({
    refusal: ({ target, ...request }) => {
      const url = `http://localhost:${server.port}${target}`;
      const checked = verifySignatureV3({ ...request, url, clientSecret, now: Date.now() });
      return checked.valid ? null : checked.reason;
    },
    parse: parseWebhookBody,
    receive: (events) => Promise.resolve({ stored: events.length, duplicates: 0, unknownPortal: 0 }),
    metrics: { countDelivery: () => undefined, countEvents: () => undefined },
    log,
  });
  const server = await listen(createApp({ log, routes: [routes] }), 0);
  process.on('disconnect', () => process.exit(0));
  process.send?.(server.port);
}

const [clientSecret] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && clientSecret !== undefined) await serve(clientSecret);
