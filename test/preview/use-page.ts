import { rm } from 'node:fs/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../cards/browser.ts';
import type { DemoSite } from '../cards/demo-site.ts';
import { buildSite, startSite } from '../cards/demo-site.ts';

export interface PreviewPage {
  readonly page: Page;
  readonly site: DemoSite;
  /** Errors of the page so far; a test that provokes one empties it. */
  readonly faults: string[];
}

/** The demo's page with the extensions of a project, in a browser; a fault in the page fails the test. */
export function usePage(projectDir: string): PreviewPage {
  let outDir: string;
  let browser: Browser;
  let site: DemoSite;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    outDir = await buildSite(projectDir);
    browser = await launchBrowser();
    site = await startSite(outDir);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await site?.close();
    await rm(outDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    faults.length = 0;
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => faults.push(error.message));
  });
  afterEach(async () => {
    await page.close();
    expect(faults).toEqual([]);
  });

  return {
    get page() {
      return page;
    },
    get site() {
      return site;
    },
    faults,
  };
}
