import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import sampleRulebook from '../../src/demo/sample-rulebook.json' with { type: 'json' };
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { portalSteps } from '../support/portal-steps.ts';
import { publish } from '../support/run-cli.ts';
import { until } from '../support/until.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();
const people: Readonly<Record<string, string>> = { '70005': 'Oliver Hughes', '70006': 'Aoife Byrne' };

const card = (page: Page) => page.getByRole('complementary', { name: 'Baton routing' });
const owner = (page: Page, name: string) => card(page).getByRole('heading', { name });

/** A British lead of a company of its own, which goes to one of two reps who are always at work. */
async function newLead(company: string): Promise<{ id: string; from: string; to: string }> {
  const steps = portalSteps(desk.site.portal);
  const id = await steps.create({
    firstname: 'Rowan',
    lastname: 'Ashworth',
    email: `rowan@${company}.example`,
    country: 'United Kingdom',
  });
  const ownerId = await steps.ownerOf(id);
  const [to = ''] = Object.keys(people).filter((other) => other !== ownerId);
  return { id, from: people[ownerId] ?? ownerId, to: people[to] ?? to };
}

test('a rep reads why a lead is theirs and passes it on, by keyboard alone', async () => {
  const { id, from, to } = await newLead('ashworth-bank');
  const page = await desk.sitDown(from, `#/contacts/${id}`);
  await owner(page, `${from} (you)`).waitFor();
  await card(page)
    .getByText(/UK & Ireland/)
    .first()
    .waitFor();
  expect(await axeFaults(page)).toEqual([]);

  await card(page).getByRole('button', { name: 'More actions' }).focus();
  await page.keyboard.press('Enter');
  const passOn = page.getByRole('menuitem', { name: 'Pass on' });
  await until('the menu to come to Pass on', async () => {
    await page.keyboard.press('ArrowDown');
    return passOn.evaluate((item) => item === document.activeElement);
  });
  await page.keyboard.press('Enter');
  await card(page).getByRole('combobox', { name: 'Reason' }).selectOption({ label: 'No time to answer' });
  expect(await axeFaults(page)).toEqual([]);
  await card(page).getByRole('button', { name: 'Pass on' }).press('Enter');
  await page.getByRole('status').getByText(`Passed on to ${to}.`).waitFor();
  await owner(page, to).waitFor();
  // The record itself shows it too.
  await until(
    'the record to show the new owner',
    async () =>
      (await page
        .getByRole('combobox', { name: 'Contact owner' })
        .locator('option:checked')
        .textContent()) === to,
  );
});

test('a card is read in German by whoever speaks it', async () => {
  const { id, from } = await newLead('thames-optics');
  const page = await desk.sitDown(from, `#/contacts/${id}`);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await card(page).getByRole('button', { name: 'Weitere Aktionen' }).waitFor();
  expect(await card(page).locator('[lang=de]').count()).toBeGreaterThan(0);
});

test('a clock runs out under the eyes of its rep, and the lead goes to the next', async () => {
  const quick: RulebookInput = {
    ...(sampleRulebook as RulebookInput),
    slaPolicies: sampleRulebook.slaPolicies.map((policy) => ({
      ...policy,
      targetMinutes: 0.1,
      byGrade: {},
      calendar: 'wall' as const,
    })),
  };
  await publish(desk.site.portal, quick);
  const { id, from, to } = await newLead('clyde-yards');
  const page = await desk.sitDown(from, `#/contacts/${id}`);
  await card(page).getByText(/left$/).waitFor();
  await owner(page, to).waitFor({ timeout: 30_000 });
  await card(page).getByText(from).first().waitFor();
}, 60_000);
