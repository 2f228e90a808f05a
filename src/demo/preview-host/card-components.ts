import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostComponentNames } from '../page/card-host/component-names.ts';

/** What the cards import from HubSpot that is no component. */
const notComponents = ['hubspot'];

const importOfSdk = /import\s*\{([^}]*)\}\s*from\s*'@hubspot\/ui-extensions(?:\/crm)?'/g;

/** Names of HubSpot's components that a source text imports; type imports do not count. */
export function importedComponents(source: string): readonly string[] {
  return [...source.matchAll(importOfSdk)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type ') && !notComponents.includes(name));
}

/** One sentence for each imported component that the card host cannot draw. */
export async function uncoveredComponents(cardsDir: string): Promise<readonly string[]> {
  const files = await readdir(cardsDir, { recursive: true });
  const faults: string[] = [];
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules')).sort()) {
    const source = await readFile(join(cardsDir, file), 'utf8');
    for (const name of importedComponents(source)) {
      if (!(hostComponentNames as readonly string[]).includes(name)) {
        faults.push(`${file} uses ${name}, which the card host cannot draw.`);
      }
    }
  }
  return faults;
}
