/** A lead as the audit looks at it: the group it belongs to, and what it got, a grade or an owner. */
export interface Audited {
  /** Value of the attribute that is looked at; null where unknown. */
  readonly group: string | null;
  readonly got: string;
}

export interface GroupShare {
  readonly group: string | null;
  readonly got: string;
  readonly leads: number;
  /** Share of the group's leads that got this, with where it lies in 95 of 100 cases (Wilson). */
  readonly share: number;
  readonly from: number;
  readonly to: number;
  /** Share among all leads. */
  readonly overall: number;
  /** Further from all others than chance brings about, looked at over all groups and outcomes at once. */
  readonly stands: 'above' | 'below' | null;
}

const INTERVAL = 1.96;

/** Who gets what: for every group and outcome its share with its interval, beside that of all leads. */
export function auditShares(leads: readonly Audited[]): readonly GroupShare[] {
  const groups = [...new Set(leads.map(({ group }) => group))].sort(byText);
  const outcomes = [...new Set(leads.map(({ got }) => got))].sort();
  // Bonferroni over everything that is shown.
  const sure = normalBound(0.05 / (groups.length * outcomes.length));
  return groups.flatMap((group) => {
    const own = leads.filter((lead) => lead.group === group);
    return outcomes.map((got): GroupShare => {
      const had = own.filter((lead) => lead.got === got).length;
      const all = leads.filter((lead) => lead.got === got).length;
      const [from, to] = wilson(had, own.length, INTERVAL);
      return {
        ...{ group, got, leads: own.length, share: had / own.length, from, to, overall: all / leads.length },
        stands: standsOut(had, own.length, all - had, leads.length - own.length, sure),
      };
    });
  });
}

const byText = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a < b ? -1 : 1;

/** Interval of a share that is never outside 0 to 1, and sound for few leads (Wilson 1927). */
export function wilson(had: number, of: number, bound: number): readonly [from: number, to: number] {
  if (of === 0) return [0, 1];
  const share = had / of;
  const square = bound ** 2 / of;
  const middle = (share + square / 2) / (1 + square);
  const half = (bound * Math.sqrt((share * (1 - share)) / of + square / (4 * of))) / (1 + square);
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

function standsOut(had: number, of: number, othersHad: number, others: number, sure: number) {
  if (of === 0 || others === 0) return null;
  const pooled = (had + othersHad) / (of + others);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / of + 1 / others));
  const apart = error === 0 ? 0 : (had / of - othersHad / others) / error;
  if (Math.abs(apart) < sure) return null;
  return apart > 0 ? 'above' : 'below';
}

/** Two-sided bound of the normal distribution for this error (Abramowitz and Stegun 26.2.23, to 0.0005). */
function normalBound(error: number): number {
  const t = Math.sqrt(-2 * Math.log(error / 2));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3)
  );
}
