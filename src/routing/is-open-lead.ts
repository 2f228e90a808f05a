import type { OpenLeadPolicy } from './capacity-rules.ts';
import { DAY } from './working-hours.ts';

/** A contact that was given to a rep, as far as counting it goes. */
export interface GivenLead {
  /** `hs_lead_status` */
  readonly leadStatus: string | null;
  /** `lifecyclestage` */
  readonly lifecycleStage: string | null;
  /** Epoch ms. */
  readonly givenAt: number;
}

/** Whether a lead still counts as open in its rep's hands at `now` (epoch ms). Status and stage are compared without case. */
export function isOpenLead(lead: GivenLead, policy: OpenLeadPolicy, now: number): boolean {
  const among = (value: string | null, list: readonly string[]) =>
    value !== null && list.some((each) => each.toLowerCase() === value.trim().toLowerCase());
  return (
    now - lead.givenAt < policy.forgetAfterDays * DAY &&
    !among(lead.leadStatus, policy.closedStatuses) &&
    !among(lead.lifecycleStage, policy.closedStages)
  );
}
