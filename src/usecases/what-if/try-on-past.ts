import type { Pool, PoolClient } from 'pg';
import type { PaperLoad, WhatIfAssumption, WhatIfReport } from '../../contract/what-if.ts';
import { paperLoadSchema } from '../../contract/what-if.ts';
import { compileRulebook } from '../../routing/compile-rulebook.ts';
import { countsOpenLeads } from '../../routing/counts-open-leads.ts';
import type { RoutingSnapshot } from '../../routing/decision.ts';
import { propertiesNeeded } from '../../routing/properties-needed.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import { capsReachBack } from '../../routing/what-if/given.ts';
import type { PastTurn } from '../../routing/what-if/history.ts';
import { paperRulebook, paperTurns } from '../../routing/what-if/paper.ts';
import { createWhatIf } from '../../routing/what-if/run.ts';
import { inSnapshot } from '../../store/database.ts';
import type { PortalId } from '../../store/database.ts';
import { findPortal } from '../../store/portals.ts';
import { answeredClocks, countPast, givenBefore, turnPages } from '../../store/what-if-turns.ts';
import { assembleReport } from './assemble-report.ts';
import { mostAnswers, pastResponses } from './past-responses.ts';
import { readPastTurn, versionsOf } from './read-past-turn.ts';
import type { WhatIfQuestion } from './what-if-question.ts';
import { createPastRules } from './what-if-rules.ts';
import type { PastRules, RulesThen } from './what-if-rules.ts';

/**
 * Runs a rulebook over a portal's past leads in this thread, reading one state of the database and writing nothing.
 * Pages of turns are read while the ones before are decided. Throws an Error with a sentence for the person.
 */
export async function tryOnPast(
  pool: Pool,
  portalId: PortalId,
  question: WhatIfQuestion,
  onProgress: (progress: { readonly done: number; readonly of: number }) => void,
): Promise<WhatIfReport> {
  const { since, until = Date.now(), listed = 100 } = question;
  if (!(since < until)) throw new Error('The time to look at must begin before it ends.');
  const load = question.load ? paperLoadSchema.parse(question.load) : null;
  const draft = load ? paperRulebook(question.draft, load) : question.draft;
  return inSnapshot(pool, async (db) => {
    const range = { since, until };
    const counted = await countPast(db, portalId, range);
    const past = createPastRules(db, portalId, draft, load);
    const newest = await newestRules(db, portalId, past, until);
    const countsOpen = countsOpenLeads(draft);
    const compiled = compileRulebook(draft);
    const reach = capsReachBack(compiled.capacity, [...newest.snapshot.reps.keys()]);
    const earlier = await givenBefore(db, portalId, { since: since - reach, until: since });
    const clocks = await answeredClocks(db, portalId, range, mostAnswers);
    // Without any answer on record no clock can be played through.
    const responses = clocks.length === 0 ? null : pastResponses(clocks, newest.snapshot);
    const whatIf = createWhatIf({
      ...{ rulebook: compiled, since, countsOpenLeads: countsOpen, responses, listed, earlier },
    });

    const openLeads = countsOpen ? draft.openLeads : null;
    const versions = new Set<Rulebook>();
    let done = 0;
    let erased = 0;
    let waiting: PastTurn | null = null;
    let latest: RulesThen = newest;
    const take = (turn: PastTurn, nextAt: number) => {
      whatIf.turn(turn);
      if (load) for (const paper of paperTurns(turn, nextAt, load)) whatIf.turn(paper);
    };
    for await (const rows of turnPages(db, portalId, range)) {
      for (const row of rows) {
        const named = versionsOf(row);
        if (!named) continue;
        latest = await past.of(named);
        versions.add(latest.pastRulebook);
        const turn = readPastTurn(row, named.at, latest, openLeads);
        if (waiting) take(waiting, turn.at);
        waiting = turn;
        done += row.decisions.length;
        erased += turn.given.length;
      }
      onProgress({ done, of: counted.decisions });
    }
    if (waiting) take(waiting, until);
    const { tally } = whatIf.finish(until);
    onProgress({ done: counted.decisions, of: counted.decisions });
    const assumptions = assumptionsOf({
      ...{ draft, load, versions, erased, withoutTurn: counted.withoutTurn },
    });
    return assembleReport(tally, {
      ...{ since, until, load, assumptions },
      rulebooks: { before: latest.past, after: compiled },
      nameOf: (ownerId) =>
        nameIn(latest.snapshot, ownerId) ?? nameIn(newest.snapshot, ownerId) ?? `Owner ${ownerId}`,
    });
  });
}

const nameIn = ({ reps }: RoutingSnapshot, ownerId: string) => reps.get(ownerId)?.name;

async function newestRules(
  db: PoolClient,
  portalId: PortalId,
  past: PastRules,
  at: number,
): Promise<RulesThen> {
  const portal = await findPortal(db, portalId);
  const { publishedVersion = null, rosterVersion = null } = portal ?? {};
  if (publishedVersion === null || rosterVersion === null) {
    throw new Error(`Account ${portalId} has no published rulebook or no reps yet.`);
  }
  return past.of({
    at,
    rulebookVersion: publishedVersion,
    rosterVersion,
    listsVersion: null,
    holidays: null,
  });
}

function assumptionsOf({
  draft,
  load,
  versions,
  erased,
  withoutTurn,
}: {
  readonly draft: Rulebook;
  readonly load: PaperLoad | null;
  readonly versions: ReadonlySet<Rulebook>;
  readonly erased: number;
  readonly withoutTurn: number;
}): readonly WhatIfAssumption[] {
  const isMissing = [...versions].some((version) => {
    const read = new Set(propertiesNeeded(version));
    return propertiesNeeded(draft).some((property) => !read.has(property));
  });
  const where: readonly (readonly [WhatIfAssumption, boolean])[] = [
    ['properties_not_read', isMissing],
    ['open_leads_guessed', countsOpenLeads(draft)],
    ['before_inputs_were_kept', withoutTurn > 0],
    ['persons_erased', erased > 0],
    ['paper_leads_alike', (load?.times ?? 1) > 1],
    ['paper_reps_alike', (load?.addReps.length ?? 0) > 0],
  ];
  return [...always, ...where.flatMap(([assumption, applies]) => (applies ? [assumption] : []))];
}

const always: readonly WhatIfAssumption[] = [
  'attributes_as_stored',
  'responses_drawn',
  'people_decide_the_same',
  'accounts_as_stored',
  'outcomes_not_guessed',
];
