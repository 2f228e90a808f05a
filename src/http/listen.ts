import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** Starts the server; port 0 takes a free one. Closing lets requests under way finish. */
export async function listen(app: Express, port: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(app);
  server.listen(port);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
}
