import { z } from 'zod';
import { conditionSchema } from './condition.ts';
import { asking } from './fault-rule.ts';

/** Whose turn it is. */
export const selectionSchema = z.discriminatedUnion('by', [
  /** The ledger: whoever is owed most, with the bounds of select-rep.ts. */
  z.strictObject({ by: z.literal('fair_share') }),
  /** Fewest open leads for their weight. Takes no notice of the ledger and leaves it alone. */
  z.strictObject({ by: z.literal('least_loaded') }),
  /** Best chance to convert, as long as nobody gets more than `within` leads ahead of their share. */
  z.strictObject({
    by: z.literal('best_fit'),
    within: z.number().min(1).max(20).default(2),
    /** First entry of a rep whose condition holds gives the chance; none, and the rep counts with the lowest. */
    chances: z.array(
      z.strictObject({
        ownerId: z.string().min(1),
        when: conditionSchema.default({ all: [] }),
        chance: z.number().min(0).max(1),
      }),
    ),
    /**
     * What a rep's turn is worth elsewhere, as a chance, taken off when chances are compared: whoever is good at
     * everything is kept for the leads where others would do worst. A rep who is not listed has none.
     */
    bars: z.array(z.strictObject({ ownerId: z.string().min(1), bar: z.number().min(-1).max(1) })).optional(),
  }),
  /** The first member in order of `place` who can take it. Takes no notice of the ledger and leaves it alone. */
  z.strictObject({ by: z.literal('strict_order') }),
]);
export type SelectionPolicy = z.infer<typeof selectionSchema>;

/** What an absence (away, out of office, holiday) does to a rep's share. Nights and full caps never earn any. */
export const absencePolicySchema = z.discriminatedUnion('policy', [
  z.strictObject({ policy: z.literal('keep_place') }),
  /** Share goes on being earned, up to this many leads owed. */
  z.strictObject({ policy: z.literal('catch_up'), mostLeads: z.number().positive().max(100) }),
]);
export type AbsencePolicy = z.infer<typeof absencePolicySchema>;

/** What happens to a lead when no member can take it. */
export const whenNobodySchema = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('hold'),
    order: z.enum(['oldest', 'hottest']).default('oldest'),
    /** A hold ends; nothing waits unseen. */
    mostMinutes: z.int().positive().max(43_200).default(1440),
    then: z.enum(['fallback', 'next_territory']).default('fallback'),
  }),
  z.strictObject({ do: z.literal('next_territory') }),
  z.strictObject({ do: z.literal('fallback') }),
]);
export type WhenNobody = z.infer<typeof whenNobodySchema>;

/** Whether such a lead goes to the next territory that takes it, at once or when its wait is over. */
export const passesOn = (whenNobody: WhenNobody): boolean =>
  whenNobody.do === 'next_territory' || (whenNobody.do === 'hold' && whenNobody.then === 'next_territory');

/** What a rep must bring for the leads for which `when` holds. */
export const requirementSchema = z.union([
  z.strictObject({ when: conditionSchema.default({ all: [] }), skill: z.string().min(1) }),
  z.strictObject({
    when: conditionSchema.default({ all: [] }),
    /** A language code, or `of_lead`: the lead's own where it is known. */
    language: z.string().refine(
      (code) => code === 'of_lead' || /^[a-z]{2}$/.test(code),
      asking(({ must }) => must.languageOrLead),
    ),
  }),
]);
export type Requirement = z.infer<typeof requirementSchema>;

export const territoryPolicyShape = {
  selection: selectionSchema.default({ by: 'fair_share' }),
  absence: absencePolicySchema.default({ policy: 'keep_place' }),
  whenNobody: whenNobodySchema.default({ do: 'hold', order: 'oldest', mostMinutes: 1440, then: 'fallback' }),
  requires: z.array(requirementSchema).default([]),
};
