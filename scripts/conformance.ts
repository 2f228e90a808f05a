import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { conformanceReport } from './conformance/conformance-report.ts';
import { readExchanges } from './conformance/exchange.ts';
import { printReport } from './conformance/print-report.ts';
import { recordDemo } from './conformance/record-demo.ts';
import { SpecLibrary } from './conformance/spec-library.ts';

const versions = ['2026-03', '2026-09'];

const howToGetThem = `Skipped: no OpenAPI files were given.
HubSpot publishes them, but not for redistribution, so they are not part of this project. Get them and try again:
  git clone --depth 1 https://github.com/HubSpot/HubSpot-public-api-spec-collection FOLDER
  npm run conformance -- --specs FOLDER`;

const options = new Command('conformance')
  .description('Checks what Baton sends and what the emulator answers against HubSpot’s OpenAPI files.')
  .option('--specs <folder>', 'checkout of HubSpot/HubSpot-public-api-spec-collection')
  .option('--exchanges <file>', 'recorded exchanges as JSON lines (without it: a demo of 50 leads is run)')
  .parse()
  .opts<{ specs?: string; exchanges?: string }>();

try {
  process.exitCode = await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const { specs } = options;
  if (specs === undefined) {
    console.log(howToGetThem);
    return 0;
  }
  if (!existsSync(specs)) {
    console.error(`There is no folder ${specs}.`);
    return 1;
  }
  const libraries = versions.map((version) => new SpecLibrary(specs, version));
  const empty = libraries.find((library) => library.size === 0);
  if (empty) {
    console.error(`${specs} holds no OpenAPI file of version ${empty.version}.`);
    return 1;
  }
  const folder = mkdtempSync(join(tmpdir(), 'baton-conformance-'));
  try {
    const file = options.exchanges ?? join(folder, 'exchanges.jsonl');
    if (options.exchanges === undefined) await recordDemo(file, join(folder, 'demo'));
    const exchanges = readExchanges(file);
    if (exchanges.length === 0) {
      console.error(`${file} holds no exchange.`);
      return 1;
    }
    const report = await conformanceReport(libraries, exchanges);
    console.log(printReport(report));
    return report.passed ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
