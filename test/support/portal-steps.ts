import type { LeadCard } from '../../src/contract/lead-card.ts';
import type { EmulatedContact } from '../../src/demo/emulator-control.ts';
import type { InstalledPortal } from './installed-portal.ts';
import { signV3 } from './sign-v3.ts';
import { until } from './until.ts';

export interface StoredDecision {
  contact_id: string;
  ordinal: number;
  outcome: string;
  owner_id: string | null;
  cause: string;
  mode: string;
}

/** What a person, a form or an operator does to a portal in the end-to-end tests, and what can be seen there. */
export function portalSteps(portal: InstalledPortal) {
  const { emulator, database } = portal;

  async function control<T = unknown>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${emulator.url}/__emulator${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  const contact = (id: string) => control<EmulatedContact>('GET', `/contacts/${id}`);

  async function decisions(): Promise<StoredDecision[]> {
    const { rows } = await database.pool.query<StoredDecision>(
      'select contact_id, ordinal, outcome, owner_id, cause, mode from decisions order by contact_id, ordinal',
    );
    return rows;
  }

  const outcomeOf = async (contactId: string): Promise<string | null> => {
    const { rows } = await database.pool.query<{ outcome: string }>(
      `select outcome from inbox where object_id = $1 and kind = 'contact_created' and state = 'done'`,
      [contactId],
    );
    return rows[0]?.outcome ?? null;
  };

  return {
    control,
    contact,
    decisions,
    outcomeOf,
    async create(properties: Record<string, string> = {}): Promise<string> {
      const { ids } = await control<{ ids: string[] }>('POST', '/contacts', { contacts: [{ properties }] });
      return ids[0]!;
    },
    edit: (id: string, properties: Record<string, string>) =>
      control('PATCH', `/contacts/${id}`, { properties }),
    async ownerOf(id: string): Promise<string> {
      return until(`contact ${id} to have an owner`, async () => {
        const { properties, ownerAcceptedAt } = await contact(id);
        return ownerAcceptedAt !== null && properties['hubspot_owner_id'];
      });
    },
    whatBecameOf: (id: string) => until(`contact ${id} to be dealt with`, () => outcomeOf(id)),
    /** As the card asks, signed by HubSpot. */
    async fetchCard(
      contactId: string,
      asPortal = portal.portalId,
    ): Promise<{ status: number; body: LeadCard }> {
      const query = `contactId=${contactId}&portalId=${asPortal}&userId=1&userEmail=rep%40example.com&appId=1`;
      const url = `${portal.web.url}/api/lead-card?${query}`;
      const headers = signV3({ method: 'GET', url, body: '', clientSecret: portal.clientSecret });
      const response = await fetch(url, { headers });
      return { status: response.status, body: (await response.json()) as LeadCard };
    },
    async nothingIsPending(): Promise<void> {
      await until(
        'nothing to be pending',
        async () => {
          const { rows } = await database.pool.query<{ open: number }>(
            `select (select count(*) from inbox where state = 'pending')
                + (select count(*) from owed_writes where state = 'pending') as open`,
          );
          return Number(rows[0]!.open) === 0;
        },
        { timeoutMs: 25_000 },
      );
    },
  };
}
