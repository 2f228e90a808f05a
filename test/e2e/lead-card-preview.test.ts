import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { createPageServer } from '../../src/demo/page-server.ts';
import { readPortalUsers } from '../../src/demo/portal-users.ts';
import { createFetchProxy } from '../../src/demo/preview-host/fetch-proxy.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { launchBrowser } from '../cards/browser.ts';
import { buildSite } from '../cards/demo-site.ts';
import { bodyOf, serve } from '../cards/http-stub.ts';
import type { HttpStub } from '../cards/http-stub.ts';
import { startInstalledPortal } from '../support/installed-portal.ts';
import type { InstalledPortal } from '../support/installed-portal.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { publish } from '../support/run-cli.ts';
import { signV3 } from '../support/sign-v3.ts';

// Real cards in a real browser on a real Baton. Anna has installed it, so she is an admin.
const names: Readonly<Record<string, string>> = { '70001': 'Anna Becker', '70002': 'Jonas Keller' };

function rulebook(targetMinutes: number): RulebookInput {
  const members = Object.keys(names).map((ownerId) => ({ ownerId, weight: 1 }));
  const everyone = { territoryId: 'everyone', name: 'Everyone', priority: 100, condition: { all: [] } };
  return {
    scorecard: { base: 0, rules: [], grades: { A: 60, B: 40, C: 20 } },
    capacities: [],
    slaPolicies: [{ slaPolicyId: 'short', targetMinutes, calendar: 'wall' }],
    existingOwner: 'keep',
    territories: [{ ...everyone, slaPolicyId: 'short', members }],
  };
}

let portal: InstalledPortal;
let steps: ReturnType<typeof portalSteps>;
let outDir: string;
let site: HttpStub;
let gateway: HttpStub;
/** How many of the next actions Baton does while HubSpot hears 502. */
let answersLost = 0;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [outDir, portal, browser] = await Promise.all([buildSite(), startInstalledPortal(), launchBrowser()]);
  steps = portalSteps(portal);
  const { emulator, web, clientSecret, portalId } = portal;
  const app = { portalId, appId: 1, users: await readPortalUsers(emulator.url) };
  const permittedOrigins = ['https://baton.example'];
  gateway = await serve(async (request, response) => {
    const { method = 'GET', url: path = '/' } = request;
    const url = `${web.url}${path}`;
    const body = await bodyOf(request);
    const type = body === '' ? {} : { 'content-type': 'application/json' };
    // Signed anew, because Baton has another address than this gateway.
    const headers = { ...type, ...signV3({ method, url, body, clientSecret }) };
    const reply = await fetch(url, { method, headers, ...(body === '' ? {} : { body }) });
    const lost = method === 'POST' && answersLost > 0;
    if (lost) answersLost -= 1;
    response.writeHead(lost ? 502 : reply.status, { 'content-type': 'application/json' });
    response.end(lost ? '{}' : await reply.text());
  });
  const mapTo = { 'https://baton.example': gateway.url };
  site = await serve(
    createPageServer({
      ...{ emulatorUrl: emulator.url, outDir, ...app },
      proxy: createFetchProxy({ ...app, permittedOrigins, mapTo, clientSecret }),
      getMode: () => Promise.resolve('live'),
      setMode: () => Promise.resolve(),
    }),
  );
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await gateway?.close();
  await portal?.close();
  await rm(outDir, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
});
afterEach(() => page.close());

const sidebar = () => page.getByRole('complementary', { name: 'Baton routing' });

async function says(...parts: string[]): Promise<void> {
  for (const part of parts) await sidebar().getByText(part).first().waitFor({ timeout: 15_000 });
}

/** Opens the record of a new lead: who has it, and who is next. */
async function openNewLead() {
  const id = await steps.create({ email: `${randomUUID()}@acme.example` });
  const ownerId = await steps.ownerOf(id);
  await steps.nothingIsPending();
  await page.goto(`${site.url}/#/contacts/${id}`);
  const other = ownerId === '70001' ? '70002' : '70001';
  return { id, name: names[ownerId] ?? '', other: names[other] ?? '' };
}

async function choosePassOn() {
  await sidebar().getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Pass on' }).click();
  await sidebar().getByLabel('Reason').selectOption({ label: 'No time to answer' });
}

test('a rep reads why the lead is theirs, and says “I’m on it”', async () => {
  await publish(portal, rulebook(60));
  const { name, other } = await openNewLead();
  await says(name, 'left', `At zero it goes to ${other}`, 'Everyone considered: 2 of 2 could take it');
  await sidebar().getByRole('button', { name: 'I’m on it' }).click();
  await says('Stop the clock?');
  await sidebar().getByRole('button', { name: 'Yes, I’m on it' }).click();
  await says('Answered', `${name} said: I’m on it.`);
  expect(await sidebar().getByRole('progressbar').count()).toBe(0);
});

test('a lead is passed on with a reason, and both cards of the record say who has it now', async () => {
  await publish(portal, rulebook(60));
  const { name, other } = await openNewLead();
  await choosePassOn();
  await sidebar().getByLabel('Anything the next rep should know?').fill('Asked for a call');
  await sidebar().getByRole('button', { name: 'Pass on' }).click();
  await says(`${name} passed it on to ${other}: No time to answer. “Asked for a call”`);
  await page.getByRole('heading', { name: other }).first().waitFor();
  await page.getByRole('tab', { name: 'Routing trace' }).click();
  await page.getByRole('cell', { name: 'passed it on' }).waitFor({ timeout: 10_000 });
});

test.each([
  ['a double click', 0],
  ['an answer that is lost on the way, so that HubSpot asks again', 1],
  ['both answers lost, so that the person tries again', 2],
])('%s passes a lead on once', async (_how, lost) => {
  await publish(portal, rulebook(60));
  const { id, name, other } = await openNewLead();
  await choosePassOn();
  answersLost = lost;
  const button = sidebar().getByRole('button', { name: 'Pass on' });
  await (lost === 0 ? button.dblclick() : button.click());
  if (lost === 2) {
    await says('Trying again is safe.');
    await button.click();
  }
  await says(`${name} passed it on to ${other}: No time to answer.`);
  await steps.nothingIsPending();
  const decided = (await steps.decisions()).filter(({ contact_id }) => contact_id === id);
  expect(decided.map(({ cause }) => cause)).toEqual(['created', 'passed_on']);
  expect((await steps.contact(id)).ownerWrites).toHaveLength(2);
  expect(answersLost).toBe(0);
});

test('a clock that runs out while it is looked at: the lead moves on before one’s eyes', async () => {
  await publish(portal, rulebook(0.1));
  const { name, other } = await openNewLead();
  await says(name, 'left');
  await says(`The time of ${name} ran out.`, `Moved from ${name} to ${other}.`);
});
