import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import type { ScorecardReport } from '../../contract/scorecard.ts';
import { timeSplit } from '../../learning/splits.ts';
import { trainScorecard } from '../../learning/train-scorecard.ts';
import type { TrainingOptions } from '../../learning/train-scorecard.ts';
import { compileScorecard } from '../../routing/compile-scorecard.ts';
import { attributeWords } from '../../routing/lead.ts';
import { scorecardSchema } from '../../routing/scorecard.ts';
import type { Scorecard, TableScorecard } from '../../routing/scorecard.ts';
import type { PastLead } from '../../store/past-leads.ts';
import type { TrainingWishes } from '../../store/scorecard-trainings.ts';
import { compareCards, count, ENOUGH_TO_COMPARE } from './compare-cards.ts';
import { pastTable } from './past-table.ts';
import type { PastTable } from './past-table.ts';

export interface Lesson {
  readonly leads: readonly PastLead[];
  readonly policy: OutcomePolicy;
  readonly published: Scorecard;
  readonly wishes: TrainingWishes;
  /** Who insists on what `wishes` keep. */
  readonly askedBy: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The share of leads, the newest, on which cards are held side by side. */
const newest = 0.2;

/**
 * Learns a scorecard from past leads and holds it beside the published one on leads that neither has seen. Throws an
 * Error with a sentence when there is nothing to tell apart.
 */
export function learnFromPast(
  { leads, policy, published, wishes, askedBy, now }: Lesson,
  onProgress: (doing: string, done: number) => void,
): { readonly scorecard: Scorecard; readonly report: ScorecardReport } {
  onProgress('looking at past leads', 0);
  const past = pastTable(leads, policy, now);
  const options: TrainingOptions = {
    ...{ source: 'this HubSpot account', target: outcomeWords(policy), labelOf },
    ...{
      exclude: new Set(wishes.exclude),
      include: new Set(wishes.include),
      protect: new Set(policy.protect),
      changedLater: past.changedLater,
    },
    insistedBy: askedBy,
    ...daysOf(past),
  };
  const learned = trainScorecard(past, {
    ...options,
    onProgress: (doing, done) => onProgress(doing, 0.6 * done),
  });
  const [split] = timeSplit(past.time, newest);
  const compared =
    split === undefined
      ? null
      : compareCards(past, split, published, {
          ...options,
          onProgress: (_, done) => onProgress('holding both cards side by side', 0.6 + 0.4 * done),
        });
  return {
    scorecard: scorecardSchema.parse(withUnseen(learned, past, wishes)),
    report: {
      history: { leads: past.leads.length, wins: past.wins, leftOut: past.leftOut },
      compared,
      notCompared:
        compared === null
          ? `Too few leads to hold both cards side by side: ${ENOUGH_TO_COMPARE} wins and ${ENOUGH_TO_COMPARE} losses are needed among the newest fifth.`
          : null,
      published: bandsOf(published, past),
    },
  };
}

/** Names also what was filled in only afterwards, and so was no column at all. */
function withUnseen(
  card: TableScorecard,
  { changedLater, table }: PastTable,
  { exclude }: TrainingWishes,
): TableScorecard {
  const unseen = [...changedLater].filter(([name]) => !table.columns.has(name) && !exclude.includes(name));
  const { learning } = card;
  if (learning === undefined) return card;
  const excluded = unseen.map(([attribute, because]) => ({ attribute, reason: 'leak' as const, because }));
  return { ...card, learning: { ...learning, excluded: [...learning.excluded, ...excluded] } };
}

function bandsOf(card: Scorecard, { leads, won }: PastTable): ScorecardReport['published'] {
  const { rules } = compileScorecard(card);
  return card.rules.map(({ label, attribute, bands }, rule) => {
    const found = leads.map(({ attributes }) => {
      const value = attributes[attribute];
      return rules[rule]?.bandOf(value === undefined ? undefined : { value }) ?? -1;
    });
    const inBand = (band: number) => count(won, (row) => found[row] === band);
    return { label, attribute, bands: bands.map((band, i) => ({ band, ...inBand(i) })), none: inBand(-1) };
  });
}

/** "Company size" */
function labelOf(attribute: string): string {
  const words: Readonly<Record<string, string>> = attributeWords;
  const plain = words[attribute] ?? attribute.replace(/^property:/, '').replaceAll('_', ' ');
  return plain.charAt(0).toUpperCase() + plain.slice(1);
}

function outcomeWords({ wonStages, wonStatuses, wonByDeal }: OutcomePolicy): string {
  const ways = [
    ...wonStages.map((stage) => `lifecycle stage ${stage}`),
    ...wonStatuses.map((status) => `lead status ${status}`),
    ...(wonByDeal ? ['a deal won'] : []),
  ];
  return `won by ${ways.join(', ') || 'nothing'}`;
}

function daysOf({ time }: PastTable): { from?: string; to?: string } {
  const [first, last] = [time[0], time.at(-1)];
  if (first === undefined || last === undefined) return {};
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: day(first), to: day(last) };
}
