import { isSameWay, placeOfPast, reasonOfChange } from './change.ts';
import type { WhatIfChange, WhatIfPlace, WhatIfReason } from './change.ts';
import type { PastDecision } from './history.ts';
import type { OwnLead } from './leads.ts';
import type { Tally } from './tally.ts';
import type { Settled } from './setup.ts';

/** The router looks again at waiting leads as often as this; an earlier or later answer within it is the same. */
const LOOKS_AGAIN = 15 * 60_000;

const onHold: WhatIfPlace = { outcome: 'held', ownerId: null, territory: null };

/** The leads that go another way, each with the first thing that was different. */
export function createChanges(tally: Tally) {
  function reasonOf(
    { past, made, snapshot, rulebook }: Settled,
    before: PastDecision | null,
  ): WhatIfReason | null {
    const really = past?.decision ?? null;
    if (made && really && rulebook) {
      const territoryId = made.decision.territory?.territoryId ?? null;
      if (isSameWay({ ...made.decision, territoryId }, really)) return null;
      const nameOf = (ownerId: string) => snapshot.reps.get(ownerId)?.name ?? `Owner ${ownerId}`;
      return reasonOfChange(made.decision, really, { own: snapshot.rulebook, past: rulebook }, nameOf);
    }
    // Only one side did something now.
    if (made && made.decision.outcome !== 'held' && !made.decision.handover) {
      return { code: made.previous === null && before?.outcome !== 'held' ? 'waits' : 'waits_no_more' };
    }
    return made?.decision.outcome === 'held' ? null : { code: 'other_chain' };
  }

  return {
    /** `before`: what really became of the lead before this moment. */
    note(it: Settled, own: OwnLead | null, before: PastDecision | null): void {
      if (!own?.apart || it.onPaper) return;
      const past = it.past?.decision ?? own.past;
      const places: Pick<WhatIfChange, 'before' | 'after'> = {
        before: past ? placeOfPast(past) : onHold,
        after: placeOfPast(own.decision),
      };
      if (own.changedBy) {
        if (own.change) Object.assign(own.change, places);
        return;
      }
      const why = reasonOf(it, before);
      if (!why) return;
      own.changedBy = why.code;
      own.change = tally.changed({ contactId: own.contactId, at: it.at, ...places, why });
    },
    /** A lead has come to its end. Leaves out what came to the same there, or a little sooner or later. */
    end({ change, changedBy, decision, past }: OwnLead): void {
      if (!changedBy || !past) return;
      if (decision.ownerId !== past.ownerId) tally.counts.otherOwner += 1;
      if (!isSameWay(decision, past)) return;
      const isInTime = Math.abs(decision.decidedAt - past.decidedAt) < LOOKS_AGAIN;
      const isWait = changedBy === 'waits' || changedBy === 'waits_no_more';
      if (changedBy === 'other_chain' || (isWait && isInTime)) tally.unchanged(change);
    },
  };
}
