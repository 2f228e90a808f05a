import type { Decision } from '../routing/decision.ts';
import { routeLeads } from '../routing/route-leads.ts';
import { offlineSnapshot } from './offline-snapshot.ts';
import type { SnapshotFiles } from './offline-snapshot.ts';
import { readLeads } from './read-leads.ts';
import { readMomentOption } from './read-moment.ts';

/** Files and moment of an offline run, as the command line names them. */
export interface OfflineOptions extends SnapshotFiles {
  readonly leads: string;
  /** ISO time; left out: now. */
  readonly at?: string;
}

export interface OfflineRun {
  /** In the order in which they were made. */
  readonly decisions: readonly Decision[];
  readonly nameOf: (ownerId: string) => string;
}

/** Decides every lead of a file without database or HubSpot. Faults in a file are told as sentences. */
export async function routeOffline(options: OfflineOptions): Promise<OfflineRun> {
  const now = readMomentOption('--at', options.at);
  const { snapshot, state } = await offlineSnapshot(options, now);
  const leads = readLeads(options.leads, now);
  const { decisions } = routeLeads(leads, snapshot, state, now);
  return { decisions, nameOf: (ownerId) => snapshot.reps.get(ownerId)?.name ?? `Owner ${ownerId}` };
}
