import type { Writes } from '../../contract/settings-writes.ts';
import type { Finding } from '../../contract/settings-versions.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { findAccepted, findDraft } from '../../store/drafts.ts';
import type { Ticks } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findPortal } from '../../store/portals.ts';
import { findVersion } from '../../store/published-versions.ts';
import type { AcceptedFinding, Publication } from '../../store/rulebooks.ts';
import { changesSince, draftVersion } from '../../store/settings-changes.ts';
import { parseRulebook, RulebookFaultError } from '../publish-rulebook.ts';
import { Refusal } from '../refusal.ts';
import { keptWhatIf } from './draft-what-if.ts';
import { checkedDraft } from './check-draft.ts';
import type { KnownFindings } from './known-findings.ts';
import { draftAsWritten } from './draft-rulebook.ts';
import { refuseConflict } from './edit-draft.ts';
import { authorOf } from './person.ts';
import type { Person } from './person.ts';

/**
 * The draft as the person saw it, over the live version that they saw, with every warning accepted by them: so it may be
 * published. Throws a Refusal otherwise.
 */
export async function reviewDraft(
  db: Database,
  known: KnownFindings,
  person: Person,
  write: Pick<Writes['publish'], 'draftVersion' | 'liveVersion' | 'note' | 'accepted'>,
): Promise<{ readonly rulebook: Rulebook; readonly by: Publication }> {
  const { portalId } = person;
  const draft = await findDraft(db, portalId);
  if (!draft) throw new Refusal('too_late', ({ refusals }) => refusals.noDraft);
  refuseConflict(await changesSince(db, portalId, write.draftVersion));
  await requireLive(db, portalId, write.liveVersion);
  const author = authorOf(person);
  const checked = await checkedDraft(db, person, known);
  const rulebook =
    checked.rulebook ??
    (await orRefuse(async () => parseRulebook(await draftAsWritten(db, portalId, draft))));
  const before = await findAccepted(db, portalId);
  const accepted = acceptedOf(
    checked.findings,
    write.accepted,
    (id) => before[id] ?? { by: author, said: {} },
  );
  const whatIf = await keptWhatIf(db, portalId, await draftVersion(db, portalId));
  return { rulebook, by: { author, note: write.note, accepted, whatIf } };
}

/** Errors are left to the publishing itself, which refuses them. */
function acceptedOf(
  findings: readonly Finding[],
  named: readonly string[],
  tickOf: (id: string) => Ticks[string],
): AcceptedFinding[] {
  const ids = new Set(named);
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const open = warnings.filter(({ id }) => !ids.has(id)).map(({ message }) => message);
  const [first] = open;
  if (first !== undefined) {
    const faults = () => open.map((message) => ({ message }));
    throw new Refusal('faults', ({ publishing }) => publishing.isNew(first, open.length - 1), { faults });
  }
  return warnings.map(({ id, message }) => {
    const { by, said } = tickOf(id);
    // A finding may read otherwise by now, with another example: then the newest words are kept, in one language.
    return { id, message, by, ...(Object.values(said).includes(message) && { said }) };
  });
}

/** A person publishes over the version they compared with, not over one they never saw. */
export async function requireLive(db: Database, portalId: PortalId, seen: number): Promise<void> {
  const live = (await findPortal(db, portalId))?.publishedVersion ?? null;
  if (live === seen) return;
  const now = live === null ? null : await findVersion(db, portalId, live);
  throw new Refusal('conflict', ({ publishing }) =>
    now ? publishing.newerLive(now.author, now.version, now.note) : publishing.noneLive,
  );
}

/** Faults of the rulebook become a Refusal that lists them. */
export async function orRefuse<T>(publish: () => Promise<T>): Promise<T> {
  try {
    return await publish();
  } catch (error) {
    if (!(error instanceof RulebookFaultError)) throw error;
    const { faultsIn } = error;
    throw new Refusal('faults', (words) => words.publishing.cannotYet(faultsIn(words)[0] ?? ''), {
      faults: (words) => faultsIn(words).map((message) => ({ message })),
    });
  }
}
