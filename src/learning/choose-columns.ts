import { unusable } from './column-kind.ts';
import type { ExclusionReason } from './column-kind.ts';
import { findLeaks } from './find-leaks.ts';
import { findStandIns } from './find-stand-ins.ts';
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
  /** Columns that people must not be judged by although their names do not say so. */
  readonly protect?: ReadonlySet<string>;
  /** Columns whose values changed after the lead was created, each with a sentence; from the property history. */
  readonly changedLater?: ReadonlyMap<string, string>;
}

/** A column that tells this much about what people must not be judged by stands in for it. */
export const STAND_IN = 0.5;

interface Chosen {
  readonly columns: readonly LevelColumn[];
  readonly excluded: readonly Exclusion[];
  /** Kept although there is a reason to leave them out: a person insists. */
  readonly insisted: readonly Exclusion[];
}

/** Columns to learn from, cut into levels, and what was left out, or kept all the same, with the reason. */
export function chooseColumns(table: Table, won: Uint8Array, wishes: ColumnWishes): Chosen {
  const excluded: Exclusion[] = [];
  const insisted: Exclusion[] = [];
  const insists = (attribute: string) => wishes.include?.has(attribute) === true;
  /** Whether it stays all the same. */
  const object = (attribute: string, reason: ExclusionReason, because: string): boolean => {
    (insists(attribute) ? insisted : excluded).push({ attribute, reason, because });
    return insists(attribute);
  };
  const kept: LevelColumn[] = [];
  const personal: LevelColumn[] = [];
  for (const [attribute, cells] of table.columns) {
    if (wishes.exclude?.has(attribute)) {
      excluded.push({ attribute, reason: 'asked', because: 'Left out as asked.' });
      continue;
    }
    const why = whyPersonal(attribute, wishes);
    const fault = unusable(attribute, cells);
    const later = wishes.changedLater?.get(attribute);
    if (why !== null) {
      if (fault?.reason === 'constant') excluded.push({ attribute, ...fault });
      else {
        const column = levelColumn(attribute, cells);
        if (fault === null) personal.push(column);
        if (object(attribute, 'personal', why)) kept.push(column);
      }
    } else if (fault?.reason === 'constant') {
      excluded.push({ attribute, ...fault });
    } else if (fault !== null) {
      if (object(attribute, fault.reason, fault.because)) kept.push(levelColumn(attribute, cells));
    } else if (later === undefined || object(attribute, 'leak', later)) {
      kept.push(levelColumn(attribute, cells));
    }
  }
  const known = new Set(personal.map(({ attribute }) => attribute));
  const others = kept.filter(({ attribute }) => !known.has(attribute));
  const stands = new Map(findStandIns(others, personal, STAND_IN).map((each) => [each.attribute, each]));
  const fair = kept.filter(({ attribute }) => {
    const stand = stands.get(attribute);
    if (stand === undefined) return true;
    const because = `It tells ${Math.round(stand.tells * 100)} % of what there is to know about ${stand.standsFor}, by which people must not be judged.`;
    return object(attribute, 'stand_in', because);
  });
  const leaks = findLeaks(fair, won);
  const columns = fair.filter(({ attribute }) => {
    const because = leaks.get(attribute);
    return because === undefined || object(attribute, 'leak', because);
  });
  return { columns, excluded, insisted };
}

function whyPersonal(attribute: string, { protect }: ColumnWishes): string | null {
  const meaning = personalMeaning(attribute);
  if (meaning !== null) return `By its name it is about ${meaning}, and people must not be judged by that.`;
  return protect?.has(attribute) === true
    ? 'It is on the list of what people must not be judged by in this account.'
    : null;
}
