import { setTimeout as sleep } from 'node:timers/promises';
import { until } from './until.ts';
import type { EmulatorControl, NewContact } from './emulator-control.ts';

const MAX_PER_CALL = 1_000;
const MIN_TICK_MS = 20;

export interface LeadsToCreate {
  /** So many sample leads, or these. */
  what: number | NewContact[];
  /** A second; undefined: as fast as possible. */
  rate: number | undefined;
  signal: AbortSignal;
}

/** Creates the leads in the emulated portal, evenly spaced in time. `onIds` hears of each as soon as it exists. */
export async function createLeads(
  emulator: EmulatorControl,
  { what, rate, signal }: LeadsToCreate,
  onIds: (ids: string[]) => void,
): Promise<void> {
  const total = typeof what === 'number' ? what : what.length;
  const started = performance.now();
  let created = 0;
  while (created < total && !signal.aborted) {
    const due =
      rate === undefined
        ? total
        : Math.min(total, 1 + Math.floor(((performance.now() - started) / 1000) * rate));
    const now = Math.min(due - created, MAX_PER_CALL);
    if (now > 0) {
      const next = typeof what === 'number' ? now : what.slice(created, created + now);
      onIds(await until('the emulator to take leads', () => emulator.createContacts(next), { everyMs: 250 }));
      created += now;
    }
    if (rate !== undefined && created < total) {
      const nextAt = started + (created / rate) * 1000;
      await sleep(Math.max(MIN_TICK_MS, nextAt - performance.now()), undefined, { signal }).catch(
        () => undefined,
      );
    }
  }
}
