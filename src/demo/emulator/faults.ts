import { z } from 'zod';

const count = z.int().min(0);

/** Body of `PUT /__emulator/faults`; what is left out stays as it is. */
export const faultsSchema = z.strictObject({
  latencyMs: z.number().min(0).optional(),
  /** The next n requests are answered 429 as if the window were full. */
  rateLimited429Next: count.optional(),
  /** The next n requests are answered with `status` and have no effect. */
  serverErrorNext: count.optional(),
  status: z.int().min(400).max(599).optional(),
  /** The next n requests are never answered. */
  timeoutNext: count.optional(),
  /** The next n connections are cut instead of answered. */
  resetNext: count.optional(),
  /** The next n requests are answered 423. */
  lockedNext: count.optional(),
  /** The five above befall only requests whose path holds this text; empty: any. */
  onlyPath: z.string().optional(),
  /** Whether timeouts, resets and server errors lose only the reply: the effect is taken all the same. */
  effectTaken: z.boolean().optional(),
  /** Writes to these contacts are refused. */
  badContactIds: z.array(z.string()).optional(),
  /** How a batch with a bad contact is answered: 207 for the one, or 400 for all. */
  badContactStatus: z.union([z.literal(207), z.literal(400)]).optional(),
  /** The next n token requests fail with 503. */
  tokenErrorNext: count.optional(),
  webhookDuplicates: z.number().min(0).max(1).optional(),
  webhookDisorder: z.number().min(0).max(1).optional(),
  webhookPause: z.boolean().optional(),
  /** At once: every access token of the portal is out of date. */
  expireTokens: z.literal(true).optional(),
  /** At once: the portal uninstalls the app. */
  revokeInstall: z.literal(true).optional(),
});

export type FaultChange = z.infer<typeof faultsSchema>;

/** The switches that stay as they are until changed or used up. */
export type StandingFaults = {
  -readonly [Name in Exclude<keyof FaultChange, 'expireTokens' | 'revokeInstall'>]-?: Exclude<
    FaultChange[Name],
    undefined
  >;
};

export const noFaults = (latencyMs: number): StandingFaults => ({
  latencyMs,
  rateLimited429Next: 0,
  serverErrorNext: 0,
  status: 500,
  timeoutNext: 0,
  resetNext: 0,
  onlyPath: '',
  effectTaken: false,
  badContactIds: [],
  badContactStatus: 207,
  lockedNext: 0,
  tokenErrorNext: 0,
  webhookDuplicates: 0,
  webhookDisorder: 0,
  webhookPause: false,
});

export type Mishap = 'timeout' | 'reset' | 'rate-limited' | 'locked' | 'server-error';

/** What goes wrong with the next request, if anything; each call that something befalls uses one up. */
export function nextMishap(faults: StandingFaults, path: string): Mishap | null {
  if (!path.includes(faults.onlyPath)) return null;
  const waiting = [
    ['timeoutNext', 'timeout'],
    ['resetNext', 'reset'],
    ['rateLimited429Next', 'rate-limited'],
    ['lockedNext', 'locked'],
    ['serverErrorNext', 'server-error'],
  ] as const;
  for (const [counter, mishap] of waiting) {
    if (faults[counter] > 0) {
      faults[counter] -= 1;
      return mishap;
    }
  }
  return null;
}
