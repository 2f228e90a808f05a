import { z } from 'zod';

/** Epoch milliseconds, whether written as a number or as an ISO date. */
const moment = z
  .union([z.number(), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))])
  .nullish()
  .transform((at) => at ?? null);

export const contactSchema = z.object({
  id: z.coerce.string(),
  properties: z.record(z.string(), z.string().nullable()),
  createdAt: moment,
  ownerAcceptedAt: moment,
  archived: z.boolean().nullish().transform(Boolean),
});
export type Contact = z.infer<typeof contactSchema>;

export const contactListSchema = z.object({ results: z.array(contactSchema), total: z.number() });
export type ContactList = z.infer<typeof contactListSchema>;

export const ownerSchema = z.object({
  id: z.coerce.string(),
  firstName: z.string().nullish(),
  lastName: z.string().nullish(),
  email: z.string().nullish(),
  archived: z.boolean().nullish(),
});
export const ownerListSchema = z.union([
  z.array(ownerSchema),
  z.object({ results: z.array(ownerSchema) }).transform((list) => list.results),
]);
export type Owner = z.infer<typeof ownerSchema>;

/** A rep and how they treat their leads. */
export const repListSchema = z
  .object({
    results: z.array(
      z.object({ id: z.string(), name: z.string(), ignores: z.boolean(), unanswered: z.number() }),
    ),
  })
  .transform((list) => list.results);
export type Rep = z.infer<typeof repListSchema>[number];

/** Counts of contacts, and the median time from creation to an accepted owner in milliseconds. */
export const statsSchema = z.object({
  created: z.number(),
  owned: z.number(),
  waiting: z.number(),
  medianMs: z.number().nullable(),
});
export type Stats = z.infer<typeof statsSchema>;

export const modeSchema = z.object({ mode: z.enum(['live', 'shadow']) });
export type Mode = z.infer<typeof modeSchema>['mode'];

export const createdSchema = z.object({ ids: z.array(z.coerce.string()).optional() });

/** Who can be signed in to the CRM. */
export const userSchema = z.object({
  userId: z.number(),
  userEmail: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  superAdmin: z.boolean(),
});
export type User = z.infer<typeof userSchema>;

/** What the page is told about the extensions and about who may look at them. */
export const setupSchema = z.object({
  variables: z.record(z.string(), z.string()),
  extensions: z.array(
    z.object({ uid: z.string(), title: z.string(), location: z.string(), bundle: z.string() }),
  ),
  portalId: z.number(),
  appId: z.number(),
  users: z.array(userSchema).min(1),
});
export type Setup = z.infer<typeof setupSchema>;
export type Extension = Setup['extensions'][number];

export const failureSchema = z.object({ message: z.string() });
