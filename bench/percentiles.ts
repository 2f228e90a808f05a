import { createHistogram } from 'node:perf_hooks';

export interface Percentiles {
  median: number;
  p99: number;
}

/** Of durations in milliseconds, by Node's own HDR histogram with a resolution of a microsecond. */
export function percentilesOf(durationsMs: readonly number[]): Percentiles {
  if (durationsMs.length === 0) throw new Error('There is nothing to take percentiles of.');
  const histogram = createHistogram({ figures: 4 });
  for (const duration of durationsMs) histogram.record(Math.max(1, Math.round(duration * 1_000)));
  return { median: histogram.percentile(50) / 1_000, p99: histogram.percentile(99) / 1_000 };
}
