import type { PaperLoad, WhatIfAssumption, WhatIfReport } from '../../contract/what-if.ts';
import type { CompiledRulebook } from '../../routing/compile-rulebook.ts';
import type { WhatIfPlace } from '../../routing/what-if/change.ts';
import {
  both,
  gradeMoves,
  holdsOf,
  leadsBy,
  pressureOf,
  sharesOf,
  slaOf,
} from '../../routing/what-if/report.ts';
import type { Tally } from '../../routing/what-if/tally.ts';

/** What a report says besides what was counted. */
export interface ReportFrame {
  readonly since: number;
  readonly until: number;
  readonly load: PaperLoad | null;
  readonly assumptions: readonly WhatIfAssumption[];
  /** The newest one of the past, and the one that is tried. */
  readonly rulebooks: { readonly before: CompiledRulebook; readonly after: CompiledRulebook };
  readonly nameOf: (ownerId: string) => string;
}

/** The figures of a what-if as everybody reads them. */
export function assembleReport(tally: Tally, frame: ReportFrame): WhatIfReport {
  const { since, until, load, assumptions, rulebooks, nameOf } = frame;
  const { counts, sides, changes, territoryNames } = tally;
  const territories = both((side) => sides[side].territories);
  const lastOf = ({ territories: all }: CompiledRulebook) => all.at(-1)?.territoryId ?? '';
  const named = (id: string | null) => (id === null ? null : nameOf(id));
  const place = ({ outcome, ownerId, territory }: WhatIfPlace) => ({
    ...{ outcome, ownerId, territory, name: named(ownerId) },
  });
  return {
    format: 1,
    ...{ since, until, load, leads: counts.leads, paperLeads: counts.paperLeads },
    decisions: { compared: counts.compared, same: counts.same },
    changed: {
      leads: counts.changed,
      otherOwner: counts.otherOwner,
      listed: changes.map(({ contactId, at, before, after, why }) => ({
        ...{ contactId, at, why, before: place(before), after: place(after) },
      })),
    },
    owners: leadsBy(both((side) => sides[side].owners)).map(({ id, ...leads }) => ({
      ...{ ownerId: id, name: named(id), ...leads },
    })),
    territories: leadsBy(territories).map(({ id, ...leads }) => ({
      ...{ territoryId: id, name: id === null ? null : (territoryNames.get(id) ?? id), ...leads },
    })),
    shares: sharesOf(tally, nameOf),
    pressure: pressureOf(tally),
    holds: holdsOf(tally),
    sla: slaOf(tally),
    grades: gradeMoves(tally),
    catchAll: {
      lastTerritory: both((side) => territories[side].get(lastOf(rulebooks[side])) ?? 0),
      fallback: both((side) => sides[side].fallback),
      noTerritory: both((side) => territories[side].get('') ?? 0),
    },
    assumptions: [...assumptions],
  };
}
