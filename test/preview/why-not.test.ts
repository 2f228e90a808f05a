import { expect, test } from '@jest/globals';
import { portalSteps } from '../support/portal-steps.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();
// Two British reps who are always at work take turns; others have other countries.
const people: Readonly<Record<string, string>> = { '70005': 'Oliver Hughes', '70006': 'Aoife Byrne' };

test('a person asks why a lead is not a colleague’s, and why not somebody of another country', async () => {
  const steps = portalSteps(desk.site.portal);
  const id = await steps.create({
    ...{ firstname: 'Rowan', lastname: 'Ashworth', email: 'rowan@ashworth-bank.example' },
    country: 'United Kingdom',
  });
  const ownerId = await steps.ownerOf(id);
  await steps.nothingIsPending();
  const [from, other] = [people[ownerId] ?? ownerId, ownerId === '70005' ? people['70006'] : people['70005']];
  const page = await desk.sitDown(from, `#/contacts/${id}`);
  await page.getByRole('tab', { name: 'Routing trace' }).click();
  const trace = page.getByRole('tabpanel');

  await trace.getByRole('button', { name: `Why not ${other}?` }).press('Enter');
  await trace.getByText(`${other} would have got this lead in each of these cases:`).waitFor();
  await trace.getByText(`If ${from} had been away.`).waitFor();
  expect(await trace.getByRole('button', { name: `Why not ${from}?` }).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  await trace.getByRole('button', { name: 'Why not somebody else?' }).press('Enter');
  await trace.getByRole('combobox', { name: 'Why not …' }).selectOption({ label: 'Anna Becker' });
  await trace.getByText('Anna Becker would have got this lead').waitFor();
  expect(await trace.getByText(`If ${from} had been away.`).count()).toBe(0);
  expect(await axeFaults(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
  await trace.getByRole('button', { name: `Warum nicht ${other}?` }).press('Enter');
  await trace.getByText(`In jedem dieser Fälle hätte ${other} den Lead bekommen:`).waitFor();
});
