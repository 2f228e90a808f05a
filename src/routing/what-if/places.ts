import type { PastDecision } from './history.ts';
import type { OwnLead } from './leads.ts';
import type { CountedPlace, Tally } from './tally.ts';
import type { Settled } from './setup.ts';

const placeOfPast = ({ ownerId, territoryId, territory, route, outcome }: PastDecision): CountedPlace => ({
  ...{ ownerId, territoryId, territory, outcome },
  fallback: route === 'fallback',
});
/** Counts where every lead is on both sides: exactly once each, from the first time that it is met. */
export function createPlaces(tally: Tally, since: number) {
  /** Leads met while they waited since before the time looked at; where they were counted. */
  const metWaiting = new Map<string, CountedPlace>();

  function noteReal(
    { past, made, at, snapshot }: Settled,
    known: OwnLead | null,
    own: PastDecision | null,
  ): void {
    if (!past) return;
    const { decision, before, lead } = past;
    const { contactId } = lead;
    const counted =
      metWaiting.get(contactId) ?? (before && before.decidedAt >= since ? placeOfPast(before) : null);
    const isNew = counted === null && (decision !== null || !known);
    const now = decision ?? null;
    const place = now ? placeOfPast(now) : own && placeOfPast({ ...own, outcome: 'held', ownerId: null });
    if (isNew) {
      tally.counts.leads += 1;
      tally.came(at, snapshot);
      const grade = now?.grade ?? made?.decision.score.grade ?? 'D';
      tally.grade(grade, made?.decision.score.grade ?? grade);
      if (!now && place) metWaiting.set(contactId, place);
      if (!made && (before ?? now)) tally.put('after', placeOfPast(before ?? now!), 1);
    }
    if (counted && now) tally.put('before', counted, -1);
    if (place && (isNew || now)) {
      tally.put('before', place, 1);
      tally.decided('before', contactId, place.outcome, at, snapshot);
    }
    if (now) metWaiting.delete(contactId);
    if (made && !isNew && !known && counted) tally.put('after', counted, -1);
    if (now?.outcome === 'assigned' && now.ownerId !== null) {
      const { territoryId, territory, ownerId, byTurn, moved } = now;
      tally.gave('before', { territoryId, territory, ownerId, byTurn, moved });
    }
  }

  function noteOwn(
    { at, snapshot, onPaper }: Settled,
    contactId: string,
    known: OwnLead | null,
    own: PastDecision,
  ): void {
    if (onPaper && !known) {
      tally.counts.paperLeads += 1;
      tally.came(at, snapshot);
    }
    if (known) tally.put('after', placeOfPast(known.decision), -1);
    tally.put('after', placeOfPast(own), 1);
    tally.decided('after', contactId, own.outcome, at, snapshot);
    if (own.outcome !== 'assigned' || own.ownerId === null) return;
    const { territoryId, territory, ownerId, byTurn, moved } = own;
    tally.gave('after', { territoryId, territory, ownerId, byTurn, moved });
  }

  return {
    /** `own`: what the what-if made of it, if anything; `known`: how the lead stood in it before. */
    note(it: Settled, known: OwnLead | null, own: PastDecision | null): void {
      if (!it.onPaper) noteReal(it, known, own);
      if (own && it.made) noteOwn(it, it.made.lead.contactId, known, own);
    },
  };
}
