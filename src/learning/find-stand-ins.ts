import { tellsAbout } from './association.ts';
import { levelColumn } from './level-column.ts';
import type { Table } from './table.ts';

export interface StandIn {
  readonly attribute: string;
  /** What people must not be judged by. */
  readonly standsFor: string;
  /** Share of what there is to know about it, 0 to 1. */
  readonly tells: number;
}

/** Attributes that tell much about a column that people must not be judged by, most telling first. */
export function findStandIns(table: Table, personal: string, least: number): readonly StandIn[] {
  const hidden = table.columns.get(personal);
  if (!hidden) throw new Error(`There is no column "${personal}" to look for stand-ins of.`);
  const about = levelColumn(personal, hidden);
  return [...table.columns]
    .filter(([attribute]) => attribute !== personal)
    .map(([attribute, cells]) => ({
      ...{ attribute, standsFor: personal },
      tells: tellsAbout(levelColumn(attribute, cells), about),
    }))
    .filter(({ tells }) => tells >= least)
    .sort((a, b) => b.tells - a.tells);
}
