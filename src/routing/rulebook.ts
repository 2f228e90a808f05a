import { z } from 'zod';
import { accountPolicySchema } from './account-policy.ts';
import { calendarSchema } from './calendar.ts';
import { capSchema, openCapSchema, openLeadPolicySchema, personSchema } from './capacity-rules.ts';
import { conditionSchema } from './condition.ts';
import { faultIssue } from './fault-rule.ts';
import type { SayFault } from './fault-rule.ts';
import { scorecardSchema } from './scorecard.ts';
import { slaFaults } from './sla-faults.ts';
import { slaPolicySchema } from './sla-policy.ts';
import { territoryPolicyShape } from './territory-policy.ts';

export { conditionSchema } from './condition.ts';
export type { Condition, ConditionTest } from './condition.ts';
export { scorecardSchema } from './scorecard.ts';
export type { ScoreBand, Scorecard } from './scorecard.ts';
export { slaPolicySchema } from './sla-policy.ts';
export type { SlaPolicy } from './sla-policy.ts';

export const territorySchema = z.strictObject({
  territoryId: z.string().min(1),
  name: z.string().min(1),
  /** Lowest first; the first territory whose condition holds takes the lead. */
  priority: z.int(),
  condition: conditionSchema,
  members: z.array(
    z.strictObject({
      ownerId: z.string().min(1),
      weight: z.number().positive().max(1000),
      /** Order under the selection policy "strict_order": lowest first, without a place last. */
      place: z.int().optional(),
    }),
  ),
  slaPolicyId: z.string().min(1),
  /** Whom the step "named" of the policy asks, in this order. */
  fallbackOwnerIds: z.array(z.string().min(1)).default([]),
  /** Opening hours under an SLA policy that counts by the territory's calendar. */
  calendarId: z.string().min(1).nullable().default(null),
  ...territoryPolicyShape,
});
export type Territory = z.infer<typeof territorySchema>;

/** Everything that decides. Versioned; a published version is never edited in place. */
export const rulebookSchema = z
  .strictObject({
    scorecard: scorecardSchema,
    territories: z.array(territorySchema).min(1),
    /** Leads a rep may receive per local day, over all territories. A rep not listed has no cap. */
    capacities: z.array(z.strictObject({ ownerId: z.string().min(1), perDay: z.int().nonnegative() })),
    caps: z.array(capSchema).default([]),
    openCaps: z.array(openCapSchema).default([]),
    openLeads: openLeadPolicySchema.prefault({}),
    people: z.array(personSchema).default([]),
    accounts: accountPolicySchema.prefault({}),
    /** Who gets what nobody else can take, in this order, at any hour; only caps, seats and deactivation stop it. */
    fallback: z.strictObject({ ownerIds: z.array(z.string().min(1)) }).default({ ownerIds: [] }),
    /** Whether a lead that leaves a rep again gives their turn back. */
    giveBack: z.strictObject({ onReject: z.boolean(), onEscalation: z.boolean() }).default({
      onReject: true,
      onEscalation: false,
    }),
    slaPolicies: z.array(slaPolicySchema).min(1),
    calendars: z.array(calendarSchema).default([]),
    /** Where a chain of escalation ends: a person or a HubSpot queue. */
    lastResort: z.strictObject({ ownerId: z.string().min(1).nullable() }).default({ ownerId: null }),
    /** What to do with a contact that already has an owner when we read it. */
    existingOwner: z.enum(['keep', 'overwrite_inactive']),
  })
  .superRefine((rulebook, context) => {
    const fault = (path: PropertyKey[], say: SayFault) => context.addIssue(faultIssue(path, say));
    const policies = new Set<string>();
    rulebook.slaPolicies.forEach(({ slaPolicyId }, index) => {
      if (policies.has(slaPolicyId)) {
        fault(['slaPolicies', index], ({ whole }) => whole.policyTwice(slaPolicyId));
      }
      policies.add(slaPolicyId);
    });
    const capped = new Set<string>();
    rulebook.capacities.forEach(({ ownerId }, index) => {
      if (capped.has(ownerId)) fault(['capacities', index], ({ whole }) => whole.twoDailyCaps(ownerId));
      capped.add(ownerId);
    });
    const capIds = new Set<string>();
    rulebook.caps.forEach(({ capId }, index) => {
      if (capIds.has(capId)) fault(['caps', index], ({ whole }) => whole.capTwice(capId));
      capIds.add(capId);
    });
    const people = new Set<string>();
    rulebook.people.forEach(({ ownerId }, index) => {
      if (people.has(ownerId)) fault(['people', index], ({ whole }) => whole.personTwice(ownerId));
      people.add(ownerId);
    });
    const ids = new Set<string>();
    rulebook.territories.forEach((territory, index) => {
      const { territoryId, name, slaPolicyId } = territory;
      if (ids.has(territoryId)) {
        fault(['territories', index], ({ whole }) => whole.territoryTwice(territoryId));
      }
      ids.add(territoryId);
      if (!policies.has(slaPolicyId)) {
        fault(['territories', index, 'slaPolicyId'], ({ whole }) => whole.noPolicy(name, slaPolicyId));
      }
      const members = new Set(territory.members.map((member) => member.ownerId));
      if (members.size < territory.members.length) {
        fault(['territories', index, 'members'], ({ whole }) => whole.memberTwice(name));
      }
    });
    rulebook.caps.forEach(({ name, territoryIds }, index) => {
      for (const territoryId of territoryIds ?? []) {
        if (ids.has(territoryId)) continue;
        fault(['caps', index, 'territoryIds'], ({ whole }) => whole.capOfNoTerritory(name, territoryId));
      }
    });
    for (const { path, say } of slaFaults(rulebook)) fault(path, say);
    const last = [...rulebook.territories].sort((a, b) => a.priority - b.priority).at(-1);
    if (last && !('all' in last.condition && last.condition.all.length === 0)) {
      fault(['territories'], ({ whole }) => whole.lastTakesAll(last.name));
    }
  });
export type Rulebook = z.infer<typeof rulebookSchema>;
/** A rulebook as it is written: what has a default may be left out. */
export type RulebookInput = z.input<typeof rulebookSchema>;
