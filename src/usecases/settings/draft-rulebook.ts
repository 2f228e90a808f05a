import { z } from 'zod';
import { rulebookSchema } from '../../routing/rulebook.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findDraft, loadDraftTerritories } from '../../store/drafts.ts';
import type { Draft, DraftParts } from '../../store/drafts.ts';
import { findPortal } from '../../store/portals.ts';
import type { Portal } from '../../store/portals.ts';
import { findParts, findRulebook } from '../../store/rulebooks.ts';
import type { TerritorySource } from '../../store/territory-pages.ts';
import { Refusal } from '../refusal.ts';

export async function requirePortal(db: Database, portalId: PortalId): Promise<Portal> {
  const portal = await findPortal(db, portalId);
  if (portal?.state !== 'installed') {
    throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
  }
  return portal;
}

/** What a page shows: the draft where there is one and it is wanted, else the live version. */
export interface Shown {
  readonly portal: Portal;
  readonly draft: Draft | null;
  readonly source: TerritorySource;
  readonly live: number;
  readonly parts: DraftParts;
}

export async function findShown(db: Database, portalId: PortalId, wanted: 'draft' | 'live'): Promise<Shown> {
  const portal = await requirePortal(db, portalId);
  const live = portal.publishedVersion;
  if (live === null) {
    throw new Refusal('too_late', ({ refusals }) => refusals.stillReading);
  }
  const draft = wanted === 'draft' ? await findDraft(db, portalId) : null;
  if (draft) return { portal, draft, source: 'draft', live, parts: partsOf(draft.parts) };
  const parts = await findParts(db, portalId, live);
  return { portal, draft: null, source: live, live, parts: partsOf(parts) };
}

const { territories: _, ...partShapes } = rulebookSchema.shape;
const partsSchema = z.object(partShapes);

/** Fills in what did not exist yet when the parts were stored. */
const partsOf = (stored: unknown): DraftParts => partsSchema.parse(stored);

/** The whole draft, as it would be published; not yet checked. */
export async function draftAsWritten(db: Database, portalId: PortalId, { parts }: Draft): Promise<unknown> {
  return { ...parts, territories: await loadDraftTerritories(db, portalId) };
}

/** A published version; throws a Refusal when there is no such. */
export async function requireVersion(db: Database, portalId: PortalId, version: number): Promise<Rulebook> {
  const rulebook = await findRulebook(db, portalId, version);
  if (!rulebook) throw new Refusal('not_found', ({ refusals }) => refusals.noVersion(version));
  return rulebook;
}
