import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemEnvironment } from '../../src/demo/child-environment.ts';
import { findFreePort } from '../../src/demo/embedded-postgres.ts';
import { EmulatorControl } from '../../src/demo/emulator-control.ts';
import { answersWell, startNodeChild } from '../../src/demo/node-child.ts';
import { startEmulator } from '../../src/demo/emulator/emulator.ts';
import { defaultOptions, type EmulatorOptions } from '../../src/demo/emulator/emulator-options.ts';

export interface WebhookStats {
  /** Events that HubSpot still has to deliver. */
  pending: number;
  /** Events that it gave up after ten more tries. */
  abandoned: number;
  /** How long it waited for our answers. */
  responseMs: { p50: number | null; p99: number | null };
}

export interface TestEmulator {
  url: string;
  control: EmulatorControl;
  /** `PUT /__emulator/faults`. */
  setFaults(faults: Record<string, unknown>): Promise<void>;
  faults(): Promise<Record<string, unknown>>;
  webhooks(): Promise<WebhookStats>;
  close(): Promise<void>;
}

/** The emulator in this process on a free port, quick to answer and to try again. Stop it in afterAll. */
export async function startTestEmulator(options: Partial<EmulatorOptions> = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ ...defaultOptions, retryBaseMs: 100, ...options });
  return emulatorAt(emulator.url, () => emulator.close());
}

/** The same as a process of its own, so that it shares no event loop with whoever measures. */
export async function startEmulatorProcess(options: Partial<EmulatorOptions> = {}): Promise<TestEmulator> {
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const folder = mkdtempSync(join(tmpdir(), 'baton-emulator-'));
  const { webhookUrl, clientId, clientSecret, appId, latencyMs, retryBaseMs } = {
    ...defaultOptions,
    retryBaseMs: 100,
    ...options,
  };
  const flags = {
    port,
    ...(webhookUrl === null ? {} : { 'webhook-url': webhookUrl }),
    'client-id': clientId,
    'client-secret': clientSecret,
    'app-id': appId,
    'portal-id': (options.portalIds ?? defaultOptions.portalIds).join(','),
    latency: latencyMs,
    'retry-base-ms': retryBaseMs,
  };
  const child = await startNodeChild({
    script: 'src/demo/emulator/main.ts',
    args: Object.entries(flags).flatMap(([name, value]) => [`--${name}`, String(value)]),
    env: systemEnvironment(),
    logFile: join(folder, 'emulator.log'),
    isReady: () => answersWell(`${url}/__emulator/stats`),
  });
  return emulatorAt(url, async () => {
    await child.stop();
    rmSync(folder, { recursive: true, force: true });
  });
}

function emulatorAt(url: string, close: () => Promise<void>): TestEmulator {
  return {
    url,
    control: new EmulatorControl(url),
    setFaults: async (faults) => {
      const response = await fetch(`${url}/__emulator/faults`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(faults),
      });
      if (!response.ok) throw new Error(`The emulator refused the faults: ${await response.text()}`);
    },
    faults: async () => (await fetch(`${url}/__emulator/faults`)).json() as Promise<Record<string, unknown>>,
    webhooks: async () => {
      const response = await fetch(`${url}/__emulator/stats`);
      return ((await response.json()) as { webhooks: WebhookStats }).webhooks;
    },
    close,
  };
}
