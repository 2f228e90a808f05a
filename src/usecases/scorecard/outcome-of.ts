import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import type { PastLead } from '../../store/past-leads.ts';

const dayMs = 24 * 60 * 60_000;

/** How a lead ended by this policy; `open`: it may still go either way. `now` in epoch milliseconds. */
export function outcomeOf(lead: PastLead, policy: OutcomePolicy, now: number): 'won' | 'lost' | 'open' {
  const { stages, leadStatus, dealsWon, dealsLost, dealsOpen, createdAt } = lead;
  const hasStatus = (statuses: readonly string[]) => leadStatus !== null && statuses.includes(leadStatus);
  if (stages.some((stage) => policy.wonStages.includes(stage))) return 'won';
  if (hasStatus(policy.wonStatuses) || (policy.wonByDeal && dealsWon > 0)) return 'won';
  if (hasStatus(policy.lostStatuses)) return 'lost';
  if (dealsOpen > 0) return 'open';
  if (policy.lostByDeal && dealsLost > 0) return 'lost';
  const { lostAfterDays } = policy;
  return lostAfterDays !== null && now - createdAt > lostAfterDays * dayMs ? 'lost' : 'open';
}
