import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importedComponents, uncoveredComponents } from '../../src/demo/preview-host/card-components.ts';
import { projectDir, readCardProject } from '../../src/demo/preview-host/project-cards.ts';

test('the card host can draw every component that the cards import', async () => {
  expect(await uncoveredComponents(join(projectDir, 'app/cards'))).toEqual([]);
});

test('a component that the card host cannot draw is named with its file', async () => {
  const cards = await mkdtemp(join(tmpdir(), 'baton-cards-'));
  await writeFile(join(cards, 'Odd.tsx'), "import { BarChart, Text } from '@hubspot/ui-extensions';\n");
  expect(await uncoveredComponents(cards)).toEqual([
    'Odd.tsx uses BarChart, which the card host cannot draw.',
  ]);
  await rm(cards, { recursive: true });
});

test('types and hubspot itself are no components', () => {
  const source = `import type { CrmContext } from '@hubspot/ui-extensions';
    import {
      hubspot,
      type TagProps,
      Tag,
    } from '@hubspot/ui-extensions';
    import { CrmStatistics } from '@hubspot/ui-extensions/crm';`;
  expect(importedComponents(source)).toEqual(['Tag', 'CrmStatistics']);
});

test('the project gives both cards and the origin that the profile permits', async () => {
  const project = await readCardProject('demo');
  expect(project.cards.map(({ location, bundle }) => `${location} ${bundle}`)).toEqual([
    'crm.record.sidebar LeadSidebar.js',
    'crm.record.tab LeadTrace.js',
  ]);
  expect(project.permittedOrigins).toEqual(['https://baton.example']);
});
