import type { Rep } from '../rep.ts';
import type { Rulebook } from '../rulebook.ts';
import type { PastTurn } from './history.ts';

/** A load test on paper: see the contract's PaperLoad. */
export interface Paper {
  readonly times: number;
  /** Moments in epoch ms; null: from the beginning, to the end. */
  readonly without: readonly {
    readonly ownerId: string;
    readonly from: number | null;
    readonly to: number | null;
  }[];
  readonly addReps: readonly { readonly territoryId: string; readonly count: number }[];
}

interface PaperRep {
  readonly ownerId: string;
  readonly name: string;
  readonly territoryId: string;
  /** Whose hours, skills and languages they have; null: nobody's. */
  readonly like: string | null;
  readonly weight: number;
}

function paperReps({ addReps }: Paper, { territories }: Rulebook): readonly PaperRep[] {
  return addReps.flatMap(({ territoryId, count }) => {
    const territory = territories.find((each) => each.territoryId === territoryId);
    if (!territory)
      throw new Error(`The rulebook has no territory "${territoryId}" to which reps could be added.`);
    const [model] = territory.members;
    return Array.from({ length: count }, (_, i) => ({
      ownerId: `paper-${territoryId}-${i + 1}`,
      name: `New rep ${i + 1} (${territory.name})`,
      territoryId,
      like: model?.ownerId ?? null,
      weight: model?.weight ?? 1,
    }));
  });
}

/** The rulebook with the added reps as members of their territories. Throws when a territory does not exist. */
export function paperRulebook(rulebook: Rulebook, paper: Paper): Rulebook {
  const added = paperReps(paper, rulebook);
  const models = new Map(rulebook.people.map((person) => [person.ownerId, person]));
  return {
    ...rulebook,
    territories: rulebook.territories.map((territory) => ({
      ...territory,
      members: [
        ...territory.members,
        ...added
          .filter(({ territoryId }) => territoryId === territory.territoryId)
          .map(({ ownerId, weight }) => ({ ownerId, weight })),
      ],
    })),
    people: [
      ...rulebook.people,
      ...added.flatMap(({ ownerId, like }) => {
        const model = models.get(like ?? '');
        if (!model) return [];
        const { ramp: _, ...person } = model;
        return [{ ...person, ownerId, absences: [] }];
      }),
    ],
  };
}

/** The reps of a moment, without those who are away on paper and with those who are there on paper. */
export function paperRoster(reps: readonly Rep[], rulebook: Rulebook, paper: Paper): readonly Rep[] {
  const known = new Map(reps.map((rep) => [rep.ownerId, rep]));
  const added = paperReps(paper, rulebook).map(({ ownerId, name, like }): Rep => {
    const model = known.get(like ?? '');
    const { timeZone = 'UTC', workingHours = [], holidays } = model ?? {};
    return {
      ...{ ownerId, name, active: true, availability: 'available', timeZone, workingHours, outOfOffice: [] },
      ...(holidays === undefined ? {} : { holidays }),
    };
  });
  const there = reps.map((rep): Rep => {
    const away = paper.without.filter(({ ownerId }) => ownerId === rep.ownerId);
    if (away.length === 0) return rep;
    const absences = away.map(({ from, to }) => ({ startsAt: from ?? 0, endsAt: to ?? END_OF_TIME }));
    return { ...rep, outOfOffice: [...rep.outOfOffice, ...absences] };
  });
  return [...there, ...added];
}

/** The last moment that a Date can hold would overflow a zone's offset; so far ahead nobody looks. */
const END_OF_TIME = Date.UTC(2200, 0, 1);
/** A copy comes no later after its lead than this, however long nothing else came. */
const LONGEST_GAP = 3_600_000;

/** The other leads of a turn's new ones, evenly between this turn and the next (epoch ms). */
export function paperTurns(turn: PastTurn, nextAt: number, { times }: Paper): readonly PastTurn[] {
  const fresh = turn.leads.filter(({ decision }) => decision?.ordinal === 1);
  if (fresh.length === 0) return [];
  const gap = Math.min(Math.max(0, nextAt - turn.at), LONGEST_GAP);
  return Array.from({ length: times - 1 }, (_, i): PastTurn => {
    const later = Math.floor((gap * (i + 1)) / times);
    const leads = fresh.map(({ lead, accounts }) => ({
      lead: { ...lead, contactId: `${lead.contactId}~${i + 2}`, createdAt: lead.createdAt + later },
      ...{ accounts, decision: null, before: null, closesAt: null, isLast: true },
    }));
    return { ...turn, at: turn.at + later, leads, given: [], state: null, onPaper: true };
  });
}
