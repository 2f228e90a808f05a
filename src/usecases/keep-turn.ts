import { randomUUID } from 'node:crypto';
import type { LoggedTurn } from '../log/input-digest.ts';
import { accountsRead } from '../routing/accounts-read.ts';
import { noAccounts } from '../routing/accounts.ts';
import { CORE_VERSION } from '../routing/core-version.ts';
import type { Lead } from '../routing/lead.ts';
import type { HandoverRequest, TurnCause, TurnInputs } from '../routing/turn-inputs.ts';
import type { Database } from '../store/database.ts';
import type { Portal } from '../store/portals.ts';
import { insertTurn } from '../store/turn-inputs.ts';
import type { OpenTurn } from './turn-state.ts';

/** What a deciding transaction did with what it opened. */
export interface DecidedTurn {
  readonly opened: OpenTurn;
  readonly cause: TurnCause;
  /** The moment of its decisions, epoch ms. */
  readonly at: number;
  /** Every lead whose deciding may have changed the state for others, in the order in which they were decided. */
  readonly leads: readonly Lead[];
  readonly request: HandoverRequest | null;
}

/**
 * Keeps all that the turn read, so that what it decided can be decided again; `ordinals` are its decisions by contact id.
 * Answers with the row as it will be read again, for the log. The portal is locked.
 */
export async function keepTurn(
  db: Database,
  { portalId, mode }: Portal,
  turn: DecidedTurn,
  ordinals: ReadonlyMap<string, number>,
): Promise<LoggedTurn> {
  const inputs = inputsOf(turn, ordinals);
  const carried = inputs.leads.flatMap(({ contactId, lead }) => (lead ? [contactId] : []));
  const kept = { mode, inputs, carried, salt: randomUUID() };
  const turnId = await insertTurn(db, portalId, kept, turn.opened.snapshot.holidaySet);
  const decisions = [...ordinals].map(([contactId, ordinal]) => `${contactId}/${ordinal}`);
  return { ...kept, turnId, at: inputs.at, decisions };
}

function inputsOf(
  { opened, cause, at, leads, request }: DecidedTurn,
  ordinals: ReadonlyMap<string, number>,
): TurnInputs {
  const { snapshot } = opened;
  const { rulebookVersion, rosterVersion, listsVersion, rulebook, accounts = noAccounts } = snapshot;
  return {
    format: 1,
    core: CORE_VERSION,
    cause,
    at,
    ...{ rulebookVersion, rosterVersion, listsVersion },
    holidays: snapshot.holidaySet.id,
    zoneRules: process.versions['tz'] ?? '',
    ...(snapshot.chancesWithheld && { chancesWithheld: true }),
    leads: leads.map((lead) => {
      const { contactId } = lead;
      const ordinal = ordinals.get(contactId) ?? null;
      return {
        contactId,
        ordinal,
        lead: ordinal === null ? lead : null,
        accounts: accountsRead(lead, rulebook.accounts, accounts),
      };
    }),
    state: opened.slice(),
    request,
  };
}
