import type { Pool } from 'pg';
import { setMode, upsertInstalledPortal } from '../../src/store/portals.ts';
import { oweNotices } from '../../src/store/notices.ts';
import type { OwedNotice } from '../../src/store/notices.ts';

export const portalId = '1';

/** An account that installed Baton and is live. */
export async function installLive(pool: Pool): Promise<void> {
  await upsertInstalledPortal(pool, portalId, { userId: null, scopes: [] });
  await setMode(pool, portalId, 'live');
}

/** A notice about a lead of its own, owed at once. */
export async function oweOne(pool: Pool, name: string, more: Partial<OwedNotice> = {}): Promise<void> {
  await oweNotices(pool, portalId, [
    {
      noticeKey: name,
      kind: 'escalation',
      contactId: `c-${name}`,
      ownerId: '7',
      title: `Lead ${name}`,
      text: '',
      dueAt: Date.UTC(2026, 10, 23, 9),
      ...more,
    },
  ]);
}
