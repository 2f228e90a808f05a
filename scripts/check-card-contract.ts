// The cards are uploaded without src/, so they carry a copy of the contract. This fails when the copies differ;
// with --write it refreshes the cards' copy.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';

const source = new URL('../src/contract/lead-card.ts', import.meta.url);
const copy = new URL('../hubspot-project/app/cards/contract.generated.ts', import.meta.url);

const header =
  '// A checked copy of src/contract/lead-card.ts. To refresh it: node scripts/check-card-contract.ts --write\n';

/** The file that the cards carry for a source text. */
export const copyOf = (sourceText: string): string => header + sourceText;

/** Null when the cards' copy says what the source says; else one sentence. */
export function contractFault(sourceText: string, copyText: string | null): string | null {
  if (copyText === null) return 'The cards have no copy of the contract: run with --write.';
  return copyText === copyOf(sourceText)
    ? null
    : 'hubspot-project/app/cards/contract.generated.ts differs from src/contract/lead-card.ts: run with --write.';
}

async function main(): Promise<void> {
  const sourceText = await readFile(source, 'utf8');
  if (process.argv.includes('--write')) {
    await writeFile(copy, copyOf(sourceText));
    console.log('The cards have the contract as it is now.');
    return;
  }
  const fault = contractFault(sourceText, await readFile(copy, 'utf8').catch(() => null));
  if (fault === null) {
    console.log('The cards’ copy of the contract is up to date.');
    return;
  }
  console.error(fault);
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
