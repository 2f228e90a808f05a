import type { Pool } from 'pg';
import type { PartName } from '../../contract/rulebook-parts.ts';
import type { Writes } from '../../contract/settings-writes.ts';
import type { PortalId } from '../../store/database.ts';
import type { Say } from '../refusal.ts';
import type { SaveChannelDeps } from '../save-channel.ts';
import { exportTerritories } from '../territories-csv/export-territories.ts';
import { importTerritories, previewImport } from '../territories-csv/import-territories.ts';
import { acceptFindings, showAccepted } from './accept-findings.ts';
import { checkDraft } from './check-draft.ts';
import { createKnownFindings } from './known-findings.ts';
import { cancelTry, showWhatIf, tryDraft } from './draft-what-if.ts';
import type { RecordUrl } from './draft-what-if.ts';
import { wordsFor } from './person.ts';
import type { Person } from './person.ts';
import { discardDraft, publishDraft } from './publish-draft.ts';
import { restoreVersion } from './restore-version.ts';
import { cancelSchedule, scheduleDraft } from './schedule-draft.ts';
import { showChain } from './show-chain.ts';
import { showChoices } from './show-choices.ts';
import { showOverview } from './show-overview.ts';
import { showPart } from './show-part.ts';
import { showReps } from './show-reps.ts';
import { showTerritories, showTerritory } from './show-territories.ts';
import type { Page } from './show-territories.ts';
import { showTerritoryNames } from './show-territory-names.ts';
import { compareVersions, showChanges, showVersion, showVersions } from './show-versions.ts';
import { putChannel, removeChannel, showChannels, tryChannelOf } from './write-channel.ts';
import { putEditor, putMode, showEditors } from './write-general.ts';
import { putPart, putRep } from './write-part.ts';
import { addTerritory, moveTerritory, putTerritory, removeTerritory } from './write-territory.ts';

export interface SettingsVerbsDeps extends Omit<SaveChannelDeps, 'pool'> {
  readonly pool: Pool;
  readonly now: () => number;
  /** The address of a contact in HubSpot. */
  readonly recordUrl: RecordUrl;
  /** What went wrong in a sentence; null when the receiver took the test message. */
  readonly tryChannel: (portalId: PortalId, channelId: string) => Promise<Say<string> | null>;
}

interface Source {
  readonly source: 'draft' | 'live';
}
interface Searched extends Page, Source {
  readonly search: string;
}

/** Everything that the settings page can ask for, by the person whom HubSpot named. */
export type Settings = ReturnType<typeof createSettings>;

export function createSettings(given: SettingsVerbsDeps) {
  const deps = { ...given, known: createKnownFindings() };
  const { pool, now, recordUrl } = deps;
  return {
    overview: (by: Person) => showOverview(pool, by, now()),
    choices: (by: Person) => showChoices(pool, by.portalId, wordsFor(by)),
    territories: (by: Person, wanted: Searched) => showTerritories(pool, by.portalId, wanted, wordsFor(by)),
    territory: (by: Person, wanted: Source & { readonly territoryId: string }) =>
      showTerritory(pool, by.portalId, wanted, wordsFor(by)),
    territoryNames: (
      by: Person,
      wanted: Source & { readonly search: string; readonly ids: readonly string[] },
    ) => showTerritoryNames(pool, by.portalId, wanted),
    territoriesCsv: (by: Person, wanted: Source & { readonly from: number }) =>
      exportTerritories(pool, by.portalId, wanted),
    chain: (by: Person, wanted: Source & { readonly territoryId: string; readonly at: number }) =>
      showChain(pool, by.portalId, wanted, wordsFor(by)),
    part: (by: Person, wanted: Source & { readonly part: PartName }) => showPart(pool, by.portalId, wanted),
    reps: (by: Person, wanted: Searched) => showReps(pool, by.portalId, wanted, now(), wordsFor(by)),
    editors: (by: Person) => showEditors(pool, by.portalId),
    channels: (by: Person) => showChannels(pool, by.portalId, wordsFor(by)),
    versions: (by: Person, wanted: Page) => showVersions(pool, by.portalId, wanted, wordsFor(by)),
    version: (by: Person, wanted: { readonly version: number }) => showVersion(pool, by, wanted, recordUrl),
    whatIf: (by: Person) => showWhatIf(pool, by, recordUrl),
    changes: (by: Person, wanted: Page) => showChanges(pool, by.portalId, wanted),
    compare: (by: Person, wanted: { readonly from: string; readonly to: string }) =>
      compareVersions(pool, by.portalId, wanted, wordsFor(by)),
    check: (by: Person) => checkDraft(pool, by, deps.known),
    accepted: (by: Person) => showAccepted(pool, by, deps.known),

    putTerritory: (by: Person, write: Writes['putTerritory']) => putTerritory(deps, by, write),
    newTerritory: (by: Person, write: Writes['newTerritory']) => addTerritory(deps, by, write),
    removeTerritory: (by: Person, write: Writes['removeTerritory']) => removeTerritory(deps, by, write),
    moveTerritory: (by: Person, write: Writes['moveTerritory']) => moveTerritory(deps, by, write),
    previewImport: (by: Person, write: Writes['previewImport']) =>
      previewImport(pool, by.portalId, write, wordsFor(by)),
    importTerritories: (by: Person, write: Writes['importTerritories']) => importTerritories(deps, by, write),
    putPart: (by: Person, write: Writes['putPart']) => putPart(deps, by, write),
    putRep: (by: Person, write: Writes['putRep']) => putRep(deps, by, write),
    accept: (by: Person, write: Writes['accept']) => acceptFindings(deps, by, write),
    publish: (by: Person, write: Writes['publish']) => publishDraft(deps, by, write),
    schedule: (by: Person, write: Writes['schedule']) => scheduleDraft(deps, by, write),
    cancelSchedule: (by: Person, write: Writes['cancelSchedule']) => cancelSchedule(deps, by, write),
    tryDraft: (by: Person, write: Writes['tryDraft']) => tryDraft(deps, by, write),
    cancelTry: (by: Person, write: Writes['cancelTry']) => cancelTry(deps, by, write),
    discard: (by: Person, write: Writes['discard']) => discardDraft(deps, by, write),
    restore: (by: Person, write: Writes['restore']) => restoreVersion(deps, by, write),
    putMode: (by: Person, write: Writes['putMode']) => putMode(deps, by, write),
    addEditor: (by: Person, write: Writes['addEditor']) => putEditor(deps, by, write, 'added'),
    removeEditor: (by: Person, write: Writes['removeEditor']) => putEditor(deps, by, write, 'removed'),
    putChannel: (by: Person, write: Writes['putChannel']) => putChannel(deps, by, write),
    removeChannel: (by: Person, write: Writes['removeChannel']) => removeChannel(deps, by, write),
    tryChannel: (by: Person, write: Writes['tryChannel']) => tryChannelOf(deps, by, write),
  };
}
