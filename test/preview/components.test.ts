import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { until } from '../support/until.ts';
import { axeFaults } from './axe.ts';
import { usePage } from './use-page.ts';

const preview = usePage(fileURLToPath(new URL('./gallery-project/', import.meta.url)));

const button = (name: string) => preview.page.getByRole('button', { name, exact: true });
const tab = (name: string) => preview.page.getByRole('tab', { name });
const focusReaches = (text: string) =>
  until(`the focus to reach ${text}`, () =>
    preview.page.evaluate((wanted) => document.activeElement?.textContent === wanted, text),
  );

beforeEach(async () => {
  await preview.page.goto(`${preview.site.url}/#/settings`);
});

describe.each([
  ['a desktop', 1280],
  ['a phone', 390],
])('on %s', (_what, width) => {
  test.each(['Show', 'Inputs', 'Overlays', 'Charts'])('the shelf %s passes axe and fits', async (name) => {
    const { page } = preview;
    await page.setViewportSize({ width, height: 844 });
    await tab(name).click();
    await page.getByRole('tabpanel').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test('an open modal passes axe', async () => {
    const { page } = preview;
    await page.setViewportSize({ width, height: 844 });
    await tab('Overlays').click();
    await button('Open modal').click();
    await page.getByRole('dialog', { name: 'Rename' }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });
});

describe('things that show', () => {
  test('a sorted table turns round at its header and its pages turn', async () => {
    const { page } = preview;
    const header = page.getByRole('columnheader', { name: 'Name' });
    expect(await header.getAttribute('aria-sort')).toBe('ascending');
    await button('Name').click();
    await page.getByRole('cell', { name: 'Territory 7' }).waitFor();
    expect(await header.getAttribute('aria-sort')).toBe('descending');
    await button('Page 3').click();
    await page.getByRole('cell', { name: 'Territory 1' }).waitFor();
    expect(await button('Next').isDisabled()).toBe(true);
  });

  test('an accordion opens', async () => {
    const inside = preview.page.getByText('Inside the accordion');
    expect(await inside.isVisible()).toBe(false);
    await button('More').click();
    await inside.waitFor();
  });

  test('a chart says its figures in words', async () => {
    await tab('Charts').click();
    await preview.page.getByRole('img', { name: /^Shares\. Anna: Owed 12, Received 13; Jonas/ }).waitFor();
  });
});

describe('tabs by keyboard', () => {
  test('arrow keys walk over the tabs and past a closed one', async () => {
    await tab('Overlays').focus();
    await preview.page.keyboard.press('Tab');
    await tab('Show').focus();
    for (const name of ['Inputs', 'Overlays', 'Charts', 'Show']) {
      await preview.page.keyboard.press('ArrowRight');
      await focusReaches(name);
      expect(await tab(name).getAttribute('aria-selected')).toBe('true');
    }
  });
});

describe('inputs', () => {
  const told = (text: string) => preview.page.getByText(text, { exact: true }).waitFor();

  beforeEach(() => tab('Inputs').click());

  test('text typed fast arrives whole, and is committed as the box is left', async () => {
    const { page } = preview;
    await page.getByRole('textbox', { name: 'Name' }).pressSequentially('DACH Enterprise');
    expect(await page.getByText('Name told').count()).toBe(0);
    await page.keyboard.press('Tab');
    await told('Name told "DACH Enterprise"');
    expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('DACH Enterprise');
  });

  test('a message of an input is tied to it', async () => {
    const { page } = preview;
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('bad');
    await page.getByText('Choose a better name').waitFor();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    const ids = ((await name.getAttribute('aria-describedby')) ?? '').split(' ');
    expect(await page.locator(`[id="${ids.at(-1) ?? ''}"]`).textContent()).toBe('Choose a better name');
  });

  test('numbers, dates and times arrive in HubSpot’s shapes', async () => {
    const { page } = preview;
    await page.getByRole('spinbutton', { name: 'Cap' }).fill('12');
    await page.getByLabel('From').fill('2026-11-30');
    await page.getByLabel('At', { exact: true }).fill('09:30');
    await told('Cap told 12');
    await told('From told {"year":2026,"month":10,"date":30,"formattedDate":"2026-11-30"}');
    await told('At told {"hours":9,"minutes":30}');
  });

  test('a stepper stops at its ends', async () => {
    await button('Weight: 1 more').click();
    await told('Weight told 3');
    expect(await button('Weight: 1 more').isDisabled()).toBe(true);
  });

  test('choices tell their values with their types', async () => {
    const { page } = preview;
    await page.getByRole('combobox', { name: 'Rep' }).selectOption({ label: 'Jonas' });
    await told('Rep told 2');
    await page.getByRole('switch', { name: 'Live' }).check();
    await told('Live told true');
    await page.getByRole('radio', { name: 'Every day' }).check();
    await told('Days told "all"');
    await page.getByRole('checkbox', { name: 'Agree' }).check();
    await told('Agree told true');
  });

  test('several can be chosen from a list by keyboard alone, and Escape gives the focus back', async () => {
    const { page } = preview;
    await page.getByRole('button', { name: 'Members Choose' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('searchbox', { name: 'Search Members' }).pressSequentially('ol');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await told('Members told [4]');
    await page.keyboard.press('Escape');
    await focusReaches('Oliver ');
  });

  test('Enter submits the form with every named value', async () => {
    const { page } = preview;
    await page.getByRole('textbox', { name: 'Name' }).fill('DACH');
    await page.keyboard.press('Enter');
    await page.getByText(/Form told .*"name":"DACH".*"cap":3/).waitFor();
  });
});

describe('overlays', () => {
  beforeEach(() => tab('Overlays').click());

  test('a modal takes the focus, keeps it, and gives it back at Escape', async () => {
    const { page } = preview;
    await button('Open modal').focus();
    await page.keyboard.press('Enter');
    const modal = page.getByRole('dialog', { name: 'Rename' });
    await modal.waitFor();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      expect(await modal.evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await modal.waitFor({ state: 'detached' });
    await focusReaches('Open modal');
    await page.getByText('Last: closed').waitFor();
  });

  test('the extension closes its own modal, after the text in it was committed', async () => {
    const { page } = preview;
    await button('Open modal').click();
    await page.getByRole('textbox', { name: 'New name' }).fill('Nordics');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Last: closed').waitFor();
  });

  test('a panel leaves the page usable and closes from within', async () => {
    const { page } = preview;
    await button('Open panel').click();
    await page.getByRole('dialog', { name: 'Details' }).waitFor();
    await button('Close panel').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusReaches('Open panel');
  });

  test('a menu opens by arrow key, walks by arrow keys and closes with its choice', async () => {
    const { page } = preview;
    await button('Actions').focus();
    await page.keyboard.press('ArrowDown');
    await focusReaches('Copy');
    await page.keyboard.press('ArrowDown');
    await focusReaches('Remove');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('Last: copied').waitFor();
    await page.getByRole('menu').waitFor({ state: 'hidden' });
    expect(await button('Wait').getAttribute('aria-busy')).toBe('true');
  });

  test('a modal opened from a menu gives the focus back to the menu’s button', async () => {
    const { page } = preview;
    await button('Actions').click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('dialog', { name: 'Remove?' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focusReaches('Actions');
  });

  test('a tooltip shows at the focus of what it explains', async () => {
    const { page } = preview;
    await page.getByRole('link', { name: 'Help' }).focus();
    await page.getByRole('tooltip', { name: '' }).getByText('Opens the handbook').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Opens the handbook').waitFor({ state: 'hidden' });
  });

  test('an alert of the extension shows in the corner', async () => {
    await button('Alert').click();
    await preview.page.getByRole('status').getByText('It is saved.').waitFor();
  });
});
