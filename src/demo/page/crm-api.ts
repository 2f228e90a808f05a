import type { z } from 'zod';
import {
  contactListSchema,
  contactSchema,
  createdSchema,
  failureSchema,
  modeSchema,
  ownerListSchema,
  repListSchema,
  setupSchema,
  statsSchema,
} from './crm-shapes.ts';
import type { Contact, ContactList, Mode, Owner, Rep, Setup, Stats } from './crm-shapes.ts';

/** Asks the page's own server; rejects with a sentence that can be shown. */
async function ask<T>(schema: z.ZodType<T>, path: string, method = 'GET', body?: unknown): Promise<T> {
  const reply = await fetch(path, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('The demo’s server does not answer. Is it still running?');
  });
  const answer: unknown = await reply.json().catch(() => null);
  if (!reply.ok) {
    const failure = failureSchema.safeParse(answer);
    throw new Error(failure.success ? failure.data.message : `The demo’s server answered ${reply.status}.`);
  }
  return schema.parse(answer);
}

/** A sentence for a person, whatever was thrown. */
export function faultText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export const crmApi = {
  setup: (): Promise<Setup> => ask(setupSchema, '/crm/setup'),
  contacts: (limit: number): Promise<ContactList> => ask(contactListSchema, `/crm/contacts?limit=${limit}`),
  contact: (id: string): Promise<Contact> => ask(contactSchema, `/crm/contacts/${encodeURIComponent(id)}`),
  owners: (): Promise<Owner[]> => ask(ownerListSchema, '/crm/owners'),
  reps: (): Promise<Rep[]> => ask(repListSchema, '/crm/habits'),
  setIgnores: (ownerId: string, ignores: boolean): Promise<Rep[]> =>
    ask(repListSchema, `/crm/habits/${encodeURIComponent(ownerId)}`, 'PATCH', { ignores }),
  stats: (): Promise<Stats> => ask(statsSchema, '/crm/stats'),
  create: (properties: Record<string, string>) =>
    ask(createdSchema, '/crm/contacts', 'POST', { contacts: [{ properties }] }),
  /** Contacts of the emulator's own making, of many countries and kinds. */
  createMany: (count: number) => ask(createdSchema, '/crm/contacts', 'POST', { count }),
  change: (id: string, properties: Record<string, string>): Promise<Contact> =>
    ask(contactSchema, `/crm/contacts/${encodeURIComponent(id)}`, 'PATCH', { properties }),
  mode: async (): Promise<Mode> => (await ask(modeSchema, '/crm/mode')).mode,
  setMode: async (mode: Mode): Promise<Mode> => (await ask(modeSchema, '/crm/mode', 'PUT', { mode })).mode,
};
