import { z } from 'zod';

/** One change of the draft: who, when, and what in words. Times are epoch milliseconds. */
export const changeSchema = z.object({
  draftVersion: z.int(),
  at: z.number(),
  /** E-mail address of the person. */
  by: z.string(),
  /** "Territory DACH: Anna Berg's weight 1 → 2". */
  what: z.string(),
});
export type Change = z.infer<typeof changeSchema>;

export const apiErrorCodes = [
  /** 401 */
  'not_signed',
  /** 400: the call itself is wrong; a person cannot mend it. */
  'bad_request',
  /** 403: `message` says who may. */
  'forbidden',
  /** 404 */
  'not_installed',
  'not_found',
  /** 409: somebody else changed the same thing; see `changes`. */
  'conflict',
  /** 409: what was to be done is no longer possible. */
  'too_late',
  /** 413 */
  'too_large',
  /** 422: what was written has faults; see `faults`. */
  'faults',
  /** 500 and 503: tried again, it may work. */
  'failed',
] as const;

/** One thing wrong with what was sent: a sentence with row and fix, and where in it, such as "members.0.weight". */
export const faultSchema = z.object({ path: z.string().optional(), message: z.string() });
export type Fault = z.infer<typeof faultSchema>;

/** Every refusal of the API. `message` is one sentence a person can act on, `requestId` is to be quoted to support. */
export const apiErrorSchema = z.object({
  error: z.object({
    code: z.enum(apiErrorCodes),
    message: z.string(),
    requestId: z.string(),
    faults: z.array(faultSchema).optional(),
    /** With `conflict`: what others changed since the version that was named. */
    changes: z.array(changeSchema).optional(),
  }),
});
export type ApiError = z.infer<typeof apiErrorSchema>;
export type ApiErrorCode = ApiError['error']['code'];
