import { beforeAll, expect, test } from '@jest/globals';
import { portalSteps } from '../support/portal-steps.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();
let contactId: string;
beforeAll(async () => {
  const steps = portalSteps(desk.site.portal);
  contactId = await steps.create({
    ...{ firstname: 'Katrin', lastname: 'Vogel', email: 'vogel@nordwerk.example', company: 'Nordwerk' },
    ...{ country: 'Germany', numemployees: '1200', jobtitle: 'Head of Sales Operations' },
  });
  await steps.ownerOf(contactId);
  await steps.nothingIsPending();
}, 60_000);

test.each(['en', 'de'])('the trace is read on a phone without scrolling sideways: %s', async (language) => {
  const page = await desk.sitDown('Anna Becker', `#/contacts/${contactId}`);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('combobox', { name: 'Language' }).selectOption(language);
  await page.getByRole('tab', { name: 'Routing trace' }).click();
  const trace = page.getByRole('tabpanel');
  await trace.getByText(language === 'en' ? 'Everyone considered' : 'Wer in Frage kam').waitFor();
  expect(await trace.getByRole('table').count()).toBe(4);
  expect(await page.getByRole('region', { name: /scrolls sideways/ }).count()).toBe(0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  expect(await axeFaults(page)).toEqual([]);
});
