import { acceptedDeviations, type AcceptedDeviation } from './accepted-deviations.ts';
import { checkExchange } from './check-exchange.ts';
import { inVersion, type Exchange } from './exchange.ts';
import type { SpecLibrary } from './spec-library.ts';

interface Counts {
  request: number;
  response: number;
  accepted: number;
  known: boolean;
}

/** One row: an operation in the words of the first version that knows it. */
interface Row {
  readonly operation: string;
  seen: number;
  readonly perVersion: Map<string, Counts>;
}

interface Finding {
  readonly version: string;
  readonly side: 'request' | 'response';
  readonly operation: string;
  readonly text: string;
  readonly accepted: AcceptedDeviation | null;
  readonly example: Exchange;
  times: number;
}

export interface ConformanceReport {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
  readonly versions: readonly string[];
  readonly passed: boolean;
}

const dated = (text: string): string => text.replace(/\/\d{4}-\d{2}(?=\/|$)/, '/{version}');

/** Checks every exchange against every version, the date in its path rewritten. */
export async function conformanceReport(
  libraries: readonly SpecLibrary[],
  exchanges: readonly Exchange[],
): Promise<ConformanceReport> {
  const rows = new Map<string, Row>();
  const findings = new Map<string, Finding>();
  for (const exchange of exchanges) {
    let row: Row | undefined;
    for (const library of libraries) {
      const { version } = library;
      const checked = await checkExchange(library, inVersion(exchange, version));
      if (!row) {
        const operation = dated(checked.operation);
        row = rows.get(operation) ?? { operation, seen: 0, perVersion: new Map() };
        rows.set(operation, row);
        row.seen += 1;
      }
      const counts = row.perVersion.get(version) ?? { request: 0, response: 0, accepted: 0, known: true };
      row.perVersion.set(version, counts);
      if (!checked.known) counts.known = false;
      const unknown = checked.known ? [] : [`no file of ${version} knows this path and method`];
      const sides = { request: [...unknown, ...checked.request], response: checked.response };
      for (const side of ['request', 'response'] as const) {
        const texts = sides[side];
        const open = texts.filter((text) => {
          const accepted = deviation(side, version, checked.operation, text);
          note(findings, {
            version,
            side,
            operation: checked.operation,
            text,
            accepted,
            example: exchange,
            times: 0,
          });
          return accepted === null;
        });
        if (open.length > 0) counts[side] += 1;
        if (open.length < texts.length) counts.accepted += 1;
      }
    }
  }
  const found = [...findings.values()];
  return {
    rows: [...rows.values()].toSorted((a, b) => a.operation.localeCompare(b.operation)),
    findings: found,
    versions: libraries.map((library) => library.version),
    passed: found.every((finding) => finding.accepted !== null),
  };
}

function note(findings: Map<string, Finding>, finding: Finding): void {
  const key = [finding.version, finding.side, finding.operation, finding.text].join('\n');
  const known = findings.get(key) ?? finding;
  known.times += 1;
  findings.set(key, known);
}

const deviation = (
  side: 'request' | 'response',
  version: string,
  operation: string,
  text: string,
): AcceptedDeviation | null =>
  acceptedDeviations.find(
    (one) =>
      one.side === side &&
      one.versions.includes(version) &&
      one.operation.test(operation) &&
      one.mismatch.test(text),
  ) ?? null;
