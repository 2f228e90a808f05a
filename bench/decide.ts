import { createHistogram } from 'node:perf_hooks';
import { seededChance } from '../src/demo/emulator/chance.ts';
import { sampleContact } from '../src/demo/emulator/sample-contacts.ts';
import { compileRulebook } from '../src/routing/compile-rulebook.ts';
import type { RoutingSnapshot, RoutingState } from '../src/routing/decision.ts';
import { defaultRulebook } from '../src/routing/default-rulebook.ts';
import { readLead } from '../src/routing/read-lead.ts';
import type { Rep } from '../src/routing/rep.ts';
import { routeLeads } from '../src/routing/route-leads.ts';
import { emptyState } from '../src/routing/routing-state.ts';
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
  const run = (from: number, size: number): number => {
    const startedAt = process.hrtime.bigint();
    const leads = contacts.slice(from, from + size).map((contact) => readLead(contact));
    state = routeLeads(leads, snapshot, state, wednesday).state;
    return Math.max(1, Number(process.hrtime.bigint() - startedAt));
  };
  for (let index = 0; index < warmUp; index += 1) run(index, 1);
  for (let index = 0; index < measured; index += 1) single.record(run(warmUp + index, 1));
  for (let index = 0; index < measured; index += batchSize) {
    batch.record(Math.ceil(run(warmUp + index, batchSize) / batchSize));
  }
  const micros = (nanoseconds: number): number => nanoseconds / 1_000;
  report.figure(`one lead, ${repCount} reps, median`, micros(single.percentile(50)), 'µs');
  report.figure(`one lead, ${repCount} reps, 99th percentile`, micros(single.percentile(99)), 'µs');
  report.figure(`a lead in a turn of ${batchSize}, median`, micros(batch.percentile(50)), 'µs');
  report.figure(`a lead in a turn of ${batchSize}, 99th percentile`, micros(batch.percentile(99)), 'µs');
};

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
