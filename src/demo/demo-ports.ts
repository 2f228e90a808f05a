import { createServer } from 'node:net';
import { findFreePort } from './embedded-postgres.ts';
import { until } from './until.ts';

export interface DemoPorts {
  page: number;
  emulator: number;
  web: number;
  postgres: number;
  worker: number;
}

const MEANT_FOR = {
  page: 'the page',
  emulator: 'the HubSpot emulator',
  web: 'Baton',
  postgres: 'Postgres',
  worker: "Baton's worker",
};

/** Five ports from `base` on, or five free ones for 0. Throws one sentence that names the first taken one. */
export async function chooseDemoPorts(base: number): Promise<DemoPorts> {
  const names = Object.keys(MEANT_FOR) as (keyof DemoPorts)[];
  const ports: number[] = [];
  for (const [index, name] of names.entries()) {
    const port = base === 0 ? await findFreePort() : base + index;
    // What a killed demo left behind ends by itself within a moment.
    await until('the port', () => isFree(port), { timeoutMs: 3_000, everyMs: 100 }).catch(() => {
      throw new Error(
        `Port ${port}, meant for ${MEANT_FOR[name]}, is taken by another program; stop it or start with --port 0.`,
      );
    });
    ports.push(port);
  }
  const [page = 0, emulator = 0, web = 0, postgres = 0, worker = 0] = ports;
  return { page, emulator, web, postgres, worker };
}

async function isFree(port: number): Promise<boolean> {
  const answers = await Promise.all(
    [canListen({ port }), canListen({ port, host: '127.0.0.1' })].map((answer) => answer),
  );
  return answers.every(Boolean);
}

function canListen(address: { port: number; host?: string }): Promise<boolean> {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(address, () => server.close(() => done(true)));
  });
}
