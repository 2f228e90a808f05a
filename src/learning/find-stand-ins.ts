import { tellsAbout } from './association.ts';
import type { LevelColumn } from './level-column.ts';

export interface StandIn {
  readonly attribute: string;
  /** What people must not be judged by. */
  readonly standsFor: string;
  /** Share of what there is to know about it, 0 to 1. */
  readonly tells: number;
}

/**
 * Columns that tell at least this much about one that people must not be judged by, most telling first; each once, for
 * the one that it tells most about.
 */
export function findStandIns(
  columns: readonly LevelColumn[],
  hidden: readonly LevelColumn[],
  least: number,
): readonly StandIn[] {
  return columns
    .flatMap((column): StandIn[] => {
      const told = hidden
        .filter(({ attribute }) => attribute !== column.attribute)
        .map((about) => ({
          ...{ attribute: column.attribute, standsFor: about.attribute, tells: tellsAbout(column, about) },
        }))
        .sort((a, b) => b.tells - a.tells);
      return told.slice(0, 1);
    })
    .filter(({ tells }) => tells >= least)
    .sort((a, b) => b.tells - a.tells);
}
