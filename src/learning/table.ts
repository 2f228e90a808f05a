/** A cell as it was read: a number, a text, or null for nothing. */
export type Cell = string | number | null;

/** Past leads, a column per attribute, all of the same length. */
export interface Table {
  readonly rows: number;
  readonly columns: ReadonlyMap<string, readonly Cell[]>;
}
