import { doneSchema, publishedSchema } from '../../contract/settings-writes.ts';
import type { Done, Published, Writes } from '../../contract/settings-writes.ts';
import { restoreLedgerOf } from '../../store/ledger-snapshots.ts';
import { deleteDraft, findDraft } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findVersion, markRestored } from '../../store/published-versions.ts';
import { findPortal } from '../../store/portals.ts';
import { changesSince } from '../../store/settings-changes.ts';
import { parseRulebook, publishInTransaction, RulebookFaultError } from '../publish-rulebook.ts';
import { Refusal } from '../refusal.ts';
import { draftAsWritten, requireVersion } from './draft-rulebook.ts';
import { refuseConflict } from './edit-draft.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { authorOf } from './person.ts';
import type { Person } from './person.ts';

/** Publishes the draft as the person saw it, over the live version that they saw. */
export function publishDraft(
  deps: SettingsDeps,
  person: Person,
  write: Writes['publish'],
): Promise<Published> {
  const { portalId } = person;
  const parse = (stored: unknown) => publishedSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const draft = await requireDraft(db, portalId);
    refuseConflict(await changesSince(db, portalId, write.draftVersion));
    await requireLive(db, portalId, write.liveVersion);
    const by = { author: authorOf(person), note: write.note };
    const written = await draftAsWritten(db, portalId, draft);
    const version = await orRefuse(() => publishInTransaction(db, portalId, parseRulebook(written), by));
    await deleteDraft(db, portalId);
    const what = `Version ${version} was published: ${write.note}`;
    const message = `Version ${version} is live. Leads on hold are tried again.`;
    return {
      change: { kind: 'published', target: '*', what },
      answer: (changeId) => ({ version, message, draftVersion: changeId ?? write.draftVersion }),
    };
  });
}

/** Publishes the rules of an earlier version as a new one. The draft stays. */
export function restoreVersion(
  deps: SettingsDeps,
  person: Person,
  write: Writes['restore'],
): Promise<Published> {
  const { portalId } = person;
  const parse = (stored: unknown) => publishedSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    await requireLive(db, portalId, write.liveVersion);
    if (write.version === write.liveVersion) {
      throw new Refusal('too_late', `Version ${write.version} is the live one already.`);
    }
    const rulebook = await requireVersion(db, portalId, write.version);
    const by = { author: authorOf(person), note: write.note };
    const version = await orRefuse(() => publishInTransaction(db, portalId, rulebook, by));
    await markRestored(db, portalId, version, write.version);
    const back = write.rotation === 'as_it_stood';
    if (back && !(await restoreLedgerOf(db, portalId, write.version))) {
      const message = `The turns of version ${write.version} were not kept: choose the rotation as it stands.`;
      throw new Refusal('too_late', message);
    }
    const turns = back ? ' Everybody has the turn that they had then.' : '';
    const what = `Version ${write.version} was restored as version ${version}: ${write.note}`;
    return {
      change: { kind: 'restored', target: '*', what },
      answer: (changeId) => ({
        version,
        message: `Version ${version} is live, with the rules of version ${write.version}.${turns}`,
        draftVersion: changeId ?? 0,
      }),
    };
  });
}

export function discardDraft(deps: SettingsDeps, person: Person, write: Writes['discard']): Promise<Done> {
  const { portalId } = person;
  const parse = (stored: unknown) => doneSchema.parse(stored);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const answer = () => ({ message: 'The draft is discarded. The live version stays as it is.' });
    if (!(await findDraft(db, portalId))) return { change: null, answer };
    refuseConflict(await changesSince(db, portalId, write.draftVersion));
    await deleteDraft(db, portalId);
    return { change: { kind: 'draft_discarded', target: '*', what: 'The draft was discarded.' }, answer };
  });
}

async function requireDraft(db: Database, portalId: PortalId) {
  const draft = await findDraft(db, portalId);
  if (!draft) throw new Refusal('too_late', 'There is no draft any more: it was published or discarded.');
  return draft;
}

/** A person publishes over the version they compared with, not over one they never saw. */
async function requireLive(db: Database, portalId: PortalId, seen: number): Promise<void> {
  const live = (await findPortal(db, portalId))?.publishedVersion ?? null;
  if (live === seen) return;
  const now = live === null ? null : await findVersion(db, portalId, live);
  const who = now
    ? `${now.author} published version ${now.version} meanwhile: ${now.note}.`
    : 'No version is live.';
  throw new Refusal('conflict', `${who} Compare again, then decide.`);
}

async function orRefuse<T>(publish: () => Promise<T>): Promise<T> {
  try {
    return await publish();
  } catch (error) {
    if (!(error instanceof RulebookFaultError)) throw error;
    const faults = error.faults.map((message) => ({ message }));
    const message = `This cannot be published yet: ${error.faults[0] ?? ''}`;
    throw new Refusal('faults', message, { faults });
  }
}
