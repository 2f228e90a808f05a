import type { RoutingSnapshot } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import type { KeptLead } from '../routing/replay-turn.ts';
import { storedLeadSchema, turnInputsSchema } from '../routing/turn-inputs.ts';
import type { TurnInputs, TurnLeadInput } from '../routing/turn-inputs.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findDecisions } from '../store/decisions.ts';
import type { DecisionKey, StoredDecision } from '../store/decisions.ts';
import { findHolidays } from '../store/turn-inputs.ts';
import type { StoredTurn } from '../store/turn-inputs.ts';
import { holidaySet } from './holiday-dates.ts';
import { compileRules, loadRules } from './rules-in-force.ts';

/** A turn with all that its decisions were made of. */
export interface ReadTurn {
  readonly turn: StoredTurn;
  readonly inputs: TurnInputs;
  /** In the order in which they were decided. */
  readonly leads: readonly (KeptLead & { readonly row: StoredDecision | null })[];
  /** Rules of the versions that the inputs name, without companies: see snapshotOfTurn. */
  readonly rules: RoutingSnapshot;
}

/** A turn that cannot be read, and why. */
export interface UnreadableTurn {
  readonly turn: StoredTurn;
  readonly trouble: string;
  /** What it decided; empty where not even that can be read. */
  readonly decisions: readonly DecisionKey[];
}

export interface TurnReader {
  /** Reads turns with their decisions. What cannot be read is said of the turn that it belongs to. */
  read(turns: readonly StoredTurn[]): Promise<readonly (ReadTurn | UnreadableTurn)[]>;
}

/** As many sets of rules as are kept compiled: turns that follow on each other mostly name the same. */
const keep = 4;

/** Reads what was kept of a portal's turns. */
export function createTurnReader(db: Database, portalId: PortalId): TurnReader {
  const compiled = new Map<string, RoutingSnapshot>();

  async function rulesOf(inputs: TurnInputs): Promise<RoutingSnapshot> {
    const { rulebookVersion, rosterVersion, listsVersion, holidays, chancesWithheld = false } = inputs;
    const name = [rulebookVersion, rosterVersion, listsVersion, holidays, chancesWithheld].join('/');
    const known = compiled.get(name);
    if (known) return known;
    const dates = await findHolidays(db, portalId, holidays);
    if (!dates || holidaySet(dates).id !== holidays) {
      throw new Error('The public holidays that it names are not stored, or were changed.');
    }
    const versions = { rulebookVersion, rosterVersion, listsVersion };
    const rules = compileRules(await loadRules(db, portalId, versions), dates, chancesWithheld);
    compiled.set(name, rules);
    if (compiled.size > keep) compiled.delete(compiled.keys().next().value!);
    return rules;
  }

  return {
    async read(turns) {
      const parsed = turns.map((turn) => ({ turn, ...turnInputsSchema.safeParse(turn.inputs) }));
      const keys = parsed.flatMap(({ data }) => (data ? keysOf(data) : []));
      const rows = new Map((await findDecisions(db, portalId, keys)).map((row) => [nameOf(row), row]));
      const read: (ReadTurn | UnreadableTurn)[] = [];
      for (const { turn, data: inputs, error } of parsed) {
        if (!inputs) {
          const [issue] = error.issues;
          const at = issue?.path.join('.') ?? '';
          const trouble = `What it was decided on cannot be read: ${at} ${issue?.message}.`;
          read.push({ turn, trouble, decisions: [] });
          continue;
        }
        try {
          const leads = inputs.leads.map((entry) => keptLead(inputs, entry, rows));
          read.push({ turn, inputs, leads, rules: await rulesOf(inputs) });
        } catch (error) {
          const trouble = error instanceof Error ? error.message : String(error);
          read.push({ turn, trouble, decisions: decidedIn(inputs) });
        }
      }
      return read;
    },
  };
}

const nameOf = ({ contactId, ordinal }: DecisionKey): string => `${contactId}/${ordinal}`;

const decidedIn = ({ leads }: TurnInputs): readonly DecisionKey[] =>
  leads.flatMap(({ contactId, ordinal }) => (ordinal === null ? [] : [{ contactId, ordinal }]));

/** The decisions of a turn and, of handovers, those before them. */
const keysOf = (inputs: TurnInputs): readonly DecisionKey[] =>
  decidedIn(inputs).flatMap((own) =>
    inputs.cause === 'turn' ? [own] : [own, { ...own, ordinal: own.ordinal - 1 }],
  );

function keptLead(
  { cause }: TurnInputs,
  { contactId, ordinal, lead }: TurnLeadInput,
  rows: ReadonlyMap<string, StoredDecision>,
): ReadTurn['leads'][number] {
  if (ordinal === null) return { contactId, lead, previous: null, stored: null, row: null };
  const row = rows.get(nameOf({ contactId, ordinal })) ?? null;
  if (!row) throw new Error(`Decision ${contactId}/${ordinal} of this turn is not stored any more.`);
  const before = cause === 'turn' ? null : rows.get(nameOf({ contactId, ordinal: ordinal - 1 }));
  return {
    contactId,
    lead: leadOf(row),
    previous: before?.decision ?? null,
    stored: row.decision,
    row,
  };
}

/** Null once the person is erased. */
function leadOf({ contactId, ordinal, lead }: StoredDecision): Lead | null {
  if (typeof lead === 'object' && lead !== null && Object.keys(lead).length === 0) return null;
  const parsed = storedLeadSchema.safeParse(lead);
  if (!parsed.success) {
    const at = parsed.error.issues[0]?.path.join('.') ?? '';
    throw new Error(`The lead of decision ${contactId}/${ordinal} cannot be read: ${at}.`);
  }
  return parsed.data;
}
