/** `.env.example` names exactly what src/config.ts reads, so that an operator misses nothing and nothing is stale. */
import { readFileSync } from 'node:fs';
import { environmentNames } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const named = [...example.matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');
const faults = [
  ...environmentNames
    .filter((name) => !named.includes(name))
    .map((name) => `${name} is read but not in .env.example`),
  ...named
    .filter((name) => !environmentNames.includes(name))
    .map((name) => `${name} is in .env.example but not read`),
  ...named
    .filter((name, index) => named.indexOf(name) !== index)
    .map((name) => `${name} is in .env.example twice`),
];
for (const fault of faults) console.error(fault);
process.exitCode = faults.length === 0 ? 0 : 1;
