import { Client } from 'pg';
import type { PortalId } from './database.ts';

/** Only one process routes a portal at a time. A lease ends with its process: nothing has to expire. */
export interface PortalLeases {
  /** False when another process has the portal; that one is told that there is work. */
  take(portalId: PortalId): Promise<boolean>;
  giveBack(portalId: PortalId): Promise<void>;
  close(): Promise<void>;
}

const channel = 'baton_wake';

/**
 * Session advisory locks on one connection of their own: Postgres frees them the moment the process dies. When the
 * connection breaks all leases are gone; `onLost` must stop what is under way (the commit checks again anyway).
 * `onNudge` is called when another process was refused a portal that this one holds.
 */
export function createPortalLeases(
  databaseUrl: string,
  listener: { onLost(): void; onNudge(portalId: PortalId): void },
): PortalLeases {
  let connection: Promise<Client> | null = null;
  let closed = false;

  async function connect(): Promise<Client> {
    const client = new Client({
      connectionString: databaseUrl,
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    });
    const lost = () => {
      if (connection === opening) connection = null;
      if (!closed) listener.onLost();
    };
    client.on('error', () => undefined);
    client.on('end', lost);
    client.on('notification', (message) => listener.onNudge(message.payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch (error) {
      connection = null;
      await client.end().catch(() => undefined);
      throw error;
    }
    return client;
  }
  let opening: Promise<Client>;
  const open = () => {
    if (closed) throw new Error('The leases are closed.');
    return (connection ??= opening = connect());
  };

  return {
    async take(portalId) {
      const client = await open();
      const { rows } = await client.query<{ taken: boolean }>(
        `select pg_try_advisory_lock(hashtextextended('baton portal ' || $1, 0)) as taken`,
        [portalId],
      );
      if (!rows[0]!.taken) await client.query('select pg_notify($1, $2)', [channel, portalId]);
      return rows[0]!.taken;
    },
    async giveBack(portalId) {
      if (!connection) return;
      const client = await connection;
      await client.query(`select pg_advisory_unlock(hashtextextended('baton portal ' || $1, 0))`, [portalId]);
    },
    async close() {
      closed = true;
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
}
