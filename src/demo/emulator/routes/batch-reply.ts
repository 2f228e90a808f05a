import type { ApiReply } from '../api-gate.ts';
import type { ErrorDetail } from '../hubspot-error.ts';

/** One entry of `errors` in a batch answer of 207. */
export interface BatchError {
  readonly category: string;
  readonly message: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
  readonly errors?: readonly ErrorDetail[];
}

/** HubSpot's batch answer: the plain status when all went well, else 207 with `numErrors` and `errors`. */
export function batchReply(
  status: 200 | 201,
  startedAt: number,
  results: unknown[],
  errors: BatchError[],
): ApiReply {
  const body = {
    status: 'COMPLETE',
    results,
    startedAt: new Date(startedAt).toISOString(),
    completedAt: new Date().toISOString(),
  };
  if (errors.length === 0) return { status, body };
  const shown = errors.map((error) => ({ status: 'error', links: {}, errors: [], ...error }));
  return { status: 207, body: { ...body, numErrors: errors.length, errors: shown } };
}
