import { tellsAbout } from './association.ts';
import { unusable } from './column-kind.ts';
import type { ExclusionReason } from './column-kind.ts';
import { findLeaks } from './find-leaks.ts';
import { levelColumn } from './level-column.ts';
import type { LevelColumn } from './level-column.ts';
import { personalMeaning } from './personal-columns.ts';
import type { Table } from './table.ts';

export interface Exclusion {
  readonly attribute: string;
  readonly reason: ExclusionReason;
  /** A sentence. */
  readonly because: string;
}

export interface ColumnWishes {
  /** Left out because a person says so. */
  readonly exclude?: ReadonlySet<string>;
  /** Kept although it looks like a leak, or is personal: a person insists. */
  readonly include?: ReadonlySet<string>;
  /** Columns whose values changed after the lead was created, each with a sentence; from the property history. */
  readonly changedLater?: ReadonlyMap<string, string>;
}

/** A column that tells this much about what people must not be judged by stands in for it. */
const STAND_IN = 0.5;

/** Columns to learn from, cut into levels, and what was left out with the reason. */
export function chooseColumns(table: Table, won: Uint8Array, wishes: ColumnWishes) {
  const excluded: Exclusion[] = [];
  const kept: LevelColumn[] = [];
  const personal: LevelColumn[] = [];
  for (const [attribute, cells] of table.columns) {
    const leaveOut = (reason: ExclusionReason, because: string) =>
      excluded.push({ attribute, reason, because });
    if (wishes.exclude?.has(attribute)) {
      leaveOut('asked', 'Left out as asked.');
      continue;
    }
    const insisted = wishes.include?.has(attribute) === true;
    const meaning = insisted ? null : personalMeaning(attribute);
    const fault = unusable(attribute, cells);
    if (meaning !== null) {
      leaveOut('personal', `By its name it is about ${meaning}, and people must not be judged by that.`);
      if (fault === null) personal.push(levelColumn(attribute, cells));
    } else if (fault !== null && !(insisted && fault.reason !== 'constant')) {
      leaveOut(fault.reason, fault.because);
    } else {
      const later = insisted ? undefined : wishes.changedLater?.get(attribute);
      if (later === undefined) kept.push(levelColumn(attribute, cells));
      else leaveOut('leak', later);
    }
  }
  const insisted = (column: LevelColumn) => wishes.include?.has(column.attribute) === true;
  const fair = kept.filter((column) => {
    const stands = insisted(column)
      ? undefined
      : personal.find((hidden) => tellsAbout(column, hidden) > STAND_IN);
    if (!stands) return true;
    const share = Math.round(tellsAbout(column, stands) * 100);
    const because = `It tells ${share} % of what there is to know about ${stands.attribute}, by which people must not be judged.`;
    excluded.push({ attribute: column.attribute, reason: 'stand_in', because });
    return false;
  });
  const leaks = findLeaks(fair, won);
  const columns = fair.filter((column) => {
    const because = leaks.get(column.attribute);
    if (because === undefined || insisted(column)) return true;
    excluded.push({ attribute: column.attribute, reason: 'leak', because });
    return false;
  });
  return { columns, excluded };
}
