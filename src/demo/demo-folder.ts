import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { removePostgresData } from './postgres-home.ts';

export interface DemoFolder {
  postgres: string;
  emulatorData: string;
  logs: string;
  /** The sample rulebook as it was published last. */
  rulebook: string;
  secrets: DemoSecrets;
}

/** What HubSpot and the operator would give to a real install; made once, so that a second start can read its data. */
export interface DemoSecrets {
  clientId: string;
  clientSecret: string;
  appId: string;
  tokenKeys: string;
}

export function openDemoFolder(path: string, { fresh }: { fresh: boolean }): DemoFolder {
  const root = resolve(path);
  const postgres = join(root, 'postgres');
  const emulatorData = join(root, 'emulator.json');
  const logs = join(root, 'logs');
  const rulebook = join(root, 'rulebook.json');
  const secretsFile = join(root, 'secrets.json');
  // Without its secrets an older database is of no use: root's lies outside of the folder and outlives it.
  if (fresh || !existsSync(secretsFile)) {
    removePostgresData(postgres);
    for (const old of [emulatorData, logs, rulebook, secretsFile])
      rmSync(old, { recursive: true, force: true });
  }
  mkdirSync(logs, { recursive: true });
  if (!existsSync(secretsFile))
    writeFileSync(secretsFile, JSON.stringify(makeSecrets(), null, 2), { mode: 0o600 });
  return {
    postgres,
    emulatorData,
    logs,
    rulebook,
    secrets: JSON.parse(readFileSync(secretsFile, 'utf8')) as DemoSecrets,
  };
}

export function makeSecrets(): DemoSecrets {
  return {
    clientId: 'baton-demo',
    clientSecret: randomBytes(24).toString('hex'),
    appId: '1234567',
    tokenKeys: `demo:${randomBytes(32).toString('base64')}`,
  };
}
