import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const rowOf = (page: Page, name: string) =>
  page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const openTerritory = async (page: Page, name: string) => {
  await rowOf(page, name).getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('heading', { name: `Territory ${name}` }).waitFor();
};
const acceptAll = (page: Page) => page.getByRole('button', { name: /^Accept all/ }).click();

test('an admin renames a territory, and it is still there after a reload', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await openTerritory(page, 'UK & Ireland');
  await page.getByRole('textbox', { name: 'Name' }).fill('British Isles');
  await button(page, 'Save to draft').click();
  await rowOf(page, 'British Isles').getByText('Changed in the draft').waitFor();
  await page.reload();
  await rowOf(page, 'British Isles').getByText('Changed in the draft').waitFor();
  await page.getByText('1 change not published').waitFor();
});

test('somebody who may not edit reads the settings, and is told who may', async () => {
  const page = await desk.sitDown('Oliver Hughes', '#/settings');
  await page.getByText('You can read these settings').waitFor();
  await rowOf(page, 'North America').first().waitFor();
  expect(await button(page, 'New territory').count()).toBe(0);
});

describe('two admins', () => {
  test('one is told of the other’s change to the same territory, and nothing is overwritten in silence', async () => {
    const anna = await desk.sitDown('Anna Becker', '#/settings');
    await anna.getByRole('tab', { name: 'General' }).click();
    await anna
      .getByRole('textbox', { name: 'E-mail address of a HubSpot user' })
      .fill('jonas.keller@reps.example');
    await anna.keyboard.press('Tab');
    await button(anna, 'Add').click();
    await anna.getByText('jonas.keller@reps.example').first().waitFor();

    const jonas = await desk.sitDown('Jonas Keller', '#/settings');
    await openTerritory(jonas, 'North America');
    await anna.getByRole('tab', { name: 'Territories' }).click();
    await openTerritory(anna, 'North America');

    await jonas.getByRole('textbox', { name: 'Name' }).fill('USA and Canada');
    await button(jonas, 'Save to draft').click();
    await rowOf(jonas, 'USA and Canada').first().waitFor();

    await anna.getByRole('textbox', { name: 'Name' }).fill('The Americas');
    await button(anna, 'Save to draft').click();
    await anna
      .getByRole('alert')
      .getByText(/jonas.*changed this/i)
      .waitFor();
    await jonas.reload();
    await rowOf(jonas, 'USA and Canada').first().waitFor();

    await button(anna, 'Keep mine and save it over theirs').click();
    await rowOf(anna, 'The Americas').first().waitFor();
  });
});

/** A thousand territories of ten German postal codes each, two to one between two reps. */
function thousandRows(columns: readonly string[]): string {
  const rows = Array.from({ length: 1_000 }, (_, index): Readonly<Record<string, string>> => ({
    name: `Postal area ${index + 1}`,
    countries: 'DE',
    postal_codes: `${10_000 + 10 * index}-${10_009 + 10 * index}`,
    members: 'Anna Becker [70001] 2; Jonas Keller [70002] 1',
    sla_policy: 'hour',
  }));
  return [columns.join(), ...rows.map((row) => columns.map((name) => row[name] ?? '').join())].join('\n');
}

test('1,000 territories come in from a table after a look at what changes, and are published', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await button(page, 'Import or export').click();
  await button(page, 'Copy the table').click();
  const exported = await page.getByRole('textbox', { name: 'Table' }).nth(1).inputValue();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(exported);
  const columns = (exported.split('\n')[0] ?? '').trim().split(',');

  await page.getByRole('textbox', { name: 'Table' }).first().fill(thousandRows(columns));
  await button(page, 'Show what changes').click();
  await button(page, '1,000 territories are added').click();
  await page.getByText('The first 200 are shown.').waitFor();
  await button(page, 'Import into the draft').click();
  await page.getByRole('textbox', { name: 'Note for the history' }).fill('Postal areas');
  // They are tried after the territory that takes every lead, which is a finding for each of them.
  await acceptAll(page);
  await button(page, 'Publish').click();
  await page.getByText('Everything is published.').waitFor();
  await page.getByRole('searchbox', { name: /Search/ }).fill('Postal area 997');
  await page.keyboard.press('Tab');
  await rowOf(page, 'Postal area 997').waitFor();

  // What is far down the order is found where one territory is to be chosen.
  await page.getByRole('tab', { name: 'Response times' }).click();
  await page.getByRole('searchbox', { name: 'Find a territory' }).fill('Postal area 997');
  const territory = page.getByRole('combobox', { name: 'Territory' });
  await territory.getByRole('option', { name: 'Postal area 997' }).waitFor({ state: 'attached' });
  await territory.selectOption({ label: 'Postal area 997' });
  await button(page, 'Show the chain').click();
  await page.getByText('in Postal area 997').first().waitFor();
}, 90_000);

test('a published change is taken back by restoring the version before it', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await openTerritory(page, 'Benelux');
  await page.getByRole('textbox', { name: 'Name' }).fill('Low Countries');
  await button(page, 'Save and review').click();
  await page
    .getByText(/Low Countries/)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: 'Note for the history' }).fill('Another name');
  await acceptAll(page);
  await button(page, 'Publish').click();
  await rowOf(page, 'Low Countries').waitFor();

  await page.getByRole('tab', { name: 'Versions' }).click();
  const newest = page.getByRole('row').nth(1);
  await newest.getByText('Another name').waitFor();
  await page.getByRole('row').nth(2).getByRole('button', { name: 'Compare' }).click();
  await page.getByText('Compared with what is live now').waitFor();
  await page.getByRole('radio', { name: /As it stands now/ }).check();
  await button(page, 'Restore').click();
  await newest.getByText(/Restore version/).waitFor();
  await page.getByRole('tab', { name: 'Territories' }).click();
  await rowOf(page, 'Benelux').waitFor();
  expect(await rowOf(page, 'Low Countries').count()).toBe(0);
});

test.each([
  ['a desktop', 1280],
  ['a phone', 390],
])(
  'every tab passes axe and fits %s',
  async (_what, width) => {
    const page = await desk.sitDown('Anna Becker', '#/settings');
    await page.setViewportSize({ width, height: 844 });
    for (const name of ['Territories', 'Reps', 'Scoring', 'Response times', 'General', 'Versions']) {
      await page.getByRole('tab', { name }).click();
      await page.getByRole('tabpanel', { name }).locator('table, h2').first().waitFor();
      expect({ name, faults: await axeFaults(page) }).toEqual({ name, faults: [] });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect({ name, wide }).toEqual({ name, wide: width });
    }
  },
  60_000,
);
