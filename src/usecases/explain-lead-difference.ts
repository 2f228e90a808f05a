import type { LeadDifference } from '../contract/lead-difference.ts';
import { explainDifference } from '../routing/explain-difference/explain-difference.ts';
import type {
  Alternative,
  Change,
  DifferenceAnswer,
} from '../routing/explain-difference/explain-difference.ts';
import { isMember } from '../routing/explain-difference/entries.ts';
import { openDecision } from '../routing/explain-difference/state.ts';
import { differenceSentence } from '../routing/explain-difference/words.ts';
import type { LedgerKey } from '../routing/routing-state.ts';
import { wordsIn } from '../routing/words/catalogue.ts';
import type { Language } from '../routing/words/catalogue.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findOwnerNames } from '../store/lead-viewers.ts';
import { loadLedger } from '../store/ledger.ts';
import { turnsOfContact } from '../store/decisions.ts';
import { findPortal } from '../store/portals.ts';
import { findTurn } from '../store/turn-inputs.ts';
import { Refusal } from './refusal.ts';
import { createTurnReader } from './stored-turns.ts';
import type { TurnReader } from './stored-turns.ts';

/** More cases than this are not shown: the smallest are what was asked for. */
const MOST_SHOWN = 8;
/** Readers keep a few rulebooks compiled, so only those of the portals asked about last are kept. */
const MOST_READERS = 8;

/** As found, before it is put into words. */
export interface FoundDifference {
  readonly ownerId: string;
  readonly name: string;
  readonly answer: DifferenceAnswer['answer'] | 'by_hand' | 'erased' | 'unreadable' | 'before_inputs';
  readonly alternatives: readonly Alternative[];
  readonly complete: boolean;
  /** Moment of the decision, epoch ms. */
  readonly at: number;
  /** The rep's own. */
  readonly timeZone: string;
}

export interface DifferenceExplainer {
  /** Throws Refusal when Baton is not installed or did not route the contact. */
  find(portalId: PortalId, contactId: string, ownerId: string): Promise<FoundDifference>;
}

/** Asks about the latest decision of a contact, from what was kept of it. */
export function createDifferenceExplainer(db: Database): DifferenceExplainer {
  const readers = new Map<PortalId, TurnReader>();
  const readerOf = (portalId: PortalId): TurnReader => {
    const reader = readers.get(portalId) ?? createTurnReader(db, portalId);
    readers.delete(portalId);
    readers.set(portalId, reader);
    if (readers.size > MOST_READERS) readers.delete(readers.keys().next().value!);
    return reader;
  };
  return {
    async find(portalId, contactId, ownerId) {
      const portal = await findPortal(db, portalId);
      if (portal?.state !== 'installed') {
        throw new Refusal('not_installed', ({ refusals }) => refusals.notInstalled);
      }
      const [decided, names] = await Promise.all([
        turnsOfContact(db, portalId, contactId),
        findOwnerNames(db, portalId, [ownerId]),
      ]);
      const newest = decided.at(-1);
      if (!newest) throw new Refusal('not_found', ({ actions }) => actions.neverRouted);
      const name = names.get(ownerId) ?? null;
      const nothing = { alternatives: [], complete: true, at: 0, timeZone: 'UTC' };
      const without = (answer: FoundDifference['answer']): FoundDifference => ({
        ...{ ownerId, name: name ?? `Owner ${ownerId}`, answer, ...nothing },
      });
      if (newest.turnId === null) return without('before_inputs');
      const turn = await findTurn(db, portalId, newest.turnId);
      const [read] = turn ? await readerOf(portalId).read([turn]) : [];
      if (!turn || !read || 'trouble' in read) return without('unreadable');
      const { inputs, leads, rules } = read;
      // A handover asks only where it looked. Elsewhere only the rep's own territories matter.
      const own =
        inputs.cause === 'turn' ? rules.rulebook.territories.filter((each) => isMember(each, ownerId)) : [];
      const ids = new Set(own.map(({ territoryId }) => territoryId));
      const owed = ids.size === 0 ? [] : await loadLedger(db, portalId, turn.mode);
      const balances = new Map(
        owed
          .filter(({ territoryId }) => ids.has(territoryId))
          .map((row): [LedgerKey, number] => [`${row.territoryId}/${row.ownerId}`, row.owed]),
      );
      const opened = openDecision(inputs, leads, rules, contactId, balances);
      if (typeof opened === 'string') return without(opened);
      const found = explainDifference({ ...opened, ownerId });
      const rep = rules.reps.get(ownerId);
      const about = { ...without(found.answer), at: inputs.at, timeZone: rep?.timeZone ?? 'UTC' };
      return found.answer === 'different' ? { ...about, ...found } : about;
    },
  };
}

/** Changes that lead to territories at which the decision did not look. */
const leadElsewhere: ReadonlySet<Change['what']> = new Set([
  'attribute',
  'score',
  'priority',
  'member',
  'claim',
]);

/** The answer in a language, for the card and the command line. */
export function differenceInWords(found: FoundDifference, language: Language): LeadDifference {
  const words = wordsIn[language];
  const { summary, incomplete, assumed } = words.differences;
  const { ownerId, name, answer, alternatives, complete, at, timeZone } = found;
  const cases = alternatives
    .slice(0, MOST_SHOWN)
    .map((changes) => differenceSentence(changes, at, timeZone, words));
  if (answer !== 'different') return { ownerId, name, summary: summary[answer](name), cases: [], notes: [] };
  const said = cases.length > 0 ? summary.found(name) : summary.notFound(name);
  const elsewhere = alternatives.some((changes) => changes.some(({ what }) => leadElsewhere.has(what)));
  const notes = [...(complete ? [] : [incomplete]), ...(elsewhere ? [assumed] : [])];
  return { ownerId, name, summary: said, cases, notes };
}
