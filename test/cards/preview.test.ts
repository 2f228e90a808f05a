import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import type { DemoSite } from './demo-site.ts';
import { buildSite, startSite } from './demo-site.ts';
import { assignedCard, heldCard } from './sample-cards.ts';

let outDir: string;
let browser: Browser;
let site: DemoSite;
let page: Page;
let faults: string[];

const lead = { firstname: 'Katrin', lastname: 'Vogel', email: 'katrin@nordwerk.example', country: 'Germany' };

beforeAll(async () => {
  outDir = await buildSite();
  browser = await launchBrowser();
  site = await startSite(outDir);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(outDir, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  faults = [];
  page.on('pageerror', (error) => faults.push(error.message));
});

afterEach(async () => {
  await page.close();
  expect(faults).toEqual([]);
});

const openRecord = (id: string, of: DemoSite = site) => page.goto(`${of.url}/#/contacts/${id}`);
const sidebar = () => page.getByRole('complementary', { name: 'Baton routing' });

/** Waits until the place says all of these. */
async function says(place: ReturnType<Page['locator']>, ...parts: string[]): Promise<void> {
  for (const part of parts) await place.getByText(part).first().waitFor({ timeout: 10_000 });
}

describe('the production bundle of the card, in the page', () => {
  test('shows an assigned lead: owner, reason, clock, score, territory, everyone considered', async () => {
    await openRecord(await site.addContact(lead, assignedCard()));
    await says(
      sidebar(),
      'Assigned to Anna Becker: territory DACH Enterprise',
      'left',
      'Grade A',
      'Country is DE, one of DE, AT, CH.',
      'Out of office until Mon 30 Nov, 09:00.',
      'At zero it goes to Jonas Keller, as things stand.',
    );
    expect(await sidebar().getByRole('progressbar').getAttribute('aria-valuenow')).toBe('30');
  });

  test('shows the full trace in its tab', async () => {
    await openRecord(await site.addContact(lead, assignedCard()));
    await page.getByRole('tab', { name: 'Routing trace' }).click();
    await says(page.getByRole('tabpanel'), 'North America', '0.67 → −0.33', 'Tried 2 territories');
  });

  test('shows a held lead', async () => {
    await openRecord(await site.addContact(lead, heldCard()));
    await says(sidebar(), 'Waiting for a rep', 'No owner yet', 'in 9 h');
  });

  test('says that shadow mode wrote nothing', async () => {
    await openRecord(await site.addContact(lead, assignedCard({ mode: 'shadow' })));
    await says(sidebar(), 'Shadow mode: nothing was written', 'Shadow: would assign');
  });

  test('reads again at a press of Refresh, through worker, proxy and back', async () => {
    const id = await site.addContact(lead, heldCard());
    await openRecord(id);
    await says(sidebar(), 'No owner yet');
    site.setCard(id, assignedCard());
    await sidebar().getByRole('button', { name: 'Refresh' }).click();
    await says(sidebar(), 'Assigned to Anna Becker');
  });

  test('reads again by itself when the owner or the lead status changes on the record', async () => {
    for (const [label, card] of [
      ['Contact owner', assignedCard({ overruled: true, note: 'Taken over by hand.' })],
      ['Lead status', assignedCard({ note: 'Answered by hand.' })],
    ] as const) {
      const id = await site.addContact(lead, assignedCard());
      await openRecord(id);
      await says(sidebar(), 'Assigned to Anna Becker');
      site.setCard(id, card);
      await page.getByLabel(label).selectOption({ index: 2 });
      await says(sidebar(), card.note ?? '');
    }
  });

  test('shows the error state, with a way to try again, when HubSpot refuses the origin', async () => {
    const refusing = await startSite(outDir, { permittedOrigins: [] });
    try {
      await openRecord(await refusing.addContact(lead, assignedCard()), refusing);
      await says(sidebar(), 'The routing decision could not be read', 'is not in permittedUrls.fetch');
      expect(await sidebar().getByRole('button', { name: 'Try again' }).isEnabled()).toBe(true);
    } finally {
      await refusing.close();
    }
  });

  test('shows a component that the host does not know as an error, not as a gap', async () => {
    await page.route('**/extensions/cards/LeadSidebar.js', async (route) => {
      const bundle = await (await route.fetch()).text();
      await route.fulfill({
        contentType: 'text/javascript',
        body: bundle.replaceAll(/(["'`])Heading\1/g, '"Marquee"'),
      });
    });
    await openRecord(await site.addContact(lead, assignedCard()));
    await says(sidebar(), 'Marquee');
    faults.length = 0;
  });
});

describe('the list of contacts', () => {
  test('shows a contact created in its form as soon as the CRM has it', async () => {
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Create a contact', exact: true }).click();
    await page.getByLabel('Start from').selectOption({ label: 'Bank, United Kingdom' });
    await page.getByLabel('Last name').fill('Ashworth');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Rowan Ashworth' }).waitFor();
  });

  test('switches between shadow and live', async () => {
    await page.goto(site.url);
    await page.getByRole('radio', { name: 'Shadow' }).check();
    await says(page.locator('body'), 'Baton decides and records, and writes nothing');
    await page.getByRole('radio', { name: 'Live' }).check();
    await says(page.locator('body'), 'Baton sets the owner of every new contact');
  });

  test('fits a phone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(site.url);
    await page.getByRole('heading', { name: 'Contacts' }).waitFor();
    const id = await site.addContact(lead, assignedCard());
    for (const address of [site.url, `${site.url}/#/contacts/${id}`]) {
      await page.goto(address);
      await page.getByRole('link').first().waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});

test('the page says in plain words that the emulator is away', async () => {
  const lonely = await startSite(outDir);
  await lonely.stopEmulator();
  try {
    await page.goto(lonely.url);
    await says(page.getByRole('alert'), 'The emulator, which stands in for HubSpot, does not answer.');
  } finally {
    await lonely.close();
  }
});
