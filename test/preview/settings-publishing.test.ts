import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { portalSteps } from '../support/portal-steps.ts';
import { until } from '../support/until.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();

beforeAll(async () => {
  const steps = portalSteps(desk.site.portal);
  for (let i = 0; i < 6; i += 1) {
    await steps.ownerOf(await steps.create({ email: `past${i}@firm${i}.example`, country: 'Germany' }));
  }
}, 60_000);

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const openVersions = (page: Page) => page.getByRole('tab', { name: 'Versions' }).click();
const note = (page: Page) => page.getByRole('textbox', { name: 'Note for the history' });

async function rename(page: Page, from: string, to: string) {
  await rowOf(page, from).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(to);
  await button(page, 'Save and review').click();
  await note(page).fill(`Called ${to}`);
}

/** Accepts what the check warns of, where it warns of something. */
async function acceptAll(page: Page) {
  await page.getByText('Checked: no faults.').waitFor();
  const all = page.getByRole('button', { name: /^Accept (it|all \d+)$/ });
  if ((await all.count()) > 0) await all.click();
}

test('a draft is tried on past leads, published with a finding accepted, and its version shows both', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await page.getByRole('tab', { name: 'Reps' }).click();
  await rowOf(page, 'Jonas Keller').getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Leads a day at most' }).fill('0');
  await button(page, 'Save and review').click();
  await page.getByText('Not tried on past leads.').waitFor();
  await page
    .getByRole('checkbox', { name: /Jonas Keller/ })
    .first()
    .waitFor();
  expect(await button(page, 'Publish').isDisabled()).toBe(true);

  await button(page, 'Try on past leads').click();
  await button(page, 'Try it').click();
  await page
    .getByText(/leads since .* would have gone/)
    .first()
    .waitFor();
  await page.getByRole('heading', { name: 'Leads per rep' }).waitFor();
  for (const title of ['Pressure hour by hour', 'Owed and received']) await button(page, title).click();
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.getByRole('region', { name: /scrolls sideways/ }).count()).toBe(0);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.reload();
  await button(page, 'Review and publish').click();
  await page
    .getByText(/leads since .* would have gone/)
    .first()
    .waitFor();

  await acceptAll(page);
  await note(page).fill('Jonas is on leave');
  await button(page, 'Publish').click();
  await page.getByText('Everything is published.').waitFor();
  await openVersions(page);
  await rowOf(page, 'Jonas is on leave').getByRole('button', { name: 'View' }).click();
  await page
    .getByText(/Jonas Keller.*Accepted by anna\.becker@/)
    .first()
    .waitFor();
  await page
    .getByText(/leads since .* would have gone/)
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);
}, 120_000);

test('a version goes live by itself at its moment, and is in sight until then', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await rename(page, 'Benelux', 'Low Countries');
  await acceptAll(page);
  await page.getByRole('radio', { name: 'At a moment' }).check();
  await page.getByText(/^It goes live on/).waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await button(page, 'Schedule').click();
  await page
    .getByText(/^Version \d+ goes live on/)
    .first()
    .waitFor();
  await rowOf(page, 'Benelux').waitFor();
  await desk.site.portal.database.pool.query(
    `update rulebooks set publish_at = now() where state = 'scheduled'`,
  );
  await until('the scheduled version to be live', async () => {
    await page.reload();
    await page.getByRole('tab', { name: 'Territories' }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    return (await rowOf(page, 'Low Countries').count()) === 1;
  });
  expect(await page.getByText(/goes live on/).count()).toBe(0);
}, 90_000);

test('an earlier version is restored with everybody’s turn as it stood', async () => {
  const { pool } = desk.site.portal.database;
  const owed = async () => {
    const { rows } = await pool.query<{ line: string }>(
      `select concat_ws('/', mode, territory_id, owner_id, owed) as line from ledger order by 1`,
    );
    return rows.map(({ line }) => line);
  };
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await rename(page, 'DACH', 'German speakers');
  await acceptAll(page);
  // Who is at work, and so who owes whom, depends on the hour of the test: these turns do not.
  const turn = (owing: number) =>
    pool.query(
      `insert into ledger (portal_id, mode, territory_id, owner_id, owed) values (4711, 'live', 'dach', '70003', $1)
       on conflict (portal_id, mode, territory_id, owner_id) do update set owed = $1`,
      [owing],
    );
  await turn(1_000_000);
  const stood = await owed();
  await button(page, 'Publish').click();
  await rowOf(page, 'German speakers').waitFor();
  await turn(-2_000_000);

  await openVersions(page);
  await page.getByRole('row').nth(2).getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('radio', { name: /As it stood/ }).check();
  await button(page, 'Restore').click();
  await page
    .getByRole('row')
    .nth(1)
    .getByText(/Restore version/)
    .waitFor();
  expect(await owed()).toEqual(stood);
  await page.getByRole('tab', { name: 'Territories' }).click();
  await rowOf(page, 'DACH').waitFor();
}, 90_000);
