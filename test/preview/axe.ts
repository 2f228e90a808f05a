import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string | null;
    readonly help: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** One line for each rule of accessibility that the page breaks, of any severity, with the first place. */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  // By the protocol, not a script element: the page's content policy allows only its own scripts.
  await page.evaluate(source);
  const { violations } = await page.evaluate<AxeResults>(
    'axe.run(document, { resultTypes: ["violations"] })',
  );
  return violations.map(
    ({ id, impact, help, nodes }) =>
      `${impact ?? 'unknown'}: ${id}, ${help}, ${nodes.length} times, first ${nodes[0]?.html ?? ''}`,
  );
}
