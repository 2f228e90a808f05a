import { askPeople } from './ask-people.ts';
import { askTerritory, turnVerdict } from './ask-territory.ts';
import type { Asked } from './ask-territory.ts';
import type { Case, Verdict } from './case.ts';
import type { CompiledTerritory } from './compile-rulebook.ts';
import type { Hold, PassedTerritory } from './decision.ts';
import type { LeadNeeds } from './compile-requirements.ts';
import { placeTerritory } from './find-territory.ts';
import type { JudgedRep } from './judge-reps.ts';
import { passesOn } from './territory-policy.ts';
import { aheadInLine, lineAt } from './waiting-line.ts';
import { orderOf, waitingPlace } from './waiting-place.ts';
import { MINUTE } from './working-hours.ts';

/** What has been asked so far, for a lead that nobody could take yet. */
interface Walk {
  readonly judged: readonly JudgedRep[];
  readonly passedOn: readonly PassedTerritory[];
  readonly lines: readonly string[];
}

/**
 * The matching territory, and what its policy says when nobody there can take the lead: wait, the next territory that
 * takes it, or the portal's fallback.
 */
export function askChain(it: Case): Verdict {
  let territory = it.territory;
  let place = it.place;
  let walk: Walk = { judged: [], passedOn: [], lines: [] };
  while (territory) {
    const needs = territory.policy.needsOf(it.lead, it.facts);
    const line = lineOf(it, territory, needs);
    const asked: Asked = askOne(it, territory, needs, line);
    const { selection, candidates } = asked;
    if (selection) {
      return turnVerdict(territory, { selection, candidates }, walk.passedOn);
    }
    const judged = [...walk.judged, ...asked.judged];
    const lines = [...walk.lines, line()];
    const hold = asked.kept ? turnOf(it, territory, lines) : holdOf(it, territory, lines);
    if (hold) {
      const { passedOn } = walk;
      return { outcome: 'held', route: 'territory', territory, candidates, judged, hold, passedOn };
    }
    const { whenNobody } = territory.policy;
    const next = passesOn(whenNobody) ? placeTerritory(it.facts, it.snapshot.rulebook, place) : null;
    if (!next?.territory) return askLast(it, territory, asked, { ...walk, judged, lines });
    const passed = { territoryId: territory.territoryId, name: territory.name, candidates };
    walk = { judged, lines, passedOn: [...walk.passedOn, passed] };
    place = next.place;
    territory = next.territory;
  }
  const hold: Hold = { order: 'oldest', since: it.since, endsAt: null, overdue: false, lines: [] };
  return {
    outcome: 'held',
    route: 'territory',
    territory: null,
    candidates: [],
    judged: [],
    hold,
    passedOn: [],
  };
}

/** Most leads never wait, and their line is never asked for. */
const lineOf =
  ({ judging, snapshot }: Case, { territoryId }: CompiledTerritory, needs: LeadNeeds) =>
  () =>
    lineAt(territoryId, needs, judging.had, snapshot.rulebook.capacity.capsByGrade ? judging.grade : null);

function askOne(it: Case, territory: CompiledTerritory, needs: LeadNeeds, line: () => string): Asked {
  const { lead, facts, judging, state, trace, snapshot } = it;
  const place = { contactId: lead.contactId, createdAt: lead.createdAt, points: trace.score.points };
  const ahead = () => {
    if (state.waiting.size === 0) return 0;
    const waitsAt = waitingPlace(facts, snapshot.rulebook);
    return aheadInLine(state.waiting, place, line(), waitsAt ? orderOf(waitsAt) : 'oldest');
  };
  return askTerritory(territory, lead.contactId, facts, judging, needs, ahead);
}

/** Somebody is free, and others come first: this lead goes nowhere else, for its turn comes as soon as theirs is over. */
const turnOf = (it: Case, territory: CompiledTerritory, lines: readonly string[]): Hold => ({
  order: orderOf(territory),
  since: it.since,
  endsAt: null,
  overdue: false,
  lines,
});

/** The hold at this territory, or null when it has none, or when it is over and the lead can go on. */
function holdOf(it: Case, territory: CompiledTerritory, lines: readonly string[]): Hold | null {
  const { whenNobody } = territory.policy;
  if (whenNobody.do !== 'hold') return null;
  const { order } = whenNobody;
  const endsAt = it.since + whenNobody.mostMinutes * MINUTE;
  const overdue = it.now >= endsAt;
  if (whenNobody.then === 'fallback' && it.snapshot.rulebook.fallback.length === 0) {
    return { order, since: it.since, endsAt: null, overdue, lines };
  }
  return overdue ? null : { order, since: it.since, endsAt, overdue, lines };
}

/**
 * The fallback: caps, seats and deactivation stop it, being absent or off hours does not, since somebody must see the
 * lead. When it cannot take the lead either, the lead waits on where it was, and its record says so.
 */
function askLast(it: Case, territory: CompiledTerritory, asked: Asked, walk: Walk): Verdict {
  const context = { ...it.judging, territoryId: territory.territoryId };
  const last = askPeople(it.snapshot.rulebook.fallback, context, 'absence');
  if (last.ownerId === null) {
    const hold = {
      order: orderOf(territory),
      since: it.since,
      endsAt: null,
      overdue: true,
      lines: walk.lines,
    };
    const { candidates } = asked;
    const { judged, passedOn } = walk;
    return { outcome: 'held', route: 'territory', territory, candidates, judged, hold, passedOn };
  }
  const passed = { territoryId: territory.territoryId, name: territory.name, candidates: asked.candidates };
  return {
    outcome: 'assigned',
    route: 'fallback',
    ownerId: last.ownerId,
    nextOwnerId: last.nextOwnerId,
    territory,
    candidates: last.candidates,
    selection: null,
    passedOn: [...walk.passedOn, passed],
    balances: new Map(),
  };
}
