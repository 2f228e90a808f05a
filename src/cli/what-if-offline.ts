import type { PaperLoad, WhatIfReport } from '../contract/what-if.ts';
import { compileRulebook } from '../routing/compile-rulebook.ts';
import { countsOpenLeads } from '../routing/counts-open-leads.ts';
import type { RoutingSnapshot } from '../routing/decision.ts';
import type { Lead } from '../routing/lead.ts';
import type { Rep } from '../routing/rep.ts';
import { paperRoster, paperRulebook, paperTurns } from '../routing/what-if/paper.ts';
import { createWhatIf } from '../routing/what-if/run.ts';
import { arrivalTurns, simulatePast } from '../routing/what-if/simulate.ts';
import { assembleReport } from '../usecases/what-if/assemble-report.ts';
import { offlineSnapshot } from './offline-snapshot.ts';
import type { PaperNames } from './paper-load.ts';
import { readLeads } from './read-leads.ts';
import { rulebookFromFile } from './rulebook-from-file.ts';

export interface WhatIfFiles {
  readonly leads: string;
  readonly draft: string;
  /** What the draft is held against; left out: nothing. */
  readonly rulebook?: string;
  readonly reps?: string;
  readonly accounts?: string;
  readonly list?: readonly string[];
}

const DAY = 86_400_000;

interface Asked {
  readonly loadOf: ((names: PaperNames) => Promise<PaperLoad>) | null;
  /** So many changed leads are listed. */
  readonly listed: number;
  /** Epoch ms: when leads without a creation date count as created. */
  readonly now: number;
}

/** A what-if over a file of leads, each decided when it was created, without database or HubSpot. */
export async function whatIfOffline(
  { leads: file, draft: path, rulebook, ...files }: WhatIfFiles,
  { loadOf, listed, now }: Asked,
  /** Told the share that is done, from 0 to 1. */
  onProgress: (done: number) => void,
): Promise<WhatIfReport> {
  const leads: readonly Lead[] = readLeads(file, now);
  const moments = leads.map(({ createdAt }) => createdAt);
  const since = moments.reduce((a, b) => Math.min(a, b), now);
  const until = moments.reduce((a, b) => Math.max(a, b), since) + DAY;
  const written = rulebookFromFile(path, null);
  const { snapshot: plain, state } = await offlineSnapshot({ ...files, rulebook: path }, since);
  const reps = [...plain.reps.values()];
  const load =
    loadOf &&
    (await loadOf({ ownerIdOf: (called) => repCalled(called, reps), territories: written.territories }));
  const draft = load ? paperRulebook(written, load) : written;
  const there = load ? paperRoster(reps, written, load) : reps;
  const compiled = load ? { ...compileRulebook(draft), lists: plain.rulebook.lists } : plain.rulebook;
  const tried: RoutingSnapshot = {
    ...{ ...plain, rulebook: compiled, unexplained: true },
    reps: new Map(there.map((rep) => [rep.ownerId, rep])),
  };
  const arrivals = { leads, openLeads: state.openLeads, until, countsOpenLeads: countsOpenLeads(draft) };
  const before = rulebook === undefined ? null : await offlineSnapshot({ ...files, rulebook }, since);
  const turns = before
    ? simulatePast(
        { ...arrivals, countsOpenLeads: countsOpenLeads(rulebookFromFile(rulebook!, null)) },
        { ...before.snapshot, unexplained: true },
      )
    : arrivalTurns(arrivals, tried);
  const whatIf = createWhatIf({
    ...{
      rulebook: compiled,
      since,
      countsOpenLeads: arrivals.countsOpenLeads,
      responses: null,
      listed,
      earlier: [],
    },
  });
  turns.forEach((turn, place) => {
    onProgress(place / turns.length);
    const past = { ...turn, snapshot: tried };
    whatIf.turn(past);
    if (load) for (const paper of paperTurns(past, turns[place + 1]?.at ?? until, load)) whatIf.turn(paper);
  });
  const { tally } = whatIf.finish(until);
  onProgress(1);
  return assembleReport(tally, {
    ...{
      since,
      until,
      load,
      assumptions: [
        ...(['attributes_as_stored', 'outcomes_not_guessed', 'offline_no_history'] as const),
        ...(arrivals.countsOpenLeads ? (['offline_nobody_closes'] as const) : []),
      ],
    },
    rulebooks: { before: before?.snapshot.rulebook ?? compiled, after: compiled },
    nameOf: (ownerId) => tried.reps.get(ownerId)?.name ?? `Owner ${ownerId}`,
  });
}

/** By owner id (in YAML an e-mail address) or name. */
function repCalled(called: string, reps: readonly Rep[]): string {
  const wanted = called.toLowerCase();
  const found = reps.find(({ ownerId, name }) =>
    [ownerId, name].some((each) => each.toLowerCase() === wanted),
  );
  if (found) return found.ownerId;
  throw new Error(`--without ${called}: nobody in the rulebook or in --reps is called that.`);
}
