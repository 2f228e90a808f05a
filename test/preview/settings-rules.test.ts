import { describe, expect, test } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const choose = (page: Page, name: string, label: string) =>
  page.getByRole('combobox', { name }).selectOption({ label });
const tab = async (page: Page, name: string) => {
  await page.getByRole('tab', { name }).click();
  return page.getByRole('tabpanel', { name });
};
const editBestFit = async (page: Page) => {
  await tab(page, 'Territories');
  await page
    .getByRole('row')
    .filter({ has: page.getByText('DACH', { exact: true }) })
    .getByRole('button', { name: 'Edit' })
    .click();
  await button(page, 'How they are given').click();
};

test('an admin sets a cap, an account rule and a best-fit chance, and publishes all three', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await tab(page, 'Reps');
  await button(page, 'New cap').click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Big leads');
  await page.getByRole('spinbutton', { name: 'Leads at most' }).fill('5');
  await choose(page, 'Within', 'the week, from Monday');
  await page.getByRole('checkbox', { name: 'A', exact: true }).check();
  await button(page, 'Save to draft').click();
  await page.getByText('At most 5 leads a week for each rep, grade A').waitFor();

  await tab(page, 'General');
  await choose(page, 'Who has the first claim', 'The owner of the company');
  await choose(page, 'When they cannot take the lead', 'It waits for them, then goes by its territory');
  await button(page, 'Save to draft').click();
  await page.getByText('2 changes not published').waitFor();

  await editBestFit(page);
  await choose(page, 'Whose turn it is', 'Best fit: best chance to win, within the fair share');
  await button(page, 'Add a kind of lead').click();
  await page.getByRole('textbox', { name: 'Anna Becker, %' }).fill('12.5');
  await page.getByRole('textbox', { name: 'Jonas Keller, %' }).fill('8');
  await button(page, 'Save and review').click();
  await page
    .getByText(/Big leads/)
    .first()
    .waitFor();
  await page.getByRole('textbox', { name: 'Note for the history' }).fill('Caps, claims and chances');
  await button(page, 'Publish').click();
  await page.getByText('Everything is published.').waitFor();

  await editBestFit(page);
  expect(await page.getByRole('textbox', { name: 'Anna Becker, %' }).inputValue()).toBe('12.5');
});

/** Walks with the Tab key to something, as somebody does who has no mouse. */
async function walkTo(page: Page, place: Locator): Promise<void> {
  await place.waitFor();
  for (let step = 0; step < 150; step += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key does not lead to ${String(place)}.`);
}

test('a cap is made and published by the keyboard alone', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  const press = async (name: string) => {
    await walkTo(page, button(page, name));
    await page.keyboard.press('Enter');
  };
  const type = async (place: Locator, text: string) => {
    await walkTo(page, place);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
  };
  await walkTo(page, page.getByRole('tab', { name: 'Territories' }));
  await page.keyboard.press('ArrowRight');
  await press('New cap');
  await type(page.getByRole('textbox', { name: 'Name' }), 'By night');
  await type(page.getByRole('spinbutton', { name: 'Leads at most' }), '7');
  await press('Save and review');
  await type(page.getByRole('textbox', { name: 'Note for the history' }), 'A cap by night');
  await press('Publish');
  await page.getByText('Everything is published.').waitFor();
  await page.getByText('At most 7 leads a day for each rep').waitFor();
});

test('the chain is tried for the territory that was chosen', async () => {
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await tab(page, 'Response times');
  await choose(page, 'Territory', 'UK & Ireland');
  await button(page, 'Show the chain').click();
  await page
    .getByRole('table')
    .getByText(/Given to/)
    .first()
    .waitFor();
});

describe.each([
  ['a desktop', 1280],
  ['a phone', 390],
])('on %s', (_what, width) => {
  const open = async () => {
    const page = await desk.sitDown('Anna Becker', '#/settings');
    await page.setViewportSize({ width, height: 844 });
    return page;
  };
  const judge = async (page: Page, what: string) => {
    expect({ what, faults: await axeFaults(page) }).toEqual({ what, faults: [] });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    const primary = await page.locator('main button[class*=primary]').count();
    expect({ what, wide, tooMany: primary > 1 }).toEqual({ what, wide: width, tooMany: false });
  };

  test('caps, claims and chances pass axe, fit, and have one primary button at most', async () => {
    const page = await open();
    await tab(page, 'Reps');
    await button(page, 'New cap').click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await judge(page, 'cap');
    await button(page, 'Cancel').click();
    await button(page, 'Add a limit').click();
    await judge(page, 'open leads');
    await tab(page, 'General');
    await choose(page, 'Who has the first claim', 'Whoever has another lead of the company');
    await page.getByText('The company’s name').waitFor();
    await judge(page, 'claims');
    await editBestFit(page);
    await choose(page, 'Whose turn it is', 'Best fit: best chance to win, within the fair share');
    await button(page, 'Add a kind of lead').click();
    await judge(page, 'chances');
  }, 60_000);

  test.each([
    ['en', ['Territories', 'Reps', 'Scoring', 'Response times', 'Versions']],
    ['de', ['Gebiete', 'Vertrieb', 'Bewertung', 'Antwortzeiten', 'Versionen']],
  ])('no table scrolls sideways, and each column has a name of its own: %s', async (language, names) => {
    const page = await open();
    await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
    for (const name of names) {
      const panel = await tab(page, name);
      await panel.getByRole('table').first().waitFor();
      const headers = await panel.getByRole('columnheader').allInnerTexts();
      expect(headers.filter((header) => header.includes(', '))).toEqual([]);
      const sideways = await page.getByRole('region', { name: /scrolls sideways/ }).count();
      expect({ name, sideways }).toEqual({ name, sideways: 0 });
    }
  });
});
