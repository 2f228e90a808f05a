export interface EmulatedContact {
  id: string;
  properties: Record<string, string | null>;
  firstWebhookSentAt: number | null;
  ownerAcceptedAt: number | null;
  ownerWrites: { ownerId: string; at: number }[];
  archived: boolean;
}

export interface EmulatorStats {
  requests: number;
  rateLimited: number;
}

/** Properties by internal name, as in HubSpot's create calls. */
export type NewContact = Record<string, string>;

const PAGE = 1_000;

/** The emulator's control side, which HubSpot does not have. */
export class EmulatorControl {
  readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  stats(): Promise<EmulatorStats> {
    return this.#call<EmulatorStats>('GET', '/stats');
  }

  /** Creates contacts at once, as forms and people would: a number of sample ones, or the given ones. Returns their ids. */
  async createContacts(what: number | NewContact[]): Promise<string[]> {
    const body =
      typeof what === 'number' ? { count: what } : { contacts: what.map((properties) => ({ properties })) };
    return (await this.#call<{ ids: string[] }>('POST', '/contacts', body)).ids;
  }

  /** The contacts with these ids, each once; pages are read from the newest on until all are found. */
  async contacts(ids: ReadonlySet<string>): Promise<EmulatedContact[]> {
    const found = new Map<string, EmulatedContact>();
    for (let skip = 0; found.size < ids.size; skip += PAGE) {
      const path = `/contacts?limit=${PAGE}&after=${skip}`;
      const { results } = await this.#call<{ results: EmulatedContact[] }>('GET', path);
      if (results.length === 0) break;
      for (const contact of results) if (ids.has(contact.id)) found.set(contact.id, contact);
    }
    return [...found.values()];
  }

  /** From now on people write to their leads after about so long, unless one is told to ignore them. */
  async letRepsAnswer(afterMs: number): Promise<void> {
    await this.#call('PUT', '/habits', { answerAfterMs: afterMs });
  }

  async #call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(`${this.url}/__emulator${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`The emulator answered ${response.status} to ${method} ${path}: ${text.slice(0, 300)}`);
    return JSON.parse(text) as T;
  }
}
