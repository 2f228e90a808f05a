import { conditionOf } from '../conditions/condition-of-rows.ts';
import { newRow, rowsOf } from '../conditions/condition-rows.ts';
import type { Rows } from '../conditions/condition-rows.ts';
import type { Chance } from '../contract.generated.ts';
import { chancesOf, kindsOf } from './chance-kinds.ts';
import type { ChanceKind } from './chance-kinds.ts';

/** A kind of leads as it is typed: percents by owner id; nothing typed, no chance known. */
export interface KindForm {
  /** Tells kinds apart while they are edited; never sent. */
  readonly key: number;
  readonly rows: Rows;
  readonly percents: Readonly<Record<string, string>>;
}

export const newKind = (key: number): KindForm => ({
  key,
  rows: { join: 'all', parts: [newRow(0, 'industry', 'any_of')] },
  percents: {},
});

const percentText = (chance: number): string => String(Math.round(chance * 10_000) / 100);

export const kindFormsOf = (chances: readonly Chance[]): readonly KindForm[] =>
  kindsOf(chances).map(({ when, chances: ofReps }, key) => ({
    key,
    rows: rowsOf(when),
    percents: Object.fromEntries([...ofReps].map(([ownerId, chance]) => [ownerId, percentText(chance)])),
  }));

/** "12,5" → 0.125; null where nothing is typed; undefined for what is no percent. */
export function chanceOf(typed: string): number | null | undefined {
  const written = typed.trim().replace(',', '.');
  if (written === '') return null;
  const percent = /^\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN;
  return percent <= 100 ? Math.round(percent * 10_000) / 1_000_000 : undefined;
}

export type KindFault = 'badCondition' | 'bad' | 'noChance';

/** What a kind lacks before it can be saved. */
export function faultOfKind({ rows, percents }: KindForm): KindFault | null {
  if (conditionOf(rows).faults.size > 0) return 'badCondition';
  const chances = Object.values(percents).map(chanceOf);
  if (chances.includes(undefined)) return 'bad';
  return chances.every((chance) => chance === null) ? 'noChance' : null;
}

const kindOf = ({ rows, percents }: KindForm): ChanceKind => ({
  when: conditionOf(rows).condition,
  chances: new Map(
    Object.entries(percents).flatMap(([ownerId, typed]) => {
      const chance = chanceOf(typed);
      return typeof chance === 'number' ? [[ownerId, chance] as const] : [];
    }),
  ),
});

/** The chances as they are written; those that are stored, where nothing was changed about them. */
export function writtenChances(kinds: readonly KindForm[], stored: readonly Chance[]): Chance[] {
  const typed = chancesOf(kinds.map(kindOf));
  const before = chancesOf(kindFormsOf(stored).map(kindOf));
  return JSON.stringify(typed) === JSON.stringify(before) ? [...stored] : typed;
}
