import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { filesBelow, readJsonFile, schemaFaults } from './json-files.ts';

const packageSchema = z.object({
  dependencies: z.record(
    z.string(),
    z.string().regex(/^[~^]?\d/, { error: 'must be a version, so that two builds are the same' }),
  ),
});

const importFrom = /\bfrom\s+'([^']+)'|^import\s+'([^']+)'/gm;

/** "@hubspot/ui-extensions/crm" → "@hubspot/ui-extensions"; null for a relative path. */
function packageOf(specifier: string): string | null {
  if (specifier.startsWith('.')) return null;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/**
 * Faults in the sources of what HubSpot draws, in one `folder` ("app/cards"): imports that HubSpot's builder would not
 * find, `hubspot.extend` outside an entry, and more than one user of `hubspot.fetch`. All paths are below the source
 * folder.
 */
export async function extensionSourceFaults(
  srcDir: string,
  folder: string,
  entrypoints: readonly string[],
): Promise<readonly string[]> {
  const packageFile = await readJsonFile(srcDir, `${folder}/package.json`);
  if (packageFile.fault !== null) return [packageFile.fault];
  const faults = [...schemaFaults(packageFile.path, packageSchema, packageFile.content)];
  const dependencies = packageSchema.safeParse(packageFile.content).data?.dependencies;

  const fetching: string[] = [];
  for (const name of (await filesBelow(join(srcDir, folder))).filter((file) => /\.tsx?$/.test(file))) {
    const path = `${folder}/${name}`;
    const source = await readFile(join(srcDir, path), 'utf8');
    for (const match of source.matchAll(importFrom)) {
      const needed = packageOf(match[1] ?? match[2] ?? '');
      if (dependencies !== undefined && needed !== null && !(needed in dependencies)) {
        faults.push(`${path}: imports ${needed}, which ${folder}/package.json does not list.`);
      }
    }
    const extendsHere = source.includes('hubspot.extend');
    const isEntry = entrypoints.includes(path);
    if (extendsHere && !isEntry) faults.push(`${path}: calls hubspot.extend, but is no entrypoint.`);
    if (!extendsHere && isEntry) faults.push(`${path}: is an entrypoint and never calls hubspot.extend.`);
    if (source.includes('hubspot.fetch(')) fetching.push(path);
  }
  if (fetching.length > 1) {
    faults.push(`${fetching.join(', ')}: only one file may know hubspot.fetch.`);
  }
  return faults;
}
