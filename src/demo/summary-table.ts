import type { RunFigures } from './run-figures.ts';

/** The figures as lines for a person. */
export function summaryTable(figures: RunFigures): string {
  const ms = (value: number | null): string => (value === null ? '–' : `${Math.round(value)} ms`);
  const unfinished = figures.created - figures.owned - figures.held - figures.shadow - figures.lost;
  const rows: [string, string | number][] = [
    ['leads created', figures.created],
    ['decided', figures.decided],
    ['with the decided owner in HubSpot', figures.owned],
    ['held, with a stated reason', figures.held],
    ...optional('decided in shadow mode, nothing written', figures.shadow),
    ...optional('decided, but without the decided owner in HubSpot', unfinished),
    ['decided twice', figures.decidedTwice],
    ['lost', figures.lost],
    ['webhook sent to owner accepted, median', ms(figures.medianMs)],
    ['webhook sent to owner accepted, 99th percentile', ms(figures.p99Ms)],
    ['HubSpot requests (from the first lead on, setup not counted)', figures.hubspotRequests],
    ['HubSpot requests per lead', figures.requestsPerLead],
    ['requests refused by the rate limit (429)', figures.rateLimited],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return rows.map(([label, value]) => `  ${label.padEnd(width)}  ${String(value).padStart(9)}`).join('\n');
}

function optional(label: string, value: number): [string, number][] {
  return value > 0 ? [[label, value]] : [];
}
