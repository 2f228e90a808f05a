import { startEmulatorProcess } from '../test/support/emulator.ts';
import { startInstalledPortal, type InstalledPortal } from '../test/support/installed-portal.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';

/** HubSpot's answer time in every bench that routes leads. */
export const latencyMs = 100;

/** A durable Postgres, the emulator, Baton's web and worker: each a process of its own, the portal live. */
export function startBenchPortal(): Promise<InstalledPortal> {
  return startInstalledPortal({
    apart: true,
    emulator: { latencyMs },
    openEmulator: startEmulatorProcess,
    openDatabase: startOwnDatabase,
    logLevel: 'info',
  });
}
