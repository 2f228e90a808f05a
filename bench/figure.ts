/** One line of a bench's answer. `ratio` is value by baseline; both null where nothing is compared. */
export interface Figure {
  bench: string;
  metric: string;
  value: number;
  unit: string;
  baseline: number | null;
  ratio: number | null;
}

export interface Reporter {
  figure(metric: string, value: number, unit: string, baseline?: number | null): void;
  /** Progress, for whoever waits. */
  say(line: string): void;
  /** Folder with data that Baton does not ship. */
  readonly data?: string;
}

/** Measures and reports; throws when what it measured is not to be trusted or must never happen. */
export type Bench = (report: Reporter) => Promise<void>;

export function makeFigure(
  bench: string,
  metric: string,
  value: number,
  unit: string,
  baseline: number | null = null,
): Figure {
  const ratio = baseline === null || baseline === 0 ? null : value / baseline;
  return {
    bench,
    metric,
    value: rounded(value),
    unit,
    baseline: baseline === null ? null : rounded(baseline),
    ratio: ratio === null ? null : rounded(ratio),
  };
}

/** Whole from 1,000 on, else three significant digits. */
function rounded(value: number): number {
  return Math.abs(value) >= 1_000 ? Math.round(value) : Number(value.toPrecision(3));
}
