import type { CandidateVerdict, Decision } from '../decision.ts';
import type { Change } from './change.ts';
import type { World } from './world.ts';
import { LEAD } from '../select-rep.ts';

type Rep = Extract<Change, { what: 'active' }>['rep'];
/** Whether the rep gets the lead with this change added. */
export type Wins = (change: Change) => boolean;

/** More leads than this are not waited for. */
const MOST_LATER = 8;
const MOST_WEIGHT = 1000;
/** Shares are told in hundredths of a lead. */
const STEP = LEAD / 100;

/**
 * A free member whose turn it was not: what their turn, weight, place, load or chance would have had to be, or the
 * colleague who was chosen away. Amounts are the least that is enough.
 */
export function waysToTurn(
  decision: Decision,
  candidate: CandidateVerdict,
  world: World,
  wins: Wins,
): readonly Change[] {
  const pick = decision.candidates.find(({ ownerId }) => ownerId === decision.ownerId);
  const territory = world.snapshot.rulebook.territoryOf(decision.territory?.territoryId);
  const rep: Rep = { ownerId: candidate.ownerId, name: candidate.name };
  if (!pick || pick.ownerId === rep.ownerId) return [];
  const away = colleagueAway(pick, world);
  if (decision.route !== 'territory' || !territory) return away;
  const member = territory.members.find(({ ownerId }) => ownerId === rep.ownerId);
  if (!member) return away;
  const on = { rep, territory: { territoryId: territory.territoryId, name: territory.name } } as const;
  const weight = (): readonly Change[] =>
    least(Math.floor(member.weight) + 1, MOST_WEIGHT, wins, (to) => ({
      ...{ kind: 'rulebook', what: 'weight', ...on, from: member.weight, to },
    }));
  const owed = (): readonly Change[] => {
    const from = candidate.owedBefore;
    const most = Math.max(0, ...decision.candidates.map(({ owedBefore }) => owedBefore - from)) + 2 * LEAD;
    return least(1, Math.ceil(most / STEP), wins, (steps) => ({
      ...{ kind: 'turn', what: 'owed', ...on, from, to: from + steps * STEP },
    }));
  };
  switch (territory.policy.selection.by) {
    case 'fair_share':
      return [...owed(), ...later(wins), ...weight(), ...away];
    case 'best_fit': {
      const from = candidate.chance ?? null;
      const chance = least(Math.floor((from ?? -0.01) * 100) + 1, 100, wins, (to) => ({
        ...{ kind: 'rulebook', what: 'chance', ...on, from, to: to / 100 },
      }));
      return [...chance, ...owed(), ...later(wins), ...away];
    }
    case 'least_loaded': {
      const from = candidate.openLeads ?? 0;
      const fewer = least(1, from, wins, (less) => ({
        ...{ kind: 'rep', what: 'open_leads', rep, from, to: from - less },
      }));
      return [...fewer, ...weight(), ...away];
    }
    case 'strict_order': {
      const places = territory.members.flatMap(({ place }) => place ?? []);
      const before = territory.members.find(({ ownerId }) => ownerId === pick.ownerId)?.place;
      const beside = before ?? Math.max(1, ...places) + 1;
      const at = (to: number): Change => ({
        ...{ kind: 'rulebook', what: 'place', ...on, from: member.place ?? null, to },
      });
      // At one place chance decides, which may be enough.
      const ties = member.place !== beside && wins(at(beside));
      return [at(ties ? beside : beside - 1), ...away];
    }
  }
}

/** Whoever was chosen is not there. */
export function colleagueAway({ ownerId, name }: CandidateVerdict, { snapshot }: World): readonly Change[] {
  const from = snapshot.reps.get(ownerId)?.availability;
  if (from === undefined || from === 'away') return [];
  return [{ kind: 'rep', what: 'availability', rep: { ownerId, name }, from, to: 'away' }];
}

function later(wins: Wins): readonly Change[] {
  for (let to = 1; to <= MOST_LATER; to += 1) {
    const change: Change = { kind: 'turn', what: 'later', from: 0, to };
    if (wins(change)) return [change];
  }
  return [];
}

/** The change by the least whole number from `low` to `high` that wins; more of it wins too. */
function least(low: number, high: number, wins: Wins, by: (amount: number) => Change): readonly Change[] {
  if (low > high || !wins(by(high))) return [];
  let [below, enough] = [low - 1, high];
  while (enough - below > 1) {
    const middle = Math.floor((below + enough) / 2);
    if (wins(by(middle))) enough = middle;
    else below = middle;
  }
  return [by(enough)];
}
