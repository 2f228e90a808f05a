import { expect, test } from '@jest/globals';
import { portalSteps } from '../support/portal-steps.ts';
import { Hand } from './hand.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();
const given = ['Anna Becker', 'Jonas Keller'] as const;

test('a new admin has German leads from companies over 200 go two to one to two reps in 8 clicks and a minute', async () => {
  const page = await desk.sitDown('Anna Becker');
  const hand = new Hand(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await hand.click('Settings', page.getByRole('link', { name: 'Settings' }));
  await hand.click('New territory', button('New territory'));
  await hand.type(page.getByRole('textbox', { name: 'Values' }), 'Germany');
  await hand.type(page.getByRole('textbox', { name: 'Number' }), '201');
  await hand.click('Reps', page.getByRole('button', { name: /^Reps/ }));
  for (const name of given) await hand.click(name, page.getByRole('checkbox', { name }));
  await page.keyboard.press('Escape');
  await hand.type(page.getByRole('spinbutton', { name: 'Weight of Anna Becker' }), '2');
  await hand.click('Save and review', button('Save and review'));
  await hand.click('Publish', button('Publish'));
  await page
    .getByRole('status')
    .getByText(/version/i)
    .first()
    .waitFor();
  await page.getByText('Everything is published.').waitFor();

  expect(hand.clicks.length).toBeLessThanOrEqual(8);
  expect(hand.seconds).toBeLessThan(60);

  // What was asked for is what happens: of the next three such leads two are hers, and the smaller company is not theirs to take.
  const steps = portalSteps(desk.site.portal);
  const owners: string[] = [];
  for (const who of ['a', 'b', 'c']) {
    const id = await steps.create({
      email: `${who}@grosswerk-${who}.example`,
      country: 'Germany',
      numemployees: '450',
    });
    owners.push(await steps.ownerOf(id));
  }
  expect(owners.toSorted()).toEqual(['70001', '70001', '70002']);
}, 120_000);
