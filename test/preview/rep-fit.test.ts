import { expect, test } from '@jest/globals';
import { outcomePolicySchema } from '../../src/contract/outcome-policy.ts';
import { seededRandom } from '../../src/learning/random.ts';
import { askForPastLeads, finishPastLeads } from '../../src/store/past-lead-imports.ts';
import { keepPastLeads } from '../usecases/past-leads.ts';
import { axeFaults } from './axe.ts';
import { useWholeSite } from './use-whole-site.ts';

const desk = useWholeSite();

/** Closed British leads of two reps: one is good with large companies, the other with all others. */
async function keepHistory(): Promise<void> {
  const { portalId, database } = desk.site.portal;
  const { pool } = database;
  const { rows: reps } = await pool.query<{ ownerId: string }>(
    `select m.owner_id as "ownerId" from territory_members m
     join territories t using (portal_id, version, territory_id) join portals p using (portal_id)
     where m.version = p.published_version and t.name = 'UK & Ireland' order by m.owner_id limit 2`,
  );
  expect(reps).toHaveLength(2);
  const random = seededRandom(3);
  await askForPastLeads(pool, String(portalId), outcomePolicySchema.parse({ lostAfterDays: null }));
  await keepPastLeads(
    ...([pool, String(portalId), 2_400] as const),
    (number, size) => random() < ((number % 2 === 0) === size > 1_000 ? 0.5 : 0.2),
    (number) => ({
      ownerId: reps[Math.floor(number / 3) % 2]?.ownerId ?? null,
      attributes: { country: 'GB', company_size: [5, 50, 5_000][number % 3] ?? 5 },
    }),
  );
  await finishPastLeads(pool, { portalId: String(portalId), cursor: null }, 2_400, 86_400_000);
}

test('an admin compares reps, sees what best fit would have changed, and takes it into the draft', async () => {
  await keepHistory();
  const page = await desk.sitDown('Anna Becker', '#/settings');
  await page.getByRole('tab', { name: 'Scoring' }).click();
  const compare = page.getByRole('button', { name: 'Compare reps' });
  await compare.waitFor();
  const kinds = page.getByRole('button', { name: /Look at kinds of leads by/ });
  await kinds.click();
  await page.getByRole('checkbox', { name: 'Company size', exact: true }).check();
  await kinds.click();
  await compare.click();
  await page.getByText('UK & Ireland: it matters who works a lead').waitFor({ timeout: 60_000 });
  await page.getByText(/\d+ leads would have had another rep\. Expected: \+\d+ wins/).waitFor();
  await page.getByRole('button', { name: 'Every rep and kind of lead' }).click();
  await page.getByText('Company size is at least').first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

  await page.getByRole('button', { name: 'Take it into the draft of UK & Ireland' }).click();
  await page.getByRole('button', { name: 'Take it', exact: true }).click();
  await page.getByText('1 change not published').waitFor();
}, 120_000);
