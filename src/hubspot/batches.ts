import { z } from 'zod';
import { errorDetail } from './errors.ts';

/** HubSpot's limit for one batch of object reads or writes. */
export const maxBatchSize = 100;

const record = z.object({
  id: z.string(),
  properties: z.record(z.string(), z.string().nullable()),
  /** The one that a creation was sent with; not every reply carries it. */
  objectWriteTraceId: z.string().nullish().catch(undefined),
});

/** Reply of an object batch: 200, or 207 with `errors`. */
export const batchReplySchema = z.object({
  results: z.array(record),
  errors: z.array(errorDetail).optional(),
});
export type BatchReply = z.infer<typeof batchReplySchema>;

/** The inputs that an error detail names, in whichever of HubSpot's context fields. */
export function idsNamedBy(detail: { context?: Record<string, string[]> | undefined }): string[] {
  const { context = {} } = detail;
  return ['objectWriteTraceId', 'ids', 'id', 'objectIds'].flatMap((field) => context[field] ?? []);
}
