import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { axeFaults } from './axe.ts';
import { usePage } from './use-page.ts';

const preview = usePage(fileURLToPath(new URL('./gallery-project/', import.meta.url)));
const lead = { firstname: 'Katrin', lastname: 'Vogel', email: 'katrin@nordwerk.example', country: 'Germany' };
let contactId: string;

beforeEach(async () => {
  contactId = await preview.site.addContact(lead, { state: 'never_routed', message: '' });
});

describe.each([
  ['a desktop', 1280],
  ['a phone', 390],
])('on %s', (_what, width) => {
  const fitsAndPassesAxe = async (): Promise<void> => {
    const { page } = preview;
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  };
  beforeEach(() => preview.page.setViewportSize({ width, height: 844 }));

  test('the list of contacts, and the form for a new one', async () => {
    const { page, site } = preview;
    await page.goto(site.url);
    await page.getByRole('link', { name: 'Katrin Vogel' }).first().waitFor();
    await fitsAndPassesAxe();
    await page.getByRole('button', { name: 'Create a contact', exact: true }).click();
    await page.getByRole('dialog').waitFor();
    await fitsAndPassesAxe();
  });

  test('a record', async () => {
    const { page, site } = preview;
    await page.goto(`${site.url}/#/contacts/${contactId}`);
    await page.getByText('Last name: Vogel').waitFor();
    await fitsAndPassesAxe();
  });

  test('the app’s home', async () => {
    const { page, site } = preview;
    await page.goto(`${site.url}/#/home`);
    await page.getByRole('heading', { name: 'Gallery pages' }).waitFor();
    await fitsAndPassesAxe();
  });
});

test('a record opens from the list by keyboard alone, and its tabs turn by arrow keys', async () => {
  const { page, site } = preview;
  await page.goto(site.url);
  const row = page.getByRole('link', { name: 'Katrin Vogel' }).first();
  await row.waitFor();
  await until('the focus to come to the contact', async () => {
    await page.keyboard.press('Tab');
    return row.evaluate((link) => link === document.activeElement);
  });
  const outline = await row.evaluate((link) => getComputedStyle(link).outlineStyle);
  expect(outline).toBe('solid');
  await page.keyboard.press('Enter');
  await page.getByRole('tab', { name: 'About' }).focus();
  await page.keyboard.press('ArrowRight');
  expect(await page.getByRole('tab', { name: 'Routing trace' }).getAttribute('aria-selected')).toBe('true');
});
