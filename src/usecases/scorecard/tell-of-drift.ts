import type { ScorecardWatch } from '../../contract/scorecard.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { oweDigest } from '../../store/notices.ts';
import { loadLiveLeads } from '../../store/scorecard-watches.ts';

const dayMs = 24 * 60 * 60_000;

/** Tells what has moved, that chances are withheld, and what waits. */
export async function tellOfDrift(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  news: {
    readonly version: number;
    readonly report: ScorecardWatch;
    readonly refreshed: Scorecard | null;
    /** Epoch milliseconds. */
    readonly at: number;
  },
): Promise<void> {
  const { version, report, refreshed, at } = news;
  const leads = refreshed?.learning?.recalibrated?.leads;
  await tell(db, portalId, rulebook, at, {
    noticeKey: `drift:${version}:${new Date(at).toISOString().slice(0, 10)}`,
    title: 'New leads are no longer like those that the scorecard was learned from',
    text: [
      ...report.because,
      ...(rulebook.scorecard.calibration === undefined
        ? []
        : ['From now on no lead is shown a chance to convert; grades go on by points.']),
      ...(leads === undefined
        ? []
        : [
            `The scorecard with chances from the newest ${leads} outcomes waits in the settings, under Scoring: chances are shown again once you publish it.`,
          ]),
      'Baton is also learning a new scorecard. Look at it in the settings, under Scoring: it counts once you publish it.',
    ].join('\n'),
  });
}

/** Tells that the card learned because of drift is there to be looked at. */
export async function tellOfNewCard(
  db: Database,
  portalId: PortalId,
  rulebook: Rulebook,
  { learning }: Scorecard,
  at: number,
): Promise<void> {
  await tell(db, portalId, rulebook, at, {
    noticeKey: `drift-learned:${new Date(at).toISOString()}`,
    title: learning?.signal.found
      ? 'A new scorecard waits for you'
      : 'No scorecard could be learned from the newest leads',
    text: [
      learning?.signal.because ?? '',
      'It is in the settings, under Scoring, beside the published one on the same leads.',
    ].join('\n'),
  });
}

/**
 * A task for whoever leads of last resort go to, or a manager of the SLA; without either the channels alone hear of it.
 * A task in HubSpot belongs to a contact: the newest lead.
 */
async function tell(
  db: Database,
  portalId: PortalId,
  { lastResort, slaPolicies }: Rulebook,
  at: number,
  said: { readonly noticeKey: string; readonly title: string; readonly text: string },
): Promise<void> {
  const [newest] = await loadLiveLeads(db, portalId, new Date(0), 1);
  if (newest === undefined) return;
  const manager = slaPolicies.find(({ manager: each }) => each !== null)?.manager ?? null;
  await oweDigest(db, portalId, {
    ...said,
    contactId: newest.contactId,
    ownerId: lastResort.ownerId ?? manager,
    dueAt: at + dayMs,
  });
}
