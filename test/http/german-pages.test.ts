import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { defaultRulebook } from '../../src/routing/default-rulebook.ts';
import { addHubSpotCalls } from '../../src/store/portal-health.ts';
import { wordsIn } from '../../src/usecases/words/catalogue.ts';
import { calendar, cap, dach, edits, faulty, fresh, part, policy } from '../support/settings-edits.ts';
import { englishIn } from '../support/english-words.ts';
import * as site from '../support/settings-site.ts';
import type { SettingsSite, Visitor } from '../support/settings-site.ts';

const { anna, bo, colleague, installer, stranger } = site;
const noon = Date.parse('2026-11-24T11:00:00Z');

let settings: SettingsSite;
beforeAll(async () => {
  settings = await site.openSettingsSite({
    rulebook: {
      ...defaultRulebook([anna, bo]),
      territories: [
        {
          ...{ territoryId: 'dach', name: 'DACH', priority: 10, slaPolicyId: 'first-response' },
          condition: { attribute: 'country', is: 'any_of', values: ['DE', 'AT', 'CH'] },
          members: [{ ownerId: '101', weight: 1 }],
        },
        {
          ...{ territoryId: 'rest', name: 'Rest', priority: 20, slaPolicyId: 'first-response' },
          ...{ condition: { all: [] }, members: [{ ownerId: '102', weight: 1 }] },
        },
      ],
    },
    reps: [anna, bo, { ...anna, ownerId: '103', name: 'Cem Demir', active: false }],
  });
});
afterAll(() => settings.close());

/** What persons wrote stays as they wrote it; addresses and codes are no sentences. */
const written = new Set(['note', 'author', 'csv', 'url', 'requestId']);

/** Every sentence of an answer, and every word that stands alone where sentences are expected. */
function sentencesIn(answer: unknown, key = ''): string[] {
  if (typeof answer === 'string') return written.has(key) || !/[a-z] \S/i.test(answer) ? [] : [answer];
  if (typeof answer !== 'object' || answer === null) return [];
  const isList = Array.isArray(answer);
  return Object.entries(answer).flatMap(([name, part]) => sentencesIn(part, isList ? key : name));
}

/** All that was said; first what the command line said, in English, when the account was made. */
const spoken = new Set(['Version 1 was published: The first.']);
const versions = z.object({ draftVersion: z.int() });

/** Calls as the page of a German-speaking user does; notes every sentence of the answer, which must not be English. */
async function ask(method: string, path: string, body: object | null = null, by: Visitor = installer) {
  const query = `${path.includes('?') ? '&' : '?'}locale=de&${site.identityQuery(settings.portalId, by)}`;
  const reply = await settings.send(
    method,
    `/api/${path}${query}`,
    body === null ? '' : JSON.stringify(body),
  );
  const sentences = sentencesIn(reply.body);
  // Once is enough: the log of changes repeats what the write before has said.
  const unheard = sentences.filter((sentence) => !spoken.has(sentence));
  for (const sentence of unheard) spoken.add(sentence);
  expect(unheard.filter((sentence) => englishIn(sentence.replace(/The first\.?/, '')) !== null)).toEqual([]);
  return { ...reply, sentences };
}
const get = (path: string, by?: Visitor) => ask('GET', path, null, by);

/** A write of the draft as it is now. */
async function write(method: string, path: string, body: object, by: Visitor = installer) {
  const { draftVersion } = versions.parse((await get('settings/overview')).body);
  return ask(method, `settings/${path}`, { requestId: randomUUID(), draftVersion, ...body }, by);
}

const everyRead = [
  ...['overview', 'choices', 'territories', 'territory?territoryId=dach', 'reps', 'editors', 'channels'],
  ...[
    'versions',
    'changes',
    'compare?from=live&to=draft',
    'check',
    'accepted',
    'version?version=1',
    'what-if',
  ],
  ...['part?part=slaPolicies', 'territories/names', `chain?territoryId=dach&at=${noon}`],
];
const readAll = async (by?: Visitor) => {
  for (const name of everyRead) await get(`settings/${name}`, by);
};

test('the note of the version that Baton made at install is said in German', async () => {
  const { pool } = settings.database;
  await pool.query('update rulebooks set note = $1', [wordsIn.en.edits.madeAtInstall]);
  for (const name of ['overview', 'versions', 'version?version=1']) {
    const { body } = await get(`settings/${name}`);
    expect(JSON.stringify(body)).toContain(wordsIn.de.edits.madeAtInstall);
  }
  await pool.query(`update rulebooks set note = 'The first.'`);
});

test('without a draft nothing is said in English', async () => {
  await readAll();
  await readAll(stranger);
});

describe('changes of every kind', () => {
  test.each(edits)('%s %s, number %#, is told in German', async (method, path, body) => {
    expect(await write(method, path, body)).toMatchObject({ status: 200 });
  });

  test('all of them, what is found in them, and what follows are told in German', async () => {
    const contradiction = { attribute: 'company_size', is: 'between', from: 10, to: 20 };
    const other = { attribute: 'company_size', is: 'between', from: 30, to: 40 };
    await write('POST', 'territory/new', {
      territory: fresh({ name: 'Nie', condition: { all: [contradiction, other] } }),
    });
    await write('POST', 'territory/new', {
      territory: fresh({ name: 'Leer', members: [{ ownerId: '103', weight: 1 }] }),
    });
    await readAll();
    await readAll(colleague);
    const { sentences } = await get('settings/check');
    expect(sentences.length).toBeGreaterThan(3);
    const { sentences: compared } = await get('settings/compare?from=live&to=draft');
    expect(compared.length).toBeGreaterThan(25);
    const { sentences: chain } = await get(`settings/chain?territoryId=neu&at=${noon}`);
    expect(chain.length).toBeGreaterThan(4);
  });
});

describe('faults', () => {
  test.each(faulty)('of a %s, number %#, are told in German', async (path, body) => {
    const { status, sentences } = await write('PUT', path, body);
    expect(status).toBe(422);
    expect(sentences.length).toBeGreaterThan(0);
  });

  test('that only show between parts are found by the check', async () => {
    await write('PUT', 'part', part('caps', [cap(), cap({ name: 'Zweite', territoryIds: ['gibtsnicht'] })]));
    await write(
      'PUT',
      'part',
      part('slaPolicies', [
        policy({
          calendar: 'territory',
          afterLast: 'last_resort',
          steps: [{ to: 'named' }, { to: 'last_resort' }],
        }),
        policy({ offHours: { do: 'follow_sun', territoryIds: ['gibtsnicht'] } }),
      ]),
    );
    await write('PUT', 'part', part('lastResort', { ownerId: null }));
    await write('PUT', 'part', part('calendars', [calendar({ week: [] }), calendar()]));
    await write(
      'PUT',
      'territory',
      dach({
        members: [
          { ownerId: '101', weight: 1 },
          { ownerId: '101', weight: 1 },
        ],
      }),
    );
    await write(
      'PUT',
      'territory',
      dach({ condition: { attribute: 'city', is: 'in_list', listId: 'gibtsnicht' } }),
    );
    const { sentences } = await get('settings/check');
    expect(sentences.length).toBeGreaterThan(6);
    await get(`settings/chain?territoryId=dach&at=${noon}`);
    expect(await write('POST', 'draft/publish', { liveVersion: 1, note: 'x', accepted: [] })).toMatchObject({
      status: 422,
    });
    await readAll();
  });

  test('of a table are told row by row', async () => {
    const rows = [
      'id,name,company_size,members,sla_policy,calendar,condition,more',
      'dach,DACH,viele,,,,,',
      'dach,Nochmal,,,,,,',
      ',Drittes,,Niemand,gibtsnicht,gibtsnicht,{,{',
      ',,,,,,,',
      ',Viertes,,,,,"{""attribute"":""nix""}",',
    ];
    for (const csv of [rows.join('\n'), 'Spalte\nx', 'id\nx', 'name\n"a', 'name\nRest\nDACH\nNeu']) {
      const preview = { csv, missing: 'remove' };
      expect(
        (await ask('POST', 'settings/territories/import/preview', preview)).sentences.length,
      ).toBeGreaterThan(0);
      await write('POST', 'territories/import', preview);
    }
  });
});

describe('refusals', () => {
  test('of a conflict, of what is gone, and of what may not be', async () => {
    const stale = { requestId: randomUUID(), draftVersion: 0, ...dach({ name: 'Anders' }) };
    expect(await ask('PUT', 'settings/territory', stale)).toMatchObject({ status: 409 });
    expect(await write('PUT', 'territory', dach({}), stranger)).toMatchObject({ status: 403 });
    expect(await write('POST', 'territory/move', { territoryId: 'gibtsnicht', toPlace: 1 })).toMatchObject({
      status: 404,
    });
    await write('POST', 'territory/remove', { territoryId: 'gibtsnicht' });
    await write('POST', 'territory/remove', { territoryId: 'rest' });
    await get('settings/territory?territoryId=gibtsnicht');
    await get('settings/version?version=99');
    await get('settings/compare?from=98&to=live');
    await get(`settings/chain?territoryId=gibtsnicht&at=${noon}`);
  });

  test('of calls that are not whole', async () => {
    expect(await ask('PUT', 'settings/territory', {})).toMatchObject({ status: 400 });
    await ask('PUT', 'settings/mode', { requestId: '?', mode: 'vielleicht' });
    await ask('POST', 'settings/editors/add', { requestId: randomUUID(), email: 'keine' });
    await write('POST', 'draft/publish', { liveVersion: 1, note: ' ', accepted: 3 });
    await get('settings/compare?from=x&to=y');
    await get('settings/territories?size=1000&page=-1');
    await get('home/fairness?days=99');
    const target = `/api/home/today?locale=de&${site.identityQuery(settings.portalId, installer)}`;
    const unsigned = await settings.send('GET', target, '', {});
    expect(unsigned.status).toBe(401);
    expect(sentencesIn(unsigned.body).filter((sentence) => englishIn(sentence) !== null)).toEqual([]);
  });
});

test('writes that take effect at once say so in German', async () => {
  const press = () => ({ requestId: randomUUID() });
  for (const mode of ['live', 'live', 'shadow']) await ask('PUT', 'settings/mode', { ...press(), mode });
  for (const verb of ['add', 'add', 'remove']) {
    await ask('POST', `settings/editors/${verb}`, { ...press(), email: colleague.userEmail });
  }
  const channel = {
    channelId: null,
    kind: 'webhook',
    name: 'Kanal',
    noticeKinds: ['warning'],
    enabled: true,
  };
  for (const url of [
    null,
    'http://x.example',
    'https://a:b@x.example',
    'https://10.0.0.1/x',
    'https://x.example/h',
  ]) {
    await ask('PUT', 'settings/channel', { ...press(), ...channel, url, renewSecret: false });
  }
  const { body } = await get('settings/channels');
  const { channels } = z.object({ channels: z.array(z.object({ channelId: z.string() })) }).parse(body);
  const pool = settings.database.pool;
  for (const trouble of [
    'x.example answered 503: zu',
    'connect ECONNREFUSED',
    '10.0.0.1 is not an address on the public internet.',
  ]) {
    await pool.query('update channels set trouble = $1', [trouble]);
    await get('settings/channels');
  }
  for (const { channelId } of channels) {
    await ask('POST', 'settings/channel/try', { ...press(), channelId });
    await ask('POST', 'settings/channel/remove', { ...press(), channelId });
  }
});

test('publishing, planning, restoring and discarding are told in German', async () => {
  await write('POST', 'draft/discard', {});
  await write('PUT', 'territory', dach({ name: 'Kern', members: [{ ownerId: '101', weight: 3 }] }));
  const { body } = await get('settings/check');
  const { findings } = z.object({ findings: z.array(z.object({ id: z.string() })) }).parse(body);
  const seen = { liveVersion: 1, note: 'Kern', accepted: findings.map(({ id }) => id) };
  await write('POST', 'draft/publish', { ...seen, liveVersion: 7 });
  const at = { timeZone: 'Europe/Berlin' };
  for (const publishAt of [1, Date.now() + 3_600_000, Date.now() + 9e9]) {
    await write('POST', 'draft/schedule', { ...seen, ...at, publishAt });
  }
  await readAll();
  const press = () => ({ requestId: randomUUID() });
  for (const version of [2, 9]) await ask('POST', 'settings/schedule/cancel', { ...press(), version });
  expect(await write('POST', 'draft/publish', seen)).toMatchObject({ status: 200 });
  await write('POST', 'draft/publish', seen);
  const overview = await get('settings/overview');
  const { live } = z.object({ live: z.object({ version: z.int() }) }).parse(overview.body);
  for (const rotation of ['as_it_stood', 'as_it_stands']) {
    for (const version of [1, live.version, 99]) {
      const restore = { ...press(), version, liveVersion: live.version, rotation, note: 'Zurück' };
      await ask('POST', 'settings/restore', restore);
    }
  }
  await write('PUT', 'territory', dach({ name: 'Entwurf' }));
  await write('POST', 'draft/discard', {});
  await readAll();
});

test('the home page speaks German in every state', async () => {
  const pool = settings.database.pool;
  const lists = ['unrouted', 'held', 'at_risk', 'breached'];
  const home = async () => {
    for (const name of ['today', 'week', 'fairness', ...lists.map((list) => `list?list=${list}`)])
      await get(`home/${name}`);
  };
  await home();
  await pool.query(
    `insert into inbox (portal_id, event_key, kind, object_id, occurred_at, received_at, request_id, details)
     values (4711, 'a', 'contact_created', '8', now(), now() - interval '9 minutes', 'r', '{}')`,
  );
  await home();
  await pool.query('delete from inbox');
  await pool.query(`update portals set synced_at = now() - interval '2 hours'`);
  await home();
  await pool.query('update portals set synced_at = now()');
  await addHubSpotCalls(pool, [
    { portalId: '4711', hour: Date.now(), calls: 30, failures: 20, lastFailure: null },
  ]);
  await home();
  await pool.query(
    `insert into leads (portal_id, contact_id, state, created_at, retry_at) values (4711, '7', 'held', now(), now())`,
  );
  await home();
});

test('and it was much that was said', () => {
  expect(spoken.size).toBeGreaterThan(200);
});
