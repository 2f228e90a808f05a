import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hostComponentNames } from '../page/card-host/component-names.ts';

/** What extensions import from HubSpot in capitals that is never drawn. */
const notComponents = ['PageRoutes'];

const importOfSdk = /import\s*\{([^}]*)\}\s*from\s*'@hubspot\/ui-extensions(?:\/[\w/]+)?'/g;

/** Names of HubSpot's components that a source text imports; types, hooks and functions do not count. */
export function importedComponents(source: string): readonly string[] {
  return [...source.matchAll(importOfSdk)]
    .flatMap((match) => (match[1] ?? '').split(','))
    .map((name) => name.trim())
    .filter((name) => /^[A-Z]/.test(name) && !notComponents.includes(name));
}

/** One sentence for each imported component that the host cannot draw. */
export async function uncoveredComponents(sourceDir: string): Promise<readonly string[]> {
  const files = await readdir(sourceDir, { recursive: true });
  const faults: string[] = [];
  for (const file of files.filter((name) => /\.tsx?$/.test(name) && !name.includes('node_modules')).sort()) {
    const source = await readFile(join(sourceDir, file), 'utf8');
    for (const name of importedComponents(source)) {
      if (!(hostComponentNames as readonly string[]).includes(name)) {
        faults.push(`${file} uses ${name}, which the card host cannot draw.`);
      }
    }
  }
  return faults;
}
