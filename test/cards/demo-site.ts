import { execFile } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { LeadCard } from '../../src/contract/lead-card.ts';
import { startEmulator } from '../../src/demo/emulator/emulator.ts';
import { createPageServer } from '../../src/demo/page-server.ts';
import { readPortalUsers } from '../../src/demo/portal-users.ts';
import { createFetchProxy } from '../../src/demo/preview-host/fetch-proxy.ts';
import type { HttpStub } from './http-stub.ts';
import { serve } from './http-stub.ts';

const buildModule = fileURLToPath(new URL('../../src/demo/preview-host/build.ts', import.meta.url));

/**
 * Builds the page and the extensions of a HubSpot project, Baton's own unless another is given, for production, in
 * a process of its own: esbuild does not run inside jest.
 */
export async function buildSite(projectDir?: string): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'baton-page-'));
  const script = `import { buildPage } from ${JSON.stringify(buildModule)};
    await buildPage(${JSON.stringify({ outDir, projectDir })});`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  });
  return outDir;
}

export interface DemoSite {
  readonly url: string;
  /** Creates a contact in the emulator; Baton will answer `card` for it. */
  addContact(properties: Record<string, string>, card: LeadCard): Promise<string>;
  /** Baton answers this for the contact from now on. */
  setCard(id: string, card: LeadCard): void;
  stopEmulator(): Promise<void>;
  close(): Promise<void>;
}

/** The demo page on the real emulator, with a stand-in for Baton that answers each contact's card. */
export async function startSite(
  outDir: string,
  { permittedOrigins = ['https://baton.example'] }: { permittedOrigins?: readonly string[] } = {},
): Promise<DemoSite> {
  const cards = new Map<string, LeadCard>();
  const emulator = await startEmulator();
  const baton: HttpStub = await serve((request, response) => {
    const contactId = new URL(request.url ?? '', 'http://baton').searchParams.get('contactId') ?? '';
    const card = cards.get(contactId) ?? { state: 'never_routed', message: 'No decision for this contact.' };
    response.end(JSON.stringify(card));
  });
  const app = { portalId: 4711, appId: 77, users: await readPortalUsers(emulator.url) };
  let mode: 'live' | 'shadow' = 'live';
  const page = await serve(
    createPageServer({
      emulatorUrl: emulator.url,
      outDir,
      ...app,
      proxy: createFetchProxy({
        permittedOrigins,
        mapTo: { 'https://baton.example': baton.url },
        clientSecret: 'a-secret',
        ...app,
      }),
      getMode: () => Promise.resolve(mode),
      setMode: (wanted) => {
        mode = wanted;
        return Promise.resolve();
      },
    }),
  );
  return {
    url: page.url,
    async addContact(properties, card) {
      const reply = await fetch(`${emulator.url}/__emulator/contacts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ contacts: [{ properties }] }),
      });
      const [id = ''] = ((await reply.json()) as { ids: string[] }).ids;
      cards.set(id, card);
      return id;
    },
    setCard: (id, card) => void cards.set(id, card),
    stopEmulator: () => emulator.close(),
    close: async () => {
      await Promise.all([page.close(), baton.close(), emulator.close()]);
    },
  };
}
