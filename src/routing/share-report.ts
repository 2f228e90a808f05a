import type { Decision } from './decision.ts';
import { LEAD } from './select-rep.ts';

/** What one rep got in one territory against what they were owed for the same leads. */
export interface ShareLine {
  readonly territoryId: string;
  readonly territory: string;
  readonly ownerId: string;
  readonly name: string;
  /** Leads that came by turn. */
  readonly received: number;
  /** Leads earned by being there: the sum of their shares. */
  readonly owed: number;
  /** Leads that came otherwise: a claim on the company, the fallback, or a rule without a ledger. */
  readonly besides: number;
}

/** Received against owed, per territory and rep, over decisions in their order. Sorted by territory, then name. */
export function shareReport(decisions: readonly Decision[]): readonly ShareLine[] {
  const lines = new Map<string, ShareLine>();
  for (const decision of decisions) {
    const { territory, outcome } = decision;
    if (outcome !== 'assigned') continue;
    const byTurn =
      (decision.route ?? 'territory') === 'territory' &&
      decision.selection !== 'least_loaded' &&
      decision.selection !== 'strict_order';
    for (const candidate of decision.candidates) {
      const isPick = candidate.ownerId === decision.ownerId;
      const key = `${territory?.territoryId ?? ''}/${candidate.ownerId}`;
      const line = lines.get(key) ?? {
        territoryId: territory?.territoryId ?? '',
        territory: territory?.name ?? '',
        ownerId: candidate.ownerId,
        name: candidate.name,
        received: 0,
        owed: 0,
        besides: 0,
      };
      const moved = (candidate.owedAfter - candidate.owedBefore) / LEAD;
      lines.set(key, {
        ...line,
        received: line.received + (isPick && byTurn ? 1 : 0),
        owed: line.owed + (byTurn ? moved + (isPick ? 1 : 0) : 0),
        besides: line.besides + (isPick && !byTurn ? 1 : 0),
      });
    }
  }
  const text = ({ territory, name, ownerId }: ShareLine) => `${territory}\n${name}\n${ownerId}`;
  return [...lines.values()].sort((a, b) => (text(a) < text(b) ? -1 : 1));
}
