import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openDemoFolder } from '../../src/demo/demo-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a second start has the secrets and the data of the first', () => {
  const first = openDemoFolder(folder, { fresh: false });
  writeFileSync(first.emulatorData, '{}');
  expect(openDemoFolder(folder, { fresh: false }).secrets).toEqual(first.secrets);
  expect(existsSync(first.emulatorData)).toBe(true);
});

test('data whose secrets are gone is forgotten: nothing could read its tokens', () => {
  writeFileSync(join(folder, 'emulator.json'), '{}');
  const { emulatorData } = openDemoFolder(folder, { fresh: false });
  expect(existsSync(emulatorData)).toBe(false);
});
