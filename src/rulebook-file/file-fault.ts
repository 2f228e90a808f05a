/** Something in a file that must be mended. */
export interface FileFault {
  /** Counted from 1; null where the fault is nowhere in particular. */
  readonly line: number | null;
  /** What and where, and what to do about it. */
  readonly message: string;
}
