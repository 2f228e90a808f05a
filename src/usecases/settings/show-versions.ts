import { z } from 'zod';
import { versionAnswerSchema } from '../../contract/settings-versions.ts';
import type { Changes, Comparison, VersionAnswer, Versions } from '../../contract/settings-versions.ts';
import { rulebookChanges } from '../../routing/rulebook-changes.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findDraft, loadDraftTerritories } from '../../store/drafts.ts';
import { findReview, findVersion, pageOfVersions } from '../../store/published-versions.ts';
import { pageOfChanges } from '../../store/settings-changes.ts';
import { Refusal } from '../refusal.ts';
import type { Words } from '../words/catalogue.ts';
import { keptWhatIfSchema, withLinks } from './draft-what-if.ts';
import type { RecordUrl } from './draft-what-if.ts';
import { findShown, requirePortal } from './draft-rulebook.ts';
import { shownChange } from './edit-draft.ts';
import { knownVersion } from './known-versions.ts';
import { whyNotSchema, whyNotWords } from './not-published.ts';
import { loadNames } from './people-names.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { limitsOf } from './show-territories.ts';
import type { Page } from './show-territories.ts';
import { withNoteIn } from './version-note.ts';

export async function showVersions(
  db: Database,
  portalId: PortalId,
  wanted: Page,
  words: Words,
): Promise<Versions> {
  await requirePortal(db, portalId);
  const { rows, total } = await pageOfVersions(db, portalId, limitsOf(wanted));
  return { rows: rows.map((version) => withNoteIn(version, words)), total, ...wanted };
}

const acceptedSchema = z.array(
  versionAnswerSchema.shape.accepted.element.extend({
    said: z.record(z.string(), z.string()).default({}),
  }),
);

/** One version, and what was known of it when it was published or scheduled. */
export async function showVersion(
  db: Database,
  person: Person,
  { version }: { readonly version: number },
  recordUrl: RecordUrl,
): Promise<VersionAnswer> {
  const { portalId } = person;
  const [found, review] = [await findVersion(db, portalId, version), await findReview(db, portalId, version)];
  if (!found || !review) throw new Refusal('not_found', ({ refusals }) => refusals.noVersion(version));
  return {
    ...withNoteIn(found, wordsFor(person)),
    accepted: acceptedSchema
      .parse(review.accepted)
      .map(({ id, message, by, said }) => ({ id, by, message: said[person.language ?? 'en'] ?? message })),
    whyNot: review.whyNot === null ? null : whyNotWords(whyNotSchema.parse(review.whyNot), wordsFor(person)),
    whatIf:
      review.whatIf === null ? null : withLinks(keptWhatIfSchema.parse(review.whatIf), portalId, recordUrl),
  };
}

/** The draft's own log; empty without a draft. */
export async function showChanges(db: Database, portalId: PortalId, wanted: Page): Promise<Changes> {
  const draft = await findDraft(db, portalId);
  if (!draft) return { rows: [], total: 0, ...wanted };
  const { rows, total } = await pageOfChanges(db, portalId, draft.firstChange, limitsOf(wanted));
  return { rows: rows.map(shownChange), total, ...wanted };
}

/** Longer lists are not read. */
const mostSentences = 500;

/** What changes on the way from one rulebook to another: a version, what is live, or the draft. */
export async function compareVersions(
  db: Database,
  portalId: PortalId,
  { from, to }: { readonly from: string; readonly to: string },
  words: Words,
): Promise<Comparison> {
  const [before, after] = [await rulebookOf(db, portalId, from), await rulebookOf(db, portalId, to)];
  const names = await loadNames(db, portalId, [after, before], words);
  let room = mostSentences;
  let unlisted = 0;
  const areas = rulebookChanges(before, after, names, words).map(({ area, sentences }) => {
    const listed = sentences.slice(0, room);
    room -= listed.length;
    unlisted += sentences.length - listed.length;
    return { area, sentences: [...listed] };
  });
  return { from, to, areas, unlisted };
}

/** A version by its number, "live", or "draft": where there is none, the live version. Throws Refusal. */
export async function rulebookOf(db: Database, portalId: PortalId, which: string): Promise<Rulebook> {
  if (which !== 'draft' && which !== 'live') return knownVersion(db, portalId, Number(which));
  const { draft, live, parts } = await findShown(db, portalId, which);
  if (!draft) return knownVersion(db, portalId, live);
  return { ...parts, territories: await loadDraftTerritories(db, portalId) };
}
