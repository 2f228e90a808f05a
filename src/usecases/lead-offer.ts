import type { LeadActionKind, LeadCard } from '../contract/lead-card.ts';
import type { SlaPolicy } from '../routing/sla-policy.ts';
import type { ClockState } from '../store/clock-states.ts';
import type { LeadViewer } from '../store/lead-viewers.ts';
import type { LeadRow } from '../store/leads.ts';
import type { Mode } from '../store/portals.ts';

export interface LeadSituation {
  readonly lead: Pick<LeadRow, 'state' | 'ownerId'>;
  /** In which the newest decision was made. */
  readonly mode: Mode;
  readonly clock: ClockState | null;
  /** Of the territory where the lead began; null when the rulebook no longer has it. */
  readonly policy: SlaPolicy | null;
}

/** The lead's own owner, and Baton's admins. */
export const mayAct = ({ lead }: Pick<LeadSituation, 'lead'>, viewer: LeadViewer): boolean =>
  viewer.admin || (viewer.ownerId !== null && viewer.ownerId === lead.ownerId);

/** How many times, and for how long at most, the owner may still take more time; null: not at all. */
function snoozesLeft({ clock, policy }: LeadSituation): { mostMinutes: number; left: number } | null {
  if (!clock?.running || clock.pausedSince !== null || clock.breachedAt !== null || !policy) return null;
  const left = policy.snooze.times - clock.snoozed;
  return left > 0 ? { mostMinutes: policy.snooze.mostMinutes, left } : null;
}

/** What the state of a lead allows, whoever asks. In shadow mode nobody has the lead from Baton: nothing. */
function possibleActions(situation: LeadSituation): LeadActionKind[] {
  const { lead, mode, clock, policy } = situation;
  if (mode === 'shadow' || lead.state === 'gone') return [];
  // A held lead is tried again by itself; all that a person can add is a name.
  if (lead.state === 'held' || lead.ownerId === null) return ['reassign'];
  return [
    ...(clock?.running && policy?.firstTouch.includes('acknowledged') ? (['acknowledge'] as const) : []),
    ...(lead.state === 'routed' ? (['pass_on'] as const) : []),
    ...(snoozesLeft(situation) ? (['snooze'] as const) : []),
    'reassign',
    'reroute',
  ];
}

/** What one person may do with a lead now. */
export function offerTo(
  viewer: LeadViewer,
  situation: LeadSituation,
): Extract<LeadCard, { state: 'decided' }>['offer'] {
  const allowed = mayAct(situation, viewer);
  const actions = allowed ? possibleActions(situation) : [];
  return { allowed, actions, snooze: actions.includes('snooze') ? snoozesLeft(situation) : null };
}
