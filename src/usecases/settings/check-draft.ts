import type { Check, Finding } from '../../contract/settings.ts';
import { checkPeople } from '../../routing/check-people.ts';
import { checkTerritories } from '../../routing/check-territories.ts';
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
import { loadReps } from './people-names.ts';
import { faultsOf } from './written-rules.ts';

/** Whether the draft could be published now, and what a person should look at before. */
export async function checkDraft(db: Database, portalId: PortalId): Promise<Check> {
  const draft = await findDraft(db, portalId);
  const version = await draftVersion(db, portalId);
  if (!draft) return { draftVersion: version, publishable: false, findings: [] };
  const written = { ...draft.parts, territories: await loadDraftTerritories(db, portalId) };
  const parsed = rulebookSchema.safeParse(written);
  const lists = await loadNamedLists(db, portalId);
  const errors = parsed.success ? faultsBesides(parsed.data, lists) : faultsOf(written, parsed.error);
  const findings: Finding[] = errors.map(({ path = '', message }) => {
    const [part = '', index = ''] = path.split('.');
    const territory = part === 'territories' ? written.territories[Number(index)] : undefined;
    const inTerritory = territory ?? written.territories.find(({ name }) => message.includes(`"${name}"`));
    return {
      ...{ severity: 'error' as const, message },
      territoryId: inTerritory?.territoryId ?? null,
      part: inTerritory || part === '' ? null : part,
    };
  });
  if (parsed.success) findings.push(...warnings(parsed.data, lists, await loadReps(db, portalId)));
  return { draftVersion: version, publishable: errors.length === 0, findings };
}

/** What only shows beside lists and history. */
const faultsBesides = (rulebook: Rulebook, lists: readonly NamedList[]) => [
  ...listFaults(rulebook, lists).map((message) => ({ path: '', message })),
  ...scorecardFaults(rulebook).map((message) => ({ path: 'scorecard', message })),
];

/** More would keep a person waiting; `npx baton rulebook check` looks at any number. */
const MOST_SEARCHED = 100;

/** What may be meant so, but rarely is. */
function warnings(rulebook: Rulebook, lists: readonly NamedList[], reps: readonly Rep[]): Finding[] {
  const searched = rulebook.territories.length <= MOST_SEARCHED ? checkTerritories(rulebook, lists) : [];
  const found = [...checkPeople(rulebook, lists, reps), ...searched].filter(
    ({ severity }) => severity !== 'note',
  );
  const known = new Set(reps.map(({ ownerId }) => ownerId));
  const strangers = [...rulebook.people, ...rulebook.capacities].filter(({ ownerId }) => !known.has(ownerId));
  return [
    ...found.map(({ message, territoryId }): Finding => ({
      ...{ severity: 'warning', message, territoryId, part: null },
    })),
    ...[...new Set(strangers.map(({ ownerId }) => ownerId))].map((ownerId): Finding => ({
      severity: 'warning',
      message: `Owner ${ownerId} has hours or a cap, but is not in this account.`,
      territoryId: null,
      part: 'people',
    })),
  ];
}
