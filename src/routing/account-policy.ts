import { z } from 'zod';

/** Who has a claim on a lead because of its company. */
export const accountClaims = ['account_owner', 'open_deal_owner', 'same_company'] as const;
export type AccountClaim = (typeof accountClaims)[number];

/** How a lead's company is found, the surest first. */
export const accountMatchings = ['association', 'domain', 'name'] as const;
export type AccountMatching = (typeof accountMatchings)[number];

/** Lead to account. Without claims, as by default, every lead is routed by territory. */
export const accountPolicySchema = z.strictObject({
  /** In the order in which they are asked; the first who can take the lead gets it. */
  claims: z.array(z.enum(accountClaims)).default([]),
  matchBy: z.array(z.enum(accountMatchings)).default([...accountMatchings]),
  /** Least similarity of names, 0 to 1, at which two companies count as the same. */
  nameThreshold: z.number().min(0.3).max(1).default(0.6),
  /**
   * When the first who has a claim cannot take it and nobody after them can. `route_on`: by territory. `wait`: held
   * for them until `mostMinutes` are over, then by territory. `assign_anyway`: theirs even while absent or off hours,
   * but never over a cap.
   */
  unavailable: z.enum(['route_on', 'wait', 'assign_anyway']).default('route_on'),
  mostMinutes: z.int().positive().max(43_200).default(480),
});
export type AccountPolicy = z.infer<typeof accountPolicySchema>;
