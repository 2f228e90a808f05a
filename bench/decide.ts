import { createHistogram } from 'node:perf_hooks';
import { seededChance } from '../src/demo/emulator/chance.ts';
import { sampleContact } from '../src/demo/emulator/sample-contacts.ts';
import { compileRulebook } from '../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../src/routing/decision.ts';
import { CORE_VERSION } from '../src/routing/core-version.ts';
import { defaultRulebook } from '../src/routing/default-rulebook.ts';
import type { Lead } from '../src/routing/lead.ts';
import { readLead } from '../src/routing/read-lead.ts';
import { recordReads } from '../src/routing/record-reads.ts';
import type { Rep } from '../src/routing/rep.ts';
import { routeLeads } from '../src/routing/route-leads.ts';
import { emptyState } from '../src/routing/routing-state.ts';
import type { StateSlice, TurnInputs } from '../src/routing/turn-inputs.ts';
import type { Bench } from './figure.ts';

const wednesday = Date.parse('2026-11-18T14:00:00Z');
const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Los_Angeles'];
const repCount = 20;
const warmUp = 2_000;
const measured = 20_000;
const batchSize = 100;

/** The pure core alone: 20 reps in one territory, all considered, in four time zones, with office hours and
 * absences. */
export const decide: Bench = async (report) => {
  const chance = seededChance(1);
  const reps = Array.from({ length: repCount }, (_, index) => sampleRep(index, chance));
  const snapshot: RoutingSnapshot = {
    rulebookVersion: 1,
    rulebook: compileRulebook(defaultRulebook(reps)),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  };
  const contacts = Array.from({ length: warmUp + measured }, (_, index) => ({
    contactId: String(index),
    properties: { ...sampleContact(1, index), createdate: new Date(wednesday).toISOString() },
  }));
  const single = createHistogram();
  const batch = createHistogram();
  let state: RoutingState = emptyState;
  const timed = (from: number, size: number, decideBy: (leads: readonly Lead[]) => void): number => {
    const startedAt = process.hrtime.bigint();
    decideBy(contacts.slice(from, from + size).map((contact) => readLead(contact)));
    return Math.max(1, Number(process.hrtime.bigint() - startedAt));
  };
  const run = (from: number, size: number): number =>
    timed(from, size, (leads) => {
      state = routeLeads(leads, snapshot, state, wednesday).state;
    });
  /** As a turn does: over a state that is loaded anew, with a memory of what was read. */
  const runRecorded = (from: number, size: number): number =>
    timed(from, size, (leads) => {
      const recorded = recordReads(state);
      routeLeads(leads, snapshot, recorded.state, wednesday);
      recorded.slice();
    });
  for (let index = 0; index < warmUp; index += 1) run(index, 1);
  for (let index = 0; index < measured; index += 1) single.record(run(warmUp + index, 1));
  for (let index = 0; index < measured; index += batchSize) {
    batch.record(Math.ceil(run(warmUp + index, batchSize) / batchSize));
  }
  const recorded = createHistogram();
  for (let index = 0; index < measured; index += batchSize) runRecorded(warmUp + index, batchSize);
  for (let index = 0; index < measured; index += batchSize) {
    recorded.record(Math.ceil(runRecorded(warmUp + index, batchSize) / batchSize));
  }
  const recordedSingle = createHistogram();
  for (let index = 0; index < measured; index += 1) recordedSingle.record(runRecorded(warmUp + index, 1));
  const micros = (nanoseconds: number): number => nanoseconds / 1_000;
  report.figure(`one lead, ${repCount} reps, median`, micros(single.percentile(50)), 'µs');
  report.figure(`one lead, ${repCount} reps, 99th percentile`, micros(single.percentile(99)), 'µs');
  report.figure(`a lead in a turn of ${batchSize}, median`, micros(batch.percentile(50)), 'µs');
  report.figure(`a lead in a turn of ${batchSize}, 99th percentile`, micros(batch.percentile(99)), 'µs');
  report.figure(
    'one lead, what was read remembered, median',
    micros(recordedSingle.percentile(50)),
    'µs',
    micros(single.percentile(50)),
  );
  report.figure(
    `a lead in a turn of ${batchSize}, what was read remembered, median`,
    micros(recorded.percentile(50)),
    'µs',
    micros(batch.percentile(50)),
  );
  const capped = cappedPortal(reps);
  for (const size of [1, batchSize]) {
    const leads = contacts.slice(0, size).map((contact) => readLead(contact));
    const watched = recordReads(capped.state);
    routeLeads(leads, capped.snapshot, watched.state, wednesday);
    const bytes = JSON.stringify(keptInputs(leads, watched.slice())).length / size;
    report.figure(
      `inputs kept a lead in a turn of ${size}, ${repCount} reps with daily caps`,
      bytes,
      'bytes',
    );
  }
};

/** Every rep has a daily cap of 10 and is half way to it. */
function cappedPortal(reps: readonly Rep[]): { snapshot: RoutingSnapshot; state: RoutingState } {
  const capacities = reps.map(({ ownerId }) => ({ ownerId, perDay: 10 }));
  const rulebook = { ...defaultRulebook(reps), capacities };
  const snapshot: RoutingSnapshot = {
    rulebookVersion: 1,
    rulebook: compileRulebook(rulebook),
    reps: new Map(reps.map((rep) => [rep.ownerId, rep])),
  };
  const moments = Array.from({ length: 5 }, (_, i) => wednesday - i * 60_000).reverse();
  const [territory] = rulebook.territories;
  const ledger = reps.map(
    ({ ownerId }, i) =>
      [`${territory!.territoryId}/${ownerId}` as const, (i - repCount / 2) * 123_456_789] as const,
  );
  return {
    snapshot,
    state: {
      ...emptyState,
      ledger: new Map(ledger),
      received: new Map(reps.map(({ ownerId }) => [`per-day/${ownerId}`, moments])),
    },
  };
}

/** As they are stored: each lead stands with its decision. */
const keptInputs = (leads: readonly Lead[], state: StateSlice): TurnInputs => ({
  ...{ format: 1, core: CORE_VERSION, cause: 'turn', at: wednesday, request: null, state },
  ...{ rulebookVersion: 1, rosterVersion: 1, listsVersion: 0, zoneRules: process.versions['tz'] ?? '' },
  holidays: '0'.repeat(64),
  leads: leads.map(({ contactId }) => ({ contactId, ordinal: 1, lead: null, accounts: [] })),
});

function sampleRep(index: number, chance: () => number): Rep {
  const ownerId = String(1_000 + index);
  const day = 86_400_000;
  return {
    ownerId,
    name: `Rep ${ownerId}`,
    active: true,
    availability: chance() < 0.1 ? 'away' : 'available',
    timeZone: zones[index % zones.length]!,
    workingHours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
    outOfOffice: chance() < 0.2 ? [{ startsAt: wednesday - day, endsAt: wednesday + day }] : [],
  };
}
