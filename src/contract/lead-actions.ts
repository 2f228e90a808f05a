import { z } from 'zod';
import { leadCardSchema, leadActionKinds } from './lead-card.ts';

export const passOnReasons = [
  'wrong_fit',
  'no_time',
  'conflict',
  'other_contact',
  'language',
  'other',
] as const;
export type PassOnReason = (typeof passOnReasons)[number];

const note = z
  .string()
  .trim()
  .max(300, 'must be 300 characters at most')
  .transform((text) => (text === '' ? null : text))
  .nullable()
  .default(null);

/** What `POST /api/lead-actions` takes. Who asks is read from the signed query alone. */
export const leadActionSchema = z.object({
  /** Made by the card for each press of the button: a second call with the same one does nothing again. */
  actionId: z.uuid('must be a UUID'),
  contactId: z.string().regex(/^\d{1,20}$/, 'must be the number of a contact'),
  /** `version` of the card that was looked at: when the lead has moved on since, nothing is done. */
  version: z.string().max(40),
  action: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('acknowledge') }),
    z.strictObject({ kind: z.literal('pass_on'), reason: z.enum(passOnReasons), note }),
    z.strictObject({ kind: z.literal('snooze'), minutes: z.int().positive() }),
    z.strictObject({ kind: z.literal('reassign'), ownerId: z.string().regex(/^\d{1,20}$/), note }),
    z.strictObject({ kind: z.literal('reroute') }),
  ]),
});
export type LeadActionCall = z.infer<typeof leadActionSchema>;
export type LeadActionInput = z.input<typeof leadActionSchema>['action'];
export type LeadAction = LeadActionCall['action'];

/** What it answers, the same for a repeated call: what was done, who has the lead by that, and the card as it is now. */
export const leadActionDoneSchema = z.object({
  did: z.enum(leadActionKinds),
  /** Null: nobody can take it now, it waits. */
  owner: z.object({ ownerId: z.string(), name: z.string() }).nullable(),
  card: leadCardSchema,
});
export type LeadActionDone = z.infer<typeof leadActionDoneSchema>;

/** What `GET /api/lead-choices?contactId=` answers: everybody a lead could be given to, with the rules' verdict of now. */
export const leadChoicesSchema = z.object({
  choices: z.array(
    z.object({
      ownerId: z.string(),
      name: z.string(),
      eligible: z.boolean(),
      /** Why the rules would or would not have given it to them, as a sentence. */
      why: z.string(),
    }),
  ),
});
export type LeadChoices = z.infer<typeof leadChoicesSchema>;
