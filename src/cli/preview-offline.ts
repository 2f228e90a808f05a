import { factsOf } from '../routing/facts.ts';
import { placeTerritory } from '../routing/find-territory.ts';
import { ownerHours, territoryHours } from '../routing/owner-clock.ts';
import { previewChain } from '../routing/preview-chain.ts';
import type { PreviewEvent } from '../routing/preview-chain.ts';
import { scoreLead } from '../routing/score-lead.ts';
import { zonedTime } from '../routing/zoned-time.ts';
import { offlineSnapshot } from './offline-snapshot.ts';
import type { SnapshotFiles } from './offline-snapshot.ts';
import { readLeads } from './read-leads.ts';

export interface PreviewFiles extends SnapshotFiles {
  /** One lead. */
  readonly lead: string;
}

/** An event with names and local times. */
export interface ToldEvent extends PreviewEvent {
  readonly utc: string;
  readonly owner: string | null;
  /** ISO 8601 with offset and zone. */
  readonly ownerTime: string;
  readonly territoryTime: string;
}

export interface PreviewRun {
  readonly events: readonly PreviewEvent[];
  readonly told: (event: PreviewEvent) => ToldEvent;
}

/** The chain of the one lead in a file that comes at `createdAt` (epoch ms). */
export async function previewOffline(files: PreviewFiles, createdAt: number): Promise<PreviewRun> {
  const { snapshot, state } = await offlineSnapshot(files, createdAt);
  const [read, another] = readLeads(files.lead, createdAt);
  if (!read || another) throw new Error(`${files.lead} must hold one lead.`);
  const lead = { ...read, createdAt };
  const { rulebook } = snapshot;
  const { territory } = placeTerritory(factsOf(lead, scoreLead(lead, rulebook.scorecard)), rulebook);
  const territoryZone = territoryHours(territory, snapshot)?.timeZone;
  const told = (event: PreviewEvent): ToldEvent => {
    const { ownerId, at } = event;
    const ownerZone = (ownerId === null ? null : ownerHours(ownerId, snapshot))?.timeZone;
    return {
      ...event,
      utc: new Date(at).toISOString(),
      owner: ownerId === null ? null : (snapshot.reps.get(ownerId)?.name ?? `Owner ${ownerId}`),
      ownerTime: zonedTime(at, ownerZone ?? territoryZone ?? 'UTC'),
      territoryTime: zonedTime(at, territoryZone ?? ownerZone ?? 'UTC'),
    };
  };
  return { events: previewChain(lead, snapshot, state, createdAt), told };
}
