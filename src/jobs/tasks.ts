import type { Task } from 'graphile-worker';
import { z } from 'zod';

const wakePayload = z.object({ portalId: z.coerce.string() });

/** The jobs that exist. A job parses its payload and calls one verb; it may run twice. */
export function createTasks(deps: { readonly wake: (portalId: string) => void }): Record<string, Task> {
  return {
    'wake-portal': async (payload) => deps.wake(wakePayload.parse(payload).portalId),
  };
}
