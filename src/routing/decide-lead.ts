import { accountClaims } from './account-claims.ts';
import type { AccountClaims } from './account-claims.ts';
import { noAccounts } from './accounts.ts';
import { askChain } from './ask-chain.ts';
import { askClaims } from './ask-people.ts';
import type { AskedClaims } from './ask-people.ts';
import type { Case, Verdict } from './case.ts';
import { closeDecision } from './close-decision.ts';
import type { LeadOutcome } from './close-decision.ts';
import type { RoutingSnapshot, RoutingState } from './decision.ts';
import type { Lead } from './lead.ts';
import { openCase } from './open-case.ts';
import type { Rep } from './rep.ts';
import { lineAt } from './waiting-line.ts';
import { MINUTE } from './working-hours.ts';

/** Decides one lead without touching the state: see route-lead.ts for the state that follows. */
export function decideLead(
  lead: Lead,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): LeadOutcome {
  return decideCase(openCase(lead, snapshot, state, now));
}

/** Decides a lead whose case is open. */
export function decideCase(it: Case): LeadOutcome {
  const { lead, snapshot, state, judging, territory } = it;
  const { rulebook, reps } = snapshot;
  const claims = accountClaims(lead, rulebook.accounts, snapshot.accounts ?? noAccounts, state.companyReps);
  const owner = lead.ownerId === null ? null : (reps.get(lead.ownerId) ?? lead.ownerId);
  if (owner !== null && keepsOwner(owner, rulebook.existingOwner)) {
    return closeDecision(it, { outcome: 'kept', owner }, null, claims.companyKeys);
  }
  const asked = askClaims(claims, rulebook.accounts, {
    ...judging,
    territoryId: territory?.territoryId ?? '',
  });
  const verdict = verdictOnClaims(it, claims, asked) ?? askChain(it);
  const replaced = verdict.outcome === 'assigned' ? owner : null;
  return closeDecision(it, verdict, asked.trace, claims.companyKeys, replaced);
}

/** An owner whom HubSpot no longer lists (here only an id) counts as inactive. */
const keepsOwner = (owner: Rep | string, policy: 'keep' | 'overwrite_inactive'): boolean =>
  policy === 'keep' || (typeof owner !== 'string' && owner.active);

/** The lead goes to a claim, waits for one, or (null) is routed by territory. */
function verdictOnClaims(it: Case, claims: AccountClaims, asked: AskedClaims): Verdict | null {
  const { judged, candidates, ownerId, nextOwnerId } = asked;
  const { territory, now, since } = it;
  if (ownerId !== null) {
    const rest = { selection: null, passedOn: [], balances: new Map() } as const;
    return { outcome: 'assigned', route: 'account', ownerId, nextOwnerId, territory, candidates, ...rest };
  }
  const { accounts, capacity } = it.snapshot.rulebook;
  const endsAt = since + accounts.mostMinutes * MINUTE;
  // Nobody waits for somebody who cannot come back by themselves.
  const mayCome = judged.filter(({ reasons }) => reasons.every(({ code }) => !lasting.has(code)));
  if (accounts.unavailable !== 'wait' || mayCome.length === 0 || now >= endsAt) return null;
  const line = lineAt(
    `account ${claims.claims.map((claim) => claim.ownerId).join()} ${territory?.territoryId ?? ''}`,
    { languages: [], skills: [] },
    it.judging.had,
    capacity.capsByGrade ? it.judging.grade : null,
  );
  const hold = { order: 'oldest', since, endsAt, overdue: false, lines: [line] } as const;
  return { outcome: 'held', route: 'account', territory, candidates, judged: mayCome, hold, passedOn: [] };
}

const lasting: ReadonlySet<string> = new Set(['deactivated', 'unknown_rep', 'no_seat', 'already_had']);
