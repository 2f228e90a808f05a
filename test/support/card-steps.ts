import { randomUUID } from 'node:crypto';
import type { ApiError } from '../../src/contract/api-error.ts';
import type { LeadActionDone, LeadActionInput, LeadChoices } from '../../src/contract/lead-actions.ts';
import type { LeadCard } from '../../src/contract/lead-card.ts';
import type { InstalledPortal } from './installed-portal.ts';
import { signV3 } from './sign-v3.ts';

export type DecidedCard = Extract<LeadCard, { state: 'decided' }>;

/** Somebody at the screen; HubSpot appends who it is. */
export interface Person {
  readonly userId: string;
  readonly email: string;
}

export interface Reply<T> {
  readonly status: number;
  readonly body: T & Partial<ApiError>;
}

/** What a person does on the card of a contact, signed as HubSpot does. */
export function cardSteps(portal: InstalledPortal, person: Person, asPortal = portal.portalId) {
  async function call<T>(path: string, body?: unknown): Promise<Reply<T>> {
    const url = new URL(`${portal.web.url}${path}`);
    const identity = { portalId: asPortal, userId: person.userId, userEmail: person.email, appId: 1 };
    for (const [name, value] of Object.entries(identity)) url.searchParams.append(name, String(value));
    const method = body === undefined ? 'GET' : 'POST';
    const text = body === undefined ? '' : JSON.stringify(body);
    const { clientSecret } = portal;
    const headers = signV3({ method, url: url.href, body: text, clientSecret });
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: text }),
    });
    return { status: response.status, body: (await response.json()) as Reply<T>['body'] };
  }

  async function card(contactId: string): Promise<DecidedCard> {
    const { status, body } = await call<LeadCard>(`/api/lead-card?contactId=${contactId}`);
    if (status !== 200 || body.state !== 'decided') throw new Error(`The card says ${JSON.stringify(body)}.`);
    return body;
  }

  return {
    call,
    card,
    choices: (contactId: string) => call<LeadChoices>(`/api/lead-choices?contactId=${contactId}`),
    /** On the lead as it is now, unless another version or an id of an earlier press is given. */
    async act(
      contactId: string,
      action: LeadActionInput,
      seen: { readonly version?: string; readonly actionId?: string } = {},
    ): Promise<Reply<LeadActionDone>> {
      const version = seen.version ?? (await card(contactId)).version;
      const actionId = seen.actionId ?? randomUUID();
      return call<LeadActionDone>('/api/lead-actions', { actionId, contactId, version, action });
    },
  };
}
