import { z } from 'zod';
import { doneSchema } from '../../contract/settings-writes.ts';
import type { Done, Writes } from '../../contract/settings-writes.ts';
import type { Tried, WhatIfRunAnswer } from '../../contract/settings-versions.ts';
import { paperLoadSchema, whatIfReportSchema } from '../../contract/what-if.ts';
import { findDraft } from '../../store/drafts.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findPortal } from '../../store/portals.ts';
import { draftVersion } from '../../store/settings-changes.ts';
import { askForWhatIf, cancelWhatIf, findWhatIf } from '../../store/what-if-runs.ts';
import type { WhatIfRunState } from '../../store/what-if-runs.ts';
import { Refusal } from '../refusal.ts';
import { onceByEditor } from './once.ts';
import type { SettingsDeps } from './once.ts';
import { authorOf, wordsFor } from './person.ts';
import type { Person } from './person.ts';

/** Which past leads, from when (epoch ms), and what is put on top of them on paper. */
export const whatIfQuestionSchema = z.object({ since: z.number(), load: paperLoadSchema.nullable() });

const mostDays = 400;
const DAY = 86_400_000;
const parse = (stored: unknown): Done => doneSchema.parse(stored);

/** Tries the draft on past leads, in the background. Throws a Refusal while another try is under way. */
export function tryDraft(
  deps: SettingsDeps & { readonly now: () => number },
  person: Person,
  write: Writes['tryDraft'],
): Promise<Done> {
  const { portalId } = person;
  const { publishing: words } = wordsFor(person);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    const now = deps.now();
    if (write.since >= now || write.since < now - mostDays * DAY) {
      throw new Refusal('faults', ({ publishing }) => publishing.trySince(mostDays));
    }
    if (!(await findDraft(db, portalId))) throw new Refusal('too_late', ({ refusals }) => refusals.noDraft);
    const question = { since: write.since, load: write.load };
    if (!(await askForWhatIf(db, portalId, { by: authorOf(person), question }))) {
      throw new Refusal('too_late', ({ publishing }) => publishing.tryUnderWay);
    }
    return { change: change(words.tryAsked), answer: () => ({ message: words.tryBegun }) };
  });
}

export function cancelTry(deps: SettingsDeps, person: Person, write: Writes['cancelTry']): Promise<Done> {
  const { publishing: words } = wordsFor(person);
  return onceByEditor(deps, person, write.requestId, parse, async (db) => {
    if (!(await cancelWhatIf(db, person.portalId))) {
      throw new Refusal('too_late', ({ publishing }) => publishing.tryNotUnderWay);
    }
    return { change: change(words.tryCancelled), answer: () => ({ message: words.tryCancelled }) };
  });
}

/** Written down, without moving the draft. */
const change = (what: string) => ({ kind: 'what_if', target: 'what-if', what }) as const;

/** The address of a contact in HubSpot. */
export type RecordUrl = (portalId: PortalId, contactId: string) => string;

/** The try that is under way or the last one, with its report. */
export async function showWhatIf(
  db: Database,
  person: Person,
  recordUrl: RecordUrl,
): Promise<WhatIfRunAnswer> {
  const { portalId } = person;
  const run = await findWhatIf(db, portalId);
  if (!run) return { run: null };
  const { state, askedBy, askedAt, done, endedAt, trouble } = run;
  const isOfDraft = await isOf(db, portalId, run, await draftVersion(db, portalId));
  const { since, load } = whatIfQuestionSchema.parse(run.question);
  return {
    run: {
      ...{ state, askedBy, askedAt, since, load, done, endedAt, isOfDraft },
      trouble: trouble === null ? null : troubleWords(trouble, person),
      tried: isDone(run) ? withLinks(triedOf(run), portalId, recordUrl) : null,
    },
  };
}

/** A finished try, as it is kept with the version that is published. */
export const keptWhatIfSchema = z.object({ by: z.string(), endedAt: z.number(), report: whatIfReportSchema });
export type KeptWhatIf = z.infer<typeof keptWhatIfSchema>;

export const withLinks = (kept: KeptWhatIf, portalId: PortalId, recordUrl: RecordUrl): Tried => ({
  ...kept,
  links: Object.fromEntries(
    kept.report.changed.listed.map(({ contactId }) => [contactId, recordUrl(portalId, contactId)]),
  ),
});

const isDone = ({ state }: WhatIfRunState): boolean => state === 'done';

const triedOf = ({ askedBy, endedAt, report }: WhatIfRunState): KeptWhatIf =>
  keptWhatIfSchema.parse({ by: askedBy, endedAt, report });

/** What was found out about a draft of exactly this version; null when nobody tried it, or over another live version. */
export async function keptWhatIf(
  db: Database,
  portalId: PortalId,
  version: number,
): Promise<KeptWhatIf | null> {
  const run = await findWhatIf(db, portalId);
  return run && isDone(run) && (await isOf(db, portalId, run, version)) ? triedOf(run) : null;
}

async function isOf(
  db: Database,
  portalId: PortalId,
  run: Pick<WhatIfRunState, 'draftVersion' | 'liveVersion'>,
  version: number,
): Promise<boolean> {
  const live = (await findPortal(db, portalId))?.publishedVersion ?? null;
  return run.draftVersion === version && run.liveVersion === live;
}

/** Ends that have a name are told in the reader's language; a sentence of the try itself as it is. */
const troubleWords = (trouble: string, person: Person): string =>
  isNamed(trouble) ? wordsFor(person).publishing[trouble] : trouble;

const named = ['tryFailed', 'tryNoDraft'] as const;
export type NamedTrouble = (typeof named)[number];
const isNamed = (trouble: string): trouble is NamedTrouble => named.some((name) => name === trouble);
