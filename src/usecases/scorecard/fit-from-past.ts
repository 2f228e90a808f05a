import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import type { RepFitReport } from '../../contract/rep-fit.ts';
import { bestFitPolicy } from '../../learning/best-fit-policy.ts';
import { fitReps } from '../../learning/rep-fit.ts';
import type { WorkedLead } from '../../learning/rep-fit.ts';
import { segmentsOf } from '../../learning/segments.ts';
import type { Segment, Segments } from '../../learning/segments.ts';
import { weighBestFit } from '../../learning/weigh-best-fit.ts';
import { compileRulebook } from '../../routing/compile-rulebook.ts';
import { factsOf } from '../../routing/facts.ts';
import { placeTerritory } from '../../routing/find-territory.ts';
import type { NamedList } from '../../routing/named-list.ts';
import type { Rulebook, Territory } from '../../routing/rulebook.ts';
import { scoreLead } from '../../routing/score-lead.ts';
import type { Scorecard } from '../../routing/scorecard.ts';
import type { SelectionPolicy } from '../../routing/territory-policy.ts';
import type { PastLead } from '../../store/past-leads.ts';
import type { FitWishes } from '../../store/scorecard-trainings.ts';
import { scorePast } from './compare-cards.ts';
import { leadOfPast } from './lead-of-past.ts';
import { pastTable } from './past-table.ts';
import { segmentCondition } from './segment-condition.ts';

export interface FitLesson {
  readonly leads: readonly PastLead[];
  readonly policy: OutcomePolicy;
  readonly rulebook: Rulebook;
  readonly lists: readonly NamedList[];
  /** The card by which good leads are told from good reps; null: none says anything about chances. */
  readonly chancesBy: Scorecard | null;
  readonly wishes: FitWishes;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface FittedReps {
  readonly report: RepFitReport;
  /** Territory id to what it suggests; only where an effect was found. */
  readonly policies: Readonly<Record<string, SelectionPolicy>>;
}

/** Fewer leads of a territory's members tell nothing about them. */
const ENOUGH_LEADS = 50;
/** Reps times kinds of leads; beyond, a team is compared over all its leads: each kind would have too few of them. */
const MOST_CELLS = 600;
type Fitted = RepFitReport['territories'][number];

/** Looks in every territory whether it matters who works a lead, by the closed leads that its members had. */
export function fitFromPast(
  { leads, policy, rulebook, lists, chancesBy, wishes, now }: FitLesson,
  onProgress: (doing: string, done: number) => void,
): FittedReps {
  onProgress('looking at past leads', 0);
  const past = pastTable(leads, policy, now);
  const kinds = segmentsOf(past.table, wishes.segmentBy);
  const chances = chancesBy === null ? [] : scorePast(chancesBy, past.leads);
  const worked = new Map<string, WorkedLead[]>();
  const compiled = compileRulebook(rulebook, lists);
  past.leads.forEach((lead, row) => {
    const asLead = leadOfPast(lead);
    const { territory } = placeTerritory(factsOf(asLead, scoreLead(asLead, compiled.scorecard)), compiled);
    const { ownerId } = lead;
    if (territory === null || !territory.members.some((member) => member.ownerId === ownerId)) return;
    const own = worked.get(territory.territoryId) ?? [];
    const chance = chances[row]?.chance;
    own.push({
      ...{ ownerId: ownerId ?? '', segment: String(kinds.codes[row]), won: past.won[row] === 1 },
      ...(typeof chance === 'number' && { chance }),
    });
    worked.set(territory.territoryId, own);
  });
  const large = rulebook.territories
    .map((territory) => ({ territory, leads: worked.get(territory.territoryId) ?? [] }))
    .filter(({ leads: own }) => own.length >= ENOUGH_LEADS && new Set(own.map(ownerOf)).size > 1)
    .sort((a, b) => b.leads.length - a.leads.length);
  const policies: Record<string, SelectionPolicy> = {};
  const territories = large.map(({ territory, leads: own }, i): Fitted => {
    onProgress('comparing reps', 0.1 + (0.9 * i) / large.length);
    const { fitted, suggested } = fitTerritory(territory, own, kinds, wishes.within, large.length);
    if (suggested !== null) policies[territory.territoryId] = suggested;
    return fitted;
  });
  const taken = [...worked.values()].reduce((sum, own) => sum + own.length, 0);
  return {
    report: {
      ...{ segmentBy: [...wishes.segmentBy], within: wishes.within },
      ...{ leads: taken, leftOut: leads.length - taken },
      segments: [...kinds.segments, allLeads].map(({ tests }) =>
        tests.map(({ attribute, band }) => ({ attribute, band })),
      ),
      territories,
      tooSmall: rulebook.territories.length - large.length,
    },
    policies,
  };
}

const allLeads: Segment = { tests: [] };
const ownerOf = ({ ownerId }: WorkedLead): string => ownerId;

function fitTerritory(
  { territoryId, name, members }: Territory,
  worked: readonly WorkedLead[],
  kinds: Segments,
  within: number,
  looks: number,
): { readonly fitted: Fitted; readonly suggested: SelectionPolicy | null } {
  const weights = new Map(members.map(({ ownerId, weight }) => [ownerId, weight]));
  const segments = [...kinds.segments, allLeads];
  const all = String(kinds.segments.length);
  const tooMany = weights.size * kinds.segments.length > MOST_CELLS;
  const leads = tooMany ? worked.map((lead) => ({ ...lead, segment: all })) : worked;
  const fit = fitReps(leads, { looks, newcomers: weights.keys() });
  const { found, byChance } = fit;
  const conditions = new Map(segments.map((segment, i) => [String(i), segmentCondition(segment)]));
  return {
    suggested: bestFitPolicy(fit, conditions, weights, within),
    fitted: {
      ...{ territoryId, name, leads: leads.length, members: new Set(leads.map(ownerOf)).size },
      ...{ found, byChance },
      chances: found ? fit.chances.map((each) => ({ ...each, segment: Number(each.segment) })) : [],
      weighed: found ? asWeighed(weighBestFit(leads, weights, within)) : null,
    },
  };
}

const asWeighed = (weighed: ReturnType<typeof weighBestFit>): Fitted['weighed'] =>
  weighed && { ...weighed, reps: [...weighed.reps] };
