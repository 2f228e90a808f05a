// What HubSpot draws is uploaded without src/, so each extension carries a copy of its part of contract/. This fails
// when a copy differs; with --write it refreshes them.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');

export interface Copy {
  /** The generated file of an extension. */
  readonly to: string;
  /** What it is made of; what these import with a relative path comes along. */
  readonly from: readonly string[];
  /** One file taken over as it is: its imports are the same beside the copy. */
  readonly asIs?: true;
}

const copies: readonly Copy[] = [
  {
    to: 'hubspot-project/app/cards/contract.generated.ts',
    from: [
      ...['src/contract/api-error.ts', 'src/contract/lead-card.ts', 'src/contract/lead-actions.ts'],
      'src/contract/lead-difference.ts',
    ],
  },
  { to: 'hubspot-project/app/cards/text.generated.ts', from: ['src/contract/text/card.ts'] },
  {
    to: 'hubspot-project/app/settings/contract.generated.ts',
    from: [
      ...['src/contract/api-error.ts', 'src/contract/settings.ts', 'src/contract/settings-writes.ts'],
      'src/contract/scorecard.ts',
    ],
  },
  { to: 'hubspot-project/app/settings/text.generated.ts', from: ['src/contract/text/settings.ts'] },
  {
    to: 'hubspot-project/app/pages/contract.generated.ts',
    from: ['src/contract/api-error.ts', 'src/contract/home.ts'],
  },
  { to: 'hubspot-project/app/pages/text.generated.ts', from: ['src/contract/text/home.ts'] },
  // How Baton is asked is the same on both pages, and what there is to run in for all three; an extension may import
  // nothing from outside its folder.
  ...['api/fetch-json.ts', 'hooks/use-loaded.ts', 'hooks/use-sent.ts'].map((name) => ({
    to: `hubspot-project/app/pages/${name}`,
    from: [`hubspot-project/app/settings/${name}`],
    asIs: true as const,
  })),
  ...['cards', 'pages'].flatMap((extension) =>
    ['api/no-eval.ts', 'globals.d.ts'].map((name) => ({
      to: `hubspot-project/app/${extension}/${name}`,
      from: [`hubspot-project/app/settings/${name}`],
      asIs: true as const,
    })),
  ),
];

/** Statements that begin a line with import, or pass on what another file exports; each over any number of lines. */
const localLink = /^(?:import|export)\s(?:[^;]*?\sfrom\s+)?'(\.[^']+)';\n+/gm;
const packageImport = /^import\s(?:[^;]*?\sfrom\s+)?'[^.'][^']*';\n+/gm;

/** Reads a source below the project's root; injected by tests. */
export type Read = (path: string) => Promise<string>;

/**
 * One file out of the sources and all that they import from each other: every declaration once, whatever is imported
 * comes first, imports of packages on top. Two sources that declare the same name are a compile error in the copy.
 */
export async function copyOf({ from, asIs }: Copy, read: Read): Promise<string> {
  const taken = new Set<string>();
  const bodies: string[] = [];
  const packages = new Set<string>();
  const take = async (path: string): Promise<void> => {
    if (taken.has(path)) return;
    taken.add(path);
    const source = await read(path);
    for (const [, specifier = ''] of source.matchAll(localLink)) await take(join(dirname(path), specifier));
    for (const [statement] of source.matchAll(packageImport)) packages.add(statement.trim());
    bodies.push(source.replaceAll(localLink, '').replaceAll(packageImport, '').trim());
  };
  const header = `// A checked copy of ${from.join(', ')}. To refresh it: node scripts/check-card-contract.ts --write`;
  if (asIs) return `${header}\n${(await Promise.all(from.map(read))).join('\n')}`;
  for (const path of from) await take(path);
  return `${[header, [...packages].join('\n'), ...bodies].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Null when the copy says what its sources say; else one sentence. */
export function copyFault(copy: Copy, wanted: string, found: string | null): string | null {
  if (found === wanted) return null;
  const problem = found === null ? 'is missing' : `differs from ${copy.from.join(', ')}`;
  return `${copy.to} ${problem}: run node scripts/check-card-contract.ts --write.`;
}

async function main(): Promise<void> {
  const read: Read = (path) => readFile(join(root, path), 'utf8');
  const faults: string[] = [];
  for (const copy of copies) {
    const wanted = await copyOf(copy, read);
    const place = join(root, copy.to);
    const found = existsSync(place) ? await readFile(place, 'utf8') : null;
    if (found === wanted) continue;
    if (process.argv.includes('--write')) {
      await writeFile(place, wanted);
      console.log(`Written: ${relative(root, place)}`);
    } else {
      const fault = copyFault(copy, wanted, found);
      if (fault !== null) faults.push(fault);
    }
  }
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log(`${copies.length} copies of the contract are as it is now.`);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
