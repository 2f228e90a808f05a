import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { importedComponents, uncoveredComponents } from '../../src/demo/preview-host/extension-components.ts';
import { batonProjectDir, readProject } from '../../src/demo/preview-host/project-extensions.ts';

test('the card host can draw every component that the extensions import', async () => {
  expect(await uncoveredComponents(join(batonProjectDir, 'app'))).toEqual([]);
});

test('a component that the card host cannot draw is named with its file', async () => {
  const cards = await mkdtemp(join(tmpdir(), 'baton-cards-'));
  await writeFile(join(cards, 'Odd.tsx'), "import { CurrencyInput, Text } from '@hubspot/ui-extensions';\n");
  expect(await uncoveredComponents(cards)).toEqual([
    'Odd.tsx uses CurrencyInput, which the card host cannot draw.',
  ]);
  await rm(cards, { recursive: true });
});

test('types, hooks and hubspot itself are no components', () => {
  const source = `import type { CrmContext } from '@hubspot/ui-extensions';
    import {
      hubspot,
      type TagProps,
      Tag,
    } from '@hubspot/ui-extensions';
    import { CrmStatistics, useCrmProperties } from '@hubspot/ui-extensions/crm';
    import { PageRoutes, PageTitle, createPageRouter } from '@hubspot/ui-extensions/pages';`;
  expect(importedComponents(source)).toEqual(['Tag', 'CrmStatistics', 'PageTitle']);
});

test('the project gives cards, settings and pages, and the origin that the profile permits', async () => {
  const project = await readProject('demo');
  expect(project.extensions.map(({ location, title, bundle }) => `${location}: ${title}, ${bundle}`)).toEqual(
    [
      'crm.record.sidebar: Baton routing, cards/LeadSidebar.js',
      'crm.record.tab: Baton routing trace, cards/LeadTrace.js',
      'settings: Baton, settings/Settings.js',
      'pages: Baton, pages/Pages.js',
    ],
  );
  expect(project.permittedOrigins).toEqual(['https://baton.example']);
});
