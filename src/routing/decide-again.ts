import type { Decision, HandoverCause, RoutingSnapshot, RoutingState } from './decision.ts';
import { escalateLead, passOnLead } from './escalate-lead.ts';
import type { HandoverOutcome } from './escalate-lead.ts';
import type { Lead } from './lead.ts';
import { reassignLead, rerouteLead } from './reassign-lead.ts';
import type { HandoverRequest } from './turn-inputs.ts';

/** Why a lead is decided again, and what somebody asked for; `reassigned` and `restarted` name whom they chose. */
export interface Again {
  readonly cause: HandoverCause;
  readonly request: HandoverRequest | null;
}

/** Decides a lead again, whatever the cause. Throws TypeError when a chosen owner is missing. */
export function decideAgain(
  lead: Lead,
  previous: Decision,
  { cause, request }: Again,
  snapshot: RoutingSnapshot,
  state: RoutingState,
  now: number,
): HandoverOutcome {
  const by = request?.by ?? null;
  switch (cause) {
    case 'escalated':
      return escalateLead(lead, previous, snapshot, state, now);
    case 'passed_on':
      return passOnLead(lead, previous, by, snapshot, state, now);
    case 'rerouted':
      return { outcome: 'given', ...rerouteLead(lead, previous, by, snapshot, state, now) };
    case 'reassigned':
    case 'restarted': {
      const ownerId = request?.ownerId ?? null;
      if (ownerId === null) throw new TypeError(`Nobody was chosen for lead ${lead.contactId}.`);
      const chosen = { ownerId, cause, by };
      return { outcome: 'given', ...reassignLead(lead, previous, chosen, snapshot, state, now) };
    }
  }
}
