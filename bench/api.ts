import { z } from 'zod';
import { checkSchema } from '../src/contract/settings-versions.ts';
import { overviewSchema } from '../src/contract/settings.ts';
import type { Rep } from '../src/routing/rep.ts';
import type { RulebookInput } from '../src/routing/rulebook.ts';
import { startOwnDatabase } from '../test/support/own-database.ts';
import { openSettingsSite, pressId } from '../test/support/settings-site.ts';
import type { Bench } from './figure.ts';
import { fillPortal } from './fill-portal.ts';

const TERRITORIES = 1_000;
const REPS = 50;
const DECISIONS = 100_000;
const CALLS = 60;
const ROUNDS_BEFORE = 5;
const PUBLISHED = 20;

const reps: readonly Rep[] = Array.from({ length: REPS }, (_, i) => ({
  ...{ ownerId: String(101 + i), name: `Rep ${i + 1}`, active: true, availability: null },
  ...{ timeZone: 'Europe/Berlin', outOfOffice: [] },
  workingHours: [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1020 }],
}));

const rulebook: RulebookInput = {
  scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
  territories: Array.from({ length: TERRITORIES }, (_, i) => ({
    territoryId: `t${i}`,
    name: i === TERRITORIES - 1 ? 'Everyone' : `Territory ${i}`,
    priority: (i + 1) * 10,
    condition:
      i === TERRITORIES - 1
        ? { all: [] }
        : {
            all: [
              { attribute: 'country' as const, is: 'any_of' as const, values: ['DE', 'AT', 'CH'] },
              {
                attribute: 'postal_code' as const,
                is: 'postal_prefix' as const,
                values: [String(10_000 + i)],
              },
            ],
          },
    members: [0, 1, 2].map((n) => ({ ownerId: String(101 + ((i + n) % REPS)), weight: n + 1 })),
    slaPolicyId: 'first-response',
  })),
  capacities: reps.map(({ ownerId }) => ({ ownerId, perDay: 50 })),
  slaPolicies: [{ slaPolicyId: 'first-response', targetMinutes: 60, calendar: 'rep' }],
  existingOwner: 'keep',
};

const anything = z.unknown();

/** Every endpoint of the card, settings and home on a large portal, over HTTP with signatures, one call after the other. */
export const api: Bench = async ({ say, figure }) => {
  const site = await openSettingsSite({ rulebook, reps, openDatabase: startOwnDatabase });
  try {
    say(`a portal with ${TERRITORIES} territories, ${REPS} reps and ${DECISIONS} decisions is being filled`);
    await fillPortal(site.database.pool, {
      portalId: site.portalId,
      leads: DECISIONS,
      territories: TERRITORIES,
      reps: REPS,
    });
    const version = async () => (await site.get(overviewSchema, 'settings/overview')).draftVersion;
    const read = (path: string) => ({ name: `GET ${path}`, call: () => site.get(anything, path) });
    const noted = { requestId: '', draftVersion: 0 };
    const write = (method: string, path: string, body: (n: number) => object) => {
      let n = 0;
      return {
        name: `${method} ${path}`,
        async prepare() {
          Object.assign(noted, { requestId: pressId(), draftVersion: await version() });
        },
        call: () => site.write(anything, method, path, { ...noted, ...body((n += 1)) }),
      };
    };
    const condition = { attribute: 'country', is: 'any_of', values: ['FR'] };
    const members = [{ ownerId: '101', weight: 1 }];
    const move = write('POST', 'settings/territory/move', (n) => ({
      territoryId: 't500',
      toPlace: n % 2 === 0 ? 900 : 10,
    }));
    const endpoints: { name: string; call: () => Promise<unknown>; prepare?: () => Promise<void> }[] = [
      write('POST', 'settings/territory/new', (n) => ({
        territory: { name: `New ${n}`, condition, members },
      })),
      move,
      write('PUT', 'settings/rep', (n) => ({
        ownerId: '102',
        entry: {
          ...{
            perDay: n,
            hours: null,
            timeZone: null,
            holidays: null,
            absences: [],
            languages: [],
            skills: [],
          },
          ramp: null,
        },
      })),
      read('settings/overview'),
      read('settings/choices'),
      read('settings/territories'),
      read('settings/territories?size=100&page=9'),
      read('settings/territories?search=10500'),
      read('settings/territories?source=live&search=Rep%207'),
      read('settings/territory?territoryId=t500'),
      read('settings/part?part=slaPolicies'),
      read('settings/reps'),
      read('settings/versions'),
      read('settings/changes'),
      read('settings/compare?from=live&to=draft'),
      read('settings/check'),
      read('settings/territories/csv'),
      read('lead-card?contactId=12007'),
      read('lead-choices?contactId=12007'),
      read('home/today'),
      read('home/list?list=unrouted'),
      read('home/list?list=held'),
      read('home/list?list=at_risk'),
      read('home/list?list=breached'),
      read('home/week'),
      read('home/fairness'),
      read('home/fairness?search=territory%2050'),
    ];
    for (const endpoint of endpoints) {
      const times = await timesOf(endpoint);
      figure(`${endpoint.name}, median`, times.median, 'ms');
      figure(`${endpoint.name}, p95`, times.p95, 'ms');
    }
    const times = { check: [] as number[], publish: [] as number[], processor: [] as number[] };
    for (let i = 0; i < PUBLISHED; i += 1) {
      await move.prepare();
      await move.call();
      const checkedAt = performance.now();
      const { findings } = await site.get(checkSchema, 'settings/check');
      times.check.push(performance.now() - checkedAt);
      const accepted = findings.map(({ id }) => id);
      const liveVersion = (await site.get(overviewSchema, 'settings/overview')).live?.version;
      const publish = write('POST', 'settings/draft/publish', () => ({
        ...{ liveVersion, note: 'A bench.', accepted },
      }));
      await publish.prepare();
      const [publishedAt, before] = [performance.now(), process.cpuUsage()];
      await publish.call();
      times.publish.push(performance.now() - publishedAt);
      const { user, system } = process.cpuUsage(before);
      times.processor.push((user + system) / 1_000);
    }
    figure('GET settings/check of a draft that has just changed, median', summary(times.check).median, 'ms');
    figure('publish, the first time', times.publish[0] ?? NaN, 'ms');
    figure('publish, median', summary(times.publish).median, 'ms');
    figure("publish, median of this process's processor time", summary(times.processor).median, 'ms');
  } finally {
    await site.close();
  }
};

async function timesOf(endpoint: { call: () => Promise<unknown>; prepare?: () => Promise<void> }) {
  const times: number[] = [];
  for (let i = -ROUNDS_BEFORE; i < CALLS; i += 1) {
    await endpoint.prepare?.();
    const startedAt = performance.now();
    await endpoint.call();
    if (i >= 0) times.push(performance.now() - startedAt);
  }
  return summary(times);
}

function summary(times: readonly number[]): { readonly median: number; readonly p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
  return { median: at(0.5), p95: at(0.95) };
}
