import { beforeAll, expect, test } from '@jest/globals';
import { heldLeads } from '../../src/demo/held-leads.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();

beforeAll(async () => {
  const steps = portalSteps(desk.site.portal);
  // The sample rulebook lets one Benelux lead out a minute: the second waits.
  const ids = await desk.site.portal.emulator.control.createContacts(heldLeads('home'));
  for (const id of ids) await steps.whatBecameOf(id);
}, 60_000);

test('today’s list leads from a waiting lead to its record', async () => {
  const page = await desk.sitDown('Anna Becker', '#/home');
  await page.getByRole('heading', { name: 'Baton today' }).waitFor();
  await page.getByRole('tab', { name: 'Waiting for a rep (1)' }).click();
  await page.getByRole('table').getByRole('link').first().click();
  const card = page.getByRole('complementary', { name: 'Baton routing' });
  await card.getByText('Waiting for a rep').first().waitFor();
});

test.each([
  ['a desktop', 1280],
  ['a phone', 390],
])('the home passes axe and fits %s', async (_what, width) => {
  const page = await desk.sitDown('Anna Becker', '#/home');
  await page.setViewportSize({ width, height: 844 });
  await page.getByRole('heading', { name: 'Baton today' }).waitFor();
  await page.getByText('Leads routed').first().waitFor();
  await page
    .getByRole('status', { name: /reading/i })
    .first()
    .waitFor({ state: 'hidden' });
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

test('the home speaks German', async () => {
  const page = await desk.sitDown('Anna Becker', '#/home');
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await page.getByText('Leads routed').first().waitFor({ state: 'hidden' });
  await page.getByRole('tab', { name: /\(1\)/ }).waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('Baton today');
});
