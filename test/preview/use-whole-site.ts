import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../cards/browser.ts';
import type { WholeSite } from './whole-site.ts';
import { startWholeSite } from './whole-site.ts';

export interface Desk {
  readonly site: WholeSite;
  /** A browser of one's own, signed in as one of the portal's people, at an address of the CRM such as `#/settings`. */
  sitDown(name: string, address?: string): Promise<Page>;
}

/** A demo of its own for a test file, and people at work in it; a fault in anybody's page fails the test. */
export function useWholeSite(): Desk {
  let site: WholeSite;
  let browser: Browser;
  const pages: Page[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    site = await startWholeSite();
    browser = await launchBrowser();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  }, 60_000);
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
    expect(faults.splice(0)).toEqual([]);
  });

  return {
    get site() {
      return site;
    },
    async sitDown(name, address = '#/') {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB' });
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const page = await context.newPage();
      pages.push(page);
      page.setDefaultTimeout(30_000);
      page.on('pageerror', (error) => faults.push(`${name}: ${error.message}`));
      await page.goto(`${site.url}/`);
      const signedIn = page.getByRole('combobox', { name: 'Signed in as' });
      const label = await signedIn.getByRole('option', { name }).textContent();
      await signedIn.selectOption({ label: label ?? name });
      await page.goto(`${site.url}/${address}`);
      return page;
    },
  };
}
