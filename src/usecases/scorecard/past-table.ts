import type { OutcomePolicy } from '../../contract/outcome-policy.ts';
import type { Cell, Table } from '../../learning/table.ts';
import type { TrainingSet } from '../../learning/train-scorecard.ts';
import { readNumber } from '../../routing/match-value.ts';
import type { PastLead } from '../../store/past-leads.ts';
import { outcomeOf } from './outcome-of.ts';

export interface PastTable extends TrainingSet {
  /** Row by row. */
  readonly leads: readonly PastLead[];
  readonly time: Float64Array;
  readonly wins: number;
  /** Leads that are open, or too young: of the young ones only the quick ones have ended. */
  readonly leftOut: number;
  /** Attributes that are filled in or changed after creation too often to be trusted, each with a sentence. */
  readonly changedLater: ReadonlyMap<string, string>;
}

const dayMs = 24 * 60 * 60_000;
/** From this share on, an attribute is rather a note about what happened than something known beforehand. */
const oftenChanged = 0.2;

/** Closed leads as a table to learn from, oldest first. */
export function pastTable(all: readonly PastLead[], policy: OutcomePolicy, now: number): PastTable {
  const youngest = policy.lostAfterDays === null ? Infinity : now - policy.lostAfterDays * dayMs;
  const closed = all
    .map((lead) => ({ lead, outcome: outcomeOf(lead, policy, now) }))
    .filter(({ lead, outcome }) => outcome !== 'open' && lead.createdAt <= youngest)
    .sort((a, b) => a.lead.createdAt - b.lead.createdAt);
  const leads = closed.map(({ lead }) => lead);
  const won = Uint8Array.from(closed, ({ outcome }) => (outcome === 'won' ? 1 : 0));
  return {
    ...{ leads, won, wins: won.reduce((sum, each) => sum + each, 0), leftOut: all.length - leads.length },
    time: Float64Array.from(leads, ({ createdAt }) => createdAt),
    table: tableOf(leads),
    changedLater: changesOf(leads),
  };
}

/** A column for everything that any of these leads is known by. */
export function tableOf(leads: readonly PastLead[]): Table {
  const names = [...new Set(leads.flatMap(({ attributes }) => Object.keys(attributes)))].sort();
  return { rows: leads.length, columns: new Map(names.map((name) => [name, columnOf(leads, name)])) };
}

/** Custom properties are text in HubSpot; a number among them is learned from as one. */
function columnOf(leads: readonly PastLead[], name: string): Cell[] {
  return leads.map(({ attributes }) => {
    const value = attributes[name] ?? null;
    if (typeof value !== 'string' || !name.startsWith('property:')) return value;
    const number = readNumber(value);
    return Number.isNaN(number) ? value : number;
  });
}

function changesOf(leads: readonly PastLead[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  for (const { changedLater } of leads) {
    for (const name of changedLater) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const often = [...counts].filter(([, count]) => count >= oftenChanged * leads.length);
  return new Map(
    often.map(([name, count]) => [
      name,
      `It was filled in or changed after the lead was created in ${count} of ${leads.length} leads.`,
    ]),
  );
}
