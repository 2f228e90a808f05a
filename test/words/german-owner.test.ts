import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');
const catalogues = globSync('src/{contract/text,routing/words,usecases/words}/**/*de.ts', { cwd: root });

// HubSpot's German interface names the property "Für Kontakt zuständiger Mitarbeiter".
test('German has one word for an owner, which is HubSpot’s', () => {
  expect(catalogues.length).toBeGreaterThan(30);
  const others = catalogues.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .filter((line) => /\bOwners?\b|[Bb]esitzer|[Ii]nhaber|[Ee]igentümer/.test(line))
      .map((line) => `${path}: ${line.trim()}`),
  );
  expect(others).toEqual([]);
});
