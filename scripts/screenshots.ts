/**
 * `npm run screenshots`: starts a fresh demo, walks over every surface and writes docs/images/*.png, so that the
 * pictures in the docs show what there is. Fails when a page reports an error or a picture gets too big.
 */
import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../test/cards/browser.ts';
import type { SampleDemo } from './screenshots/sample-demo.ts';
import { startSampleDemo } from './screenshots/sample-demo.ts';

const images = fileURLToPath(new URL('../docs/images/', import.meta.url));
const window = { width: 1200, height: 760 };
/** Twice the pixels, for screens that have them. */
const deviceScaleFactor = 2;
const bytesAtMost = 320_000;

/** Takes what the window shows once `ready` is there. */
async function shoot(page: Page, name: string, ready: Locator): Promise<void> {
  await ready.first().waitFor();
  await page
    .getByRole('status', { name: /reading/i })
    .first()
    .waitFor({ state: 'hidden' });
  // A mouse left on a button would show it pressed or explained.
  await page.mouse.move(0, 0);
  const path = `${images}${name}.png`;
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  const { size } = await stat(path);
  console.log(`${name}.png (${Math.round(size / 1000)} kB)`);
  if (size > bytesAtMost) throw new Error(`${name}.png has ${size} bytes; ${bytesAtMost} are allowed.`);
}

async function shootRecord(page: Page, demo: SampleDemo): Promise<void> {
  await page.goto(`${demo.url}/#/contacts/${demo.contactId}`);
  const card = page.getByRole('complementary', { name: 'Baton routing' });
  await shoot(page, 'record', card.getByRole('button'));
  await page.getByRole('tab', { name: 'Routing trace' }).click();
  await shoot(page, 'record-trace', page.getByRole('tabpanel').getByRole('table'));
}

async function shootTerritory(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Territories' }).click();
  await page.getByRole('button', { name: 'Edit' }).nth(1).click();
  await shoot(page, 'settings-territory', page.getByRole('textbox', { name: 'Name' }));
}

async function shootSettings(page: Page, demo: SampleDemo): Promise<void> {
  await page.goto(`${demo.url}/#/settings`);
  const tabs = page.getByRole('tab');
  await tabs.first().waitFor();
  for (const title of await tabs.allInnerTexts()) {
    await page.getByRole('tab', { name: title }).click();
    await page.getByRole('tabpanel', { name: title }).waitFor();
    const name = title.toLowerCase().replace(/[^a-z]+/g, '-');
    await shoot(page, `settings-${name}`, page.getByRole('tabpanel', { name: title }).locator('table, h2'));
  }
  await shootTerritory(page);
}

/** A draft in which a rep gets no leads any more, tried on the leads of the demo. */
async function shootWhatIf(page: Page, demo: SampleDemo): Promise<void> {
  await page.goto(`${demo.url}/#/settings`);
  await page.getByRole('tab', { name: 'Reps' }).click();
  const row = page.getByRole('row').filter({ has: page.getByText('Jonas Keller', { exact: true }) });
  await row.getByRole('button', { name: 'Edit' }).click();
  await page.getByRole('textbox', { name: 'Leads a day at most' }).fill('0');
  await page.getByRole('button', { name: 'Save and review' }).click();
  await page.getByRole('button', { name: 'Try on past leads' }).click();
  await page.getByRole('button', { name: 'Try it' }).click();
  const report = page.getByRole('heading', { name: 'Leads per territory' });
  await report.waitFor();
  const messages = page.getByRole('button', { name: 'Close', exact: true });
  while ((await messages.count()) > 0) await messages.first().click();
  // The report with its charts belongs together.
  await page.setViewportSize({ ...window, height: 1500 });
  await shoot(page, 'settings-what-if', report);
}

async function shootHome(page: Page, demo: SampleDemo): Promise<void> {
  // Today and the week belong together.
  await page.setViewportSize({ ...window, height: 1100 });
  await page.goto(`${demo.url}/#/home`);
  await shoot(page, 'home', page.getByRole('region', { name: 'App home' }).getByRole('heading'));
}

async function shootAll(demo: SampleDemo): Promise<void> {
  const browser = await launchBrowser();
  const faults: string[] = [];
  try {
    const page = await browser.newPage({ viewport: window, deviceScaleFactor, locale: 'en-GB' });
    page.on('pageerror', (error) => faults.push(error.message));
    await shootRecord(page, demo);
    await shootSettings(page, demo);
    await shootHome(page, demo);
    await shootWhatIf(page, demo);
  } finally {
    await browser.close();
  }
  if (faults.length > 0) throw new Error(`The page reported errors:\n${faults.join('\n')}`);
}

try {
  await mkdir(images, { recursive: true });
  const demo = await startSampleDemo();
  await shootAll(demo).finally(() => demo.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
