import { replayTurn } from '../routing/replay-turn.ts';
import type { Replayed } from '../routing/replay-turn.ts';
import type { Database, PortalId } from '../store/database.ts';
import { countDecisions, decisionsWithoutTurn, turnsOfContact } from '../store/decisions.ts';
import type { DecisionKey, StoredDecision } from '../store/decisions.ts';
import { findTurn, turnsAfter } from '../store/turn-inputs.ts';
import type { StoredTurn } from '../store/turn-inputs.ts';
import { jsonDifferences } from './json-differences.ts';
import type { Difference } from './json-differences.ts';
import { createTurnReader } from './stored-turns.ts';
import type { ReadTurn, TurnReader, UnreadableTurn } from './stored-turns.ts';

/**
 * same: decided again, bit for bit. different: it is not, and `differences` say where. erased: the person was erased, so
 * nothing is left to decide on. beside_erased: somebody decided at the same moment was erased, and without them it does
 * not come out the same. before_inputs: made before Baton kept inputs. unreadable: what it was decided on is gone or was
 * changed into what nobody can read.
 */
export type ReplayResult = 'same' | 'different' | 'erased' | 'beside_erased' | 'before_inputs' | 'unreadable';

export interface ReplayedDecision {
  readonly contactId: string;
  /** Null: no decision of the turn can be told. */
  readonly ordinal: number | null;
  readonly result: ReplayResult;
  /** Of the core that decided; null where that is not known. */
  readonly core: number | null;
  readonly differences: readonly Difference[];
  /** Why it is unreadable. */
  readonly trouble: string | null;
}

/** How many turns are read at once: each has up to a hundred decisions. */
const pageSize = 20;

/** Decides everything that was decided from `since` (epoch ms) on once more, in order, and compares. Streams. */
export async function* replaySince(
  db: Database,
  portalId: PortalId,
  since: number,
): AsyncGenerator<ReplayedDecision> {
  const reader = createTurnReader(db, portalId);
  let after: StoredTurn | null = null;
  for (;;) {
    const turns: readonly StoredTurn[] = await turnsAfter(db, portalId, since, after, pageSize);
    for (const turn of await reader.read(turns)) yield* replayOne(turn);
    after = turns.at(-1) ?? null;
    if (!after) break;
  }
  yield* withoutTurn(db, portalId, since);
}

async function* withoutTurn(
  db: Database,
  portalId: PortalId,
  since: number,
): AsyncGenerator<ReplayedDecision> {
  let after: DecisionKey | null = null;
  do {
    const gone: readonly DecisionKey[] = await decisionsWithoutTurn(db, portalId, since, after, 1_000);
    for (const key of gone) yield unreadable(key, inputsGone);
    after = gone.at(-1) ?? null;
  } while (after);
}

const inputsGone = 'What it was decided on is not stored any more.';
const unreadable = (
  { contactId, ordinal }: Pick<ReplayedDecision, 'contactId' | 'ordinal'>,
  trouble: string,
): ReplayedDecision => ({
  ...{ contactId, ordinal, result: 'unreadable', core: null, differences: [], trouble },
});

/** How many decisions there are since then: to replay, and made before Baton kept inputs. */
export const countToReplay = countDecisions;

/** Decides a contact's decisions once more, or the one of this ordinal. None: Baton has no such decision. */
export async function replayContact(
  db: Database,
  portalId: PortalId,
  contactId: string,
  ordinal: number | null,
): Promise<readonly ReplayedDecision[]> {
  const reader = createTurnReader(db, portalId);
  const decided = await turnsOfContact(db, portalId, contactId);
  const asked = decided.filter((row) => ordinal === null || row.ordinal === ordinal);
  const replayed: ReplayedDecision[] = [];
  for (const row of asked) {
    replayed.push(await replayStored(db, portalId, reader, { contactId, ...row }));
  }
  return replayed;
}

async function replayStored(
  db: Database,
  portalId: PortalId,
  reader: TurnReader,
  { contactId, ordinal, turnId }: Pick<StoredDecision, 'contactId' | 'ordinal' | 'turnId'>,
): Promise<ReplayedDecision> {
  const key = { contactId, ordinal };
  if (turnId === null) {
    return { ...key, result: 'before_inputs', core: null, differences: [], trouble: null };
  }
  const turn = await findTurn(db, portalId, turnId);
  const [read] = turn ? await reader.read([turn]) : [];
  if (!read) return unreadable(key, inputsGone);
  if ('trouble' in read) return unreadable(key, read.trouble);
  const own = [...replayOne(read)].find((one) => one.contactId === contactId && one.ordinal === ordinal);
  return own ?? unreadable(key, 'The turn that it names did not decide it.');
}

function* replayOne(read: ReadTurn | UnreadableTurn): Generator<ReplayedDecision> {
  if ('trouble' in read) {
    const { turn, trouble, decisions } = read;
    const unnamed = { contactId: `turn ${turn.turnId}`, ordinal: null };
    for (const key of decisions.length === 0 ? [unnamed] : decisions) yield unreadable(key, trouble);
    return;
  }
  const { inputs, leads, rules, turn } = read;
  const { core } = inputs;
  const replayed = replayTurn(inputs, leads, rules);
  const anyErased = leads.some(({ lead }) => lead === null);
  for (const { contactId, lead, row } of leads) {
    if (!row) continue;
    const { ordinal } = row;
    const one = { contactId, ordinal, core, trouble: null };
    const differences = lead ? compare(row, replayed.get(contactId) ?? '', read, turn) : [];
    const different = anyErased ? 'beside_erased' : 'different';
    const result = !lead ? 'erased' : differences.length === 0 ? 'same' : different;
    yield { ...one, result, differences: result === 'different' ? differences : [] };
  }
}

/** The trace, and what the columns of its row say of it. */
function compare(
  row: StoredDecision,
  replayed: Replayed,
  { inputs }: ReadTurn,
  { turnId, mode }: StoredTurn,
): readonly Difference[] {
  const { contactId: _, ordinal, lead: __, decision, ...columns } = row;
  if (typeof replayed === 'string') return [{ path: 'outcome', stored: decision.outcome, replayed }];
  const { rosterVersion, cause } = inputs;
  const causeOfTurn = ordinal === 1 ? 'created' : 'hold_retried';
  return jsonDifferences(
    { ...decision, row: columns },
    {
      ...replayed,
      row: {
        cause: cause === 'turn' ? causeOfTurn : cause,
        ...{ mode, rosterVersion, turnId },
        outcome: replayed.outcome,
        ownerId: replayed.ownerId,
        territoryId: replayed.territory?.territoryId ?? null,
        rulebookVersion: replayed.rulebookVersion,
        decidedAt: replayed.decidedAt,
      },
    },
  );
}
