import { setImmediate } from 'node:timers/promises';
import type { Check, Finding } from '../../contract/settings-versions.ts';
import { checkPeople } from '../../routing/check-people.ts';
import { checkTargets } from '../../routing/check-targets.ts';
import { checkReach } from '../../routing/check-territories.ts';
import type { Finding as CoreFinding } from '../../routing/finding.ts';
import { listFaults } from '../../routing/named-list.ts';
import type { NamedList } from '../../routing/named-list.ts';
import type { Rep } from '../../routing/rep.ts';
import { rulebookSchema } from '../../routing/rulebook.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { scorecardFaults } from '../../routing/scorecard-faults.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findDraft, loadDraftTerritories } from '../../store/drafts.ts';
import { loadNamedLists } from '../../store/named-lists.ts';
import { draftVersion } from '../../store/settings-changes.ts';
import { calendarHolidays } from '../calendar-holidays.ts';
import type { Words } from '../words/catalogue.ts';
import type { CheckedRules, KnownFindings } from './known-findings.ts';
import { loadReps } from './people-names.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { faultsOf } from './written-rules.ts';

/** Whether the draft could be published now, and what a person should look at before. */
export async function checkDraft(db: Database, person: Person, known: KnownFindings): Promise<Check> {
  const { portalId } = person;
  const version = await draftVersion(db, portalId);
  if (!(await findDraft(db, portalId))) return { draftVersion: version, publishable: false, findings: [] };
  const { findings } = await checkedDraft(db, person, known);
  return { draftVersion: version, publishable: isSound(findings), findings: [...findings] };
}

/** The draft as it is now, with what the check says of it in the person's language. */
export const checkedDraft = (db: Database, person: Person, known: KnownFindings): Promise<CheckedRules> =>
  known.ofDraft(db, person.portalId, person.language ?? 'en', async () => {
    // Read after the version under which it is remembered, so that no later edit is taken for this one.
    const draft = await findDraft(db, person.portalId);
    if (!draft) return { rulebook: null, findings: [] };
    const written = { ...draft.parts, territories: await loadDraftTerritories(db, person.portalId) };
    return checkWritten(db, person.portalId, written, wordsFor(person));
  });

/** Nothing in it must be mended before it can be published. */
export const isSound = (findings: readonly Finding[]): boolean =>
  findings.every(({ severity }) => severity !== 'error');

/** The same for any rulebook, beside the lists and owners as they are now. */
export async function checkWritten(
  db: Database,
  portalId: PortalId,
  written: Rulebook,
  words: Words,
): Promise<CheckedRules> {
  const parsed = rulebookSchema.safeParse(written);
  const lists = await loadNamedLists(db, portalId);
  const errors = parsed.success
    ? faultsBesides(parsed.data, lists, words)
    : faultsOf(written, parsed.error, words);
  const findings: Finding[] = errors.map(({ path = '', message }, i) => {
    const [part = '', index = ''] = path.split('.');
    const territory = part === 'territories' ? written.territories[Number(index)] : undefined;
    const inTerritory =
      territory ?? written.territories.find(({ name }) => message.includes(words.findings.quoted(name)));
    return {
      // Errors are never accepted: it only has to tell them apart.
      ...{ id: `error/${i}`, severity: 'error' as const, message },
      territoryId: inTerritory?.territoryId ?? null,
      part: inTerritory || part === '' ? null : part,
    };
  });
  if (parsed.success) {
    findings.push(...(await warnings(parsed.data, lists, await loadReps(db, portalId), words)));
  }
  return { rulebook: parsed.data ?? null, findings };
}

/** What only shows beside lists and history. */
const faultsBesides = (rulebook: Rulebook, lists: readonly NamedList[], words: Words) => [
  ...listFaults(rulebook, lists, words).map((message) => ({ path: '', message })),
  ...scorecardFaults(rulebook, words).map((message) => ({ path: 'scorecard', message })),
];

/** A large rulebook takes seconds; the process has others to serve, HubSpot's webhooks first. */
const MOST_MILLISECONDS_AT_ONCE = 20;

async function unreached(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  words: Words,
): Promise<readonly CoreFinding[]> {
  const found: CoreFinding[] = [];
  let startedAt = performance.now();
  for (const findings of checkReach(rulebook, lists, words)) {
    found.push(...findings);
    if (performance.now() - startedAt < MOST_MILLISECONDS_AT_ONCE) continue;
    await setImmediate();
    startedAt = performance.now();
  }
  return found;
}

/** What may be meant so, but rarely is. */
async function warnings(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  reps: readonly Rep[],
  words: Words,
): Promise<Finding[]> {
  const found = [
    ...checkPeople(rulebook, lists, reps, words),
    ...checkTargets(rulebook, lists, calendarHolidays(rulebook, Date.now()), words),
    ...(await unreached(rulebook, lists, words)),
  ].filter(({ severity }) => severity !== 'note');
  const known = new Set(reps.map(({ ownerId }) => ownerId));
  const strangers = [...rulebook.people, ...rulebook.capacities].filter(({ ownerId }) => !known.has(ownerId));
  return [
    ...found.map(({ id, message, territoryId }): Finding => ({
      ...{ id, severity: 'warning', message, territoryId, part: null },
    })),
    ...[...new Set(strangers.map(({ ownerId }) => ownerId))].map((ownerId): Finding => ({
      id: `stranger/${encodeURIComponent(ownerId)}`,
      severity: 'warning',
      message: words.findings.stranger(words.card.owner(ownerId)),
      territoryId: null,
      part: 'people',
    })),
  ];
}
