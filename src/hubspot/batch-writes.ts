import { idsNamedBy, maxBatchSize } from './batches.ts';
import type { BatchReply } from './batches.ts';
import type { CallOptions } from './client.ts';
import { HubSpotError } from './errors.ts';
import type { RetryAdvice } from './errors.ts';
import { withoutAddresses } from './failed-reply.ts';

/** How inputs of one kind are sent, and how a reply is matched with them. */
export interface BatchPlan<Input> {
  /** Also the input's `objectWriteTraceId`, so that HubSpot can name it in its errors. */
  idOf(input: Input): string;
  send(batch: readonly Input[], call: CallOptions): Promise<BatchReply>;
  /** The id of the input that a result stands for. */
  idOfResult(result: BatchReply['results'][number]): string | undefined;
  /** True: an input that a reply says nothing about may be sent once more. */
  readonly repeatable: boolean;
}

export interface RefusedInput {
  /** Of the input. */
  readonly id: string;
  /** Why, without personal data. */
  readonly message: string;
  readonly category: string | null;
  readonly retry: RetryAdvice;
  readonly retryAfterMs?: number;
}

export interface BatchesWritten {
  /** Id of the record in HubSpot by id of the input. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly refused: readonly RefusedInput[];
}

// What HubSpot answers when something about the batch itself is wrong. Others concern the portal as a whole.
const faultsOfTheBatch = new Set([400, 404, 409, 413, 414, 422]);
const unconfirmed = 'HubSpot did not confirm the write and did not say why.';

/**
 * Writes up to 100 inputs, in one request unless HubSpot refuses some: then those are found, by the ids that it names
 * or else by halving, and the rest is written. Throws HubSpotError only while nothing is known of any input; after
 * that, what trouble left undone is refused with `later` or `reauthorise`.
 */
export async function writeInBatches<Input>(
  inputs: readonly Input[],
  plan: BatchPlan<Input>,
  options: CallOptions,
): Promise<BatchesWritten> {
  if (inputs.length > maxBatchSize) throw new RangeError(`At most ${maxBatchSize} inputs at a time.`);
  const accepted = new Map<string, string>();
  const refused: RefusedInput[] = [];
  const waiting = inputs.length > 0 ? [inputs] : [];
  let call = options;

  for (let batch = waiting.shift(); batch; batch = waiting.shift()) {
    try {
      const outcome = sorted(batch, await plan.send(batch, call), plan);
      for (const [id, recordId] of outcome.accepted) accepted.set(id, recordId);
      refused.push(...outcome.refused);
      if (outcome.unknown.length > 0) waiting.unshift(...smaller(outcome.unknown, batch.length));
    } catch (error) {
      if (!(error instanceof HubSpotError)) throw error;
      if (error.retry !== 'never' || error.status === null || !faultsOfTheBatch.has(error.status)) {
        if (accepted.size + refused.length === 0 && batch === inputs) throw error;
        // The portal is in trouble: asking on would only make it worse.
        const undone = [batch, ...waiting.splice(0)].flat();
        refused.push(...undone.map((input) => refusal(plan.idOf(input), error)));
        continue;
      }
      const named = namedIn(batch, error, plan);
      refused.push(...[...named].map(([id, message]) => refusal(id, error, message)));
      const rest = batch.filter((input) => !named.has(plan.idOf(input)));
      if (batch.length === 1 || concernsEvery(error)) {
        refused.push(...rest.map((input) => refusal(plan.idOf(input), error)));
      } else if (rest.length > 0) {
        waiting.unshift(...smaller(rest, batch.length));
      }
    }
    // The caller's permit was for the first request only.
    call = { ...options, permitTaken: false };
  }
  return { accepted, refused };
}

/** Sorts a batch by what a 2xx says of each input. */
function sorted<Input>(batch: readonly Input[], reply: BatchReply, plan: BatchPlan<Input>) {
  const written = new Map(reply.results.map((result) => [plan.idOfResult(result), result.id]));
  const errors = new Map<string, NonNullable<BatchReply['errors']>[number]>();
  for (const detail of reply.errors ?? []) for (const id of idsNamedBy(detail)) errors.set(id, detail);
  const accepted = new Map<string, string>();
  const refused: RefusedInput[] = [];
  const unknown: Input[] = [];
  for (const input of batch) {
    const id = plan.idOf(input);
    const recordId = written.get(id);
    const detail = errors.get(id) ?? (batch.length === 1 ? reply.errors?.[0] : undefined);
    if (recordId !== undefined) accepted.set(id, recordId);
    else if (detail || (plan.repeatable && batch.length === 1)) {
      const message = withoutAddresses(detail?.message ?? unconfirmed);
      refused.push({ id, message, category: detail?.category ?? detail?.code ?? null, retry: 'never' });
    } else if (plan.repeatable) unknown.push(input);
    else refused.push({ id, message: unconfirmed, category: null, retry: 'later' });
  }
  return { accepted, refused, unknown };
}

/** One batch when it has shrunk, because its culprits are out; else two halves. */
function smaller<Input>(inputs: readonly Input[], before: number): (readonly Input[])[] {
  if (inputs.length < before) return [inputs];
  const middle = Math.ceil(inputs.length / 2);
  return [inputs.slice(0, middle), inputs.slice(middle)].filter((half) => half.length > 0);
}

/** The inputs that the details of a refused batch name, each with its message. */
function namedIn<Input>(
  batch: readonly Input[],
  error: HubSpotError,
  plan: BatchPlan<Input>,
): Map<string, string | undefined> {
  const ids = new Set(batch.map((input) => plan.idOf(input)));
  const messages = new Map<string, string | undefined>();
  for (const detail of error.details) {
    for (const id of idsNamedBy(detail)) if (ids.has(id)) messages.set(id, detail.message);
  }
  return messages;
}

/** A property that the portal does not have fails every input alike: halving would find a hundred culprits. */
function concernsEvery(error: HubSpotError): boolean {
  const missing = 'PROPERTY_DOESNT_EXIST';
  return error.message.includes(missing) || error.details.some((detail) => detail.code === missing);
}

function refusal(id: string, error: HubSpotError, message?: string): RefusedInput {
  return {
    id,
    message: message === undefined ? error.message : withoutAddresses(message),
    category: error.category,
    retry: error.retry,
    ...(error.retryAfterMs !== undefined && { retryAfterMs: error.retryAfterMs }),
  };
}
