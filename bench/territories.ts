import { compileRulebook } from '../src/routing/compile-rulebook.ts';
import { decideLead } from '../src/routing/decide-lead.ts';
import type { RoutingSnapshot } from '../src/routing/decision.ts';
import { factsOf } from '../src/routing/facts.ts';
import type { Lead, LeadAttribute } from '../src/routing/lead.ts';
import type { Rep } from '../src/routing/rep.ts';
import { applyChange, draftOf, emptyState } from '../src/routing/routing-state.ts';
import { rulebookSchema } from '../src/routing/rulebook.ts';
import type { Condition, Rulebook } from '../src/routing/rulebook.ts';
import { installPeers, jsonRulesInOrder, jsonRulesTogether, zenTable } from './rules-engines.ts';
import type { BenchFacts, BenchRule, MakeEngine } from './rules-engines.ts';

interface Report {
  figure(metric: string, value: number, unit: string, baseline?: number | null): void;
  say(line: string): void;
}

const sizes = [10, 100, 1_000, 10_000, 100_000];
const repCount = 20;
const leadCount = 20_000;
/** Leads that are decided together, on a state read for them. */
const turn = 100;
/** A peer is given so much time for its leads at each size, and three leads at least. */
const peerMilliseconds = 4_000;
const peerLeads = 500;
const wednesday = Date.parse('2026-11-18T14:00:00Z');
const officeHours = [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }] as const;
const zones = ['Europe/Berlin', 'Europe/London', 'America/New_York', 'Europe/Madrid'];
const bands = [1, 11, 51, 201, 501, 1_001, 5_001];
const peers: Readonly<Record<string, MakeEngine>> = {
  'json-rules-engine, rules in order': jsonRulesInOrder,
  'json-rules-engine, all rules': jsonRulesTogether,
  'zen-engine, decision table': zenTable,
};

/**
 * Territories of three conditions (one of up to three regions of 2,000, one of up to three industries of 100, a range of
 * company sizes), the last one takes every lead. Every second lead is made to fit a territory drawn at random; most of
 * the others fit only the last. All engines get the same and must give the same answers.
 */
export async function territories(report: Report): Promise<void> {
  installPeers();
  const matchMicros = new Map<number, number>();
  const decideMicros = new Map<number, number>();
  for (const size of sizes) {
    const chance = seededChance(size);
    const rules = makeRules(size, chance);
    const leads = Array.from({ length: leadCount }, (_, i) => makeFacts(i, rules, chance));
    const startedAt = performance.now();
    const snapshot = makeSnapshot(rules);
    const compiled = performance.now() - startedAt;
    const answers = leads.map((facts) => findPlace(snapshot, makeLead('0', facts)));

    let fastest = 0;
    for (const [name, make] of Object.entries(peers)) {
      report.say(`${name}, ${size} territories`);
      const perSecond = await peerSpeed(make, rules, leads, answers, name);
      report.figure(`${name}, ${size} territories`, perSecond, 'leads/s');
      fastest = Math.max(fastest, perSecond);
    }
    const match = median(timed(leads, (lead) => void findPlace(snapshot, lead)));
    matchMicros.set(size, match);
    report.figure(
      `Baton, match alone, ${size} territories, against the faster peer`,
      1e6 / match,
      'leads/s',
      fastest,
    );
    const decide = median(decideAll(snapshot, leads));
    decideMicros.set(size, decide);
    report.figure(
      `Baton, full decision, ${repCount} reps, ${size} territories`,
      1e6 / decide,
      'leads/s',
      fastest,
    );
    report.figure(`match alone, median, ${size} territories`, match, 'µs', matchMicros.get(100) ?? null);
    report.figure(`full decision, median, ${size} territories`, decide, 'µs', decideMicros.get(100) ?? null);
    report.figure(`compiling the rulebook, ${size} territories`, compiled, 'ms');
  }
}

function makeRules(size: number, chance: () => number): readonly BenchRule[] {
  const some = (count: number, letter: string) =>
    Array.from({ length: 1 + below(chance, 3) }, () => `${letter}${below(chance, count)}`);
  return Array.from({ length: size }, (_, place) => {
    if (place === size - 1) return null;
    const from = bands[below(chance, bands.length)]!;
    return { regions: some(2_000, 'r'), industries: some(100, 'i'), from, to: from * 10 };
  });
}

function makeFacts(index: number, rules: readonly BenchRule[], chance: () => number): BenchFacts {
  const rule = index % 2 === 0 ? rules[below(chance, rules.length)] : null;
  return rule
    ? { region: rule.regions[0]!, industry: rule.industries.at(-1)!, size: rule.from + 1 }
    : {
        region: `r${below(chance, 2_000)}`,
        industry: `i${below(chance, 100)}`,
        size: 1 + below(chance, 10_000),
      };
}

/** Every territory has all reps as members; the rulebook passes its schema, as every published one has. */
function makeSnapshot(rules: readonly BenchRule[]): RoutingSnapshot {
  const ownerIds = Array.from({ length: repCount }, (_, i) => String(1_000 + i));
  const members = ownerIds.map((ownerId) => ({ ownerId, weight: 1 }));
  const slaPolicies = [{ slaPolicyId: 'sla', targetMinutes: 60, calendar: 'rep' as const }];
  const grades = { A: 60, B: 40, C: 20 };
  const scorecard = {
    base: 0,
    rules: [
      {
        label: 'Size',
        attribute: 'company_size' as const,
        bands: [
          { from: 1_000, points: 30 },
          { from: 50, points: 20 },
        ],
      },
      { label: 'Industry', attribute: 'industry' as const, bands: [{ known: true as const, points: 20 }] },
    ],
    grades,
  };
  const territory = (rule: BenchRule, place: number) => ({
    territoryId: `t${place}`,
    name: `Territory ${place}`,
    priority: place,
    condition: conditionOf(rule),
    members: [],
    slaPolicyId: 'sla',
  });
  const rulebook: Rulebook = rulebookSchema.parse({
    scorecard,
    territories: rules.map(territory),
    capacities: [],
    slaPolicies,
    existingOwner: 'keep',
  });
  // One list for all, or 100,000 territories would hold two million members.
  const shared = { ...rulebook, territories: rulebook.territories.map((each) => ({ ...each, members })) };
  return {
    rulebookVersion: 1,
    rulebook: compileRulebook(shared),
    reps: new Map(ownerIds.map((ownerId, i) => [ownerId, makeRep(ownerId, i)])),
  };
}

function conditionOf(rule: BenchRule): Condition {
  if (!rule) return { all: [] };
  return {
    all: [
      { attribute: 'region', is: 'any_of', values: [...rule.regions] },
      { attribute: 'industry', is: 'any_of', values: [...rule.industries] },
      { attribute: 'company_size', is: 'between', from: rule.from, to: rule.to },
    ],
  };
}

const makeRep = (ownerId: string, index: number): Rep => ({
  ownerId,
  name: `Rep ${ownerId}`,
  active: true,
  availability: index % 10 === 9 ? 'away' : 'available',
  timeZone: zones[index % zones.length]!,
  workingHours: officeHours,
  outOfOffice: index % 5 === 4 ? [{ startsAt: wednesday - 86_400_000, endsAt: wednesday + 86_400_000 }] : [],
});

function makeLead(contactId: string, facts: BenchFacts): Lead {
  const stated = (value: string | number, source: string): LeadAttribute => ({
    value,
    source,
    raw: String(value),
    sure: 'stated',
  });
  const attributes = {
    region: stated(facts.region, 'state'),
    industry: stated(facts.industry, 'industry'),
    company_size: stated(facts.size, 'numemployees'),
  };
  return { contactId, createdAt: wednesday, attributes, ownerId: null };
}

const findPlace = ({ rulebook }: RoutingSnapshot, lead: Lead): number =>
  rulebook.index.first(factsOf(lead, { points: 0, grade: 'D' }), -1);

/** Microseconds of each lead, after each was done once. */
function timed(leads: readonly BenchFacts[], run: (lead: Lead) => void): readonly number[] {
  const made = leads.map((facts, i) => makeLead(String(i), facts));
  for (const lead of made) run(lead);
  return made.map((lead) => {
    const startedAt = process.hrtime.bigint();
    run(lead);
    return Number(process.hrtime.bigint() - startedAt) / 1_000;
  });
}

/** In turns, as the worker does: in a turn each lead sees what those before it changed. All reps are judged. */
function decideAll(snapshot: RoutingSnapshot, leads: readonly BenchFacts[]): readonly number[] {
  let draft = draftOf(emptyState);
  let decided = 0;
  return timed(leads, (lead) => {
    if (decided % turn === 0) draft = draftOf(emptyState);
    decided += 1;
    applyChange(draft, decideLead(lead, snapshot, draft, wednesday).change);
  });
}

async function peerSpeed(
  make: MakeEngine,
  rules: readonly BenchRule[],
  leads: readonly BenchFacts[],
  answers: readonly number[],
  name: string,
): Promise<number> {
  const engine = await make(rules);
  const first = leads[0]!;
  await engine(first);
  const startedAt = performance.now();
  let done = 0;
  while (done < 3 || (done < peerLeads && performance.now() - startedAt < peerMilliseconds)) {
    const place = await engine(leads[done]!);
    if (place !== answers[done]) throw new Error(`${name} gives territory ${place}, Baton ${answers[done]}.`);
    done += 1;
  }
  return done / ((performance.now() - startedAt) / 1_000);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}

const below = (chance: () => number, count: number): number => Math.floor(chance() * count);

/** The same numbers from 0 to 1 every time (a linear congruential generator). */
function seededChance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

if (import.meta.main) {
  await territories({
    figure(metric, value, unit, baseline = null) {
      const ratio = baseline === null ? null : value / baseline;
      console.log(JSON.stringify({ bench: 'territories', metric, value, unit, baseline, ratio }));
    },
    say: (line) => console.error(line),
  });
}
