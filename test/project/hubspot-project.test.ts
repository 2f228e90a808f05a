import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { projectFaults } from '../../scripts/hubspot-project/project-faults.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let project: string;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'baton-project-'));
  await cp(join(root, 'hsproject.json'), join(project, 'hsproject.json'));
  await cp(join(root, 'hubspot-project'), join(project, 'hubspot-project'), { recursive: true });
});

afterEach(() => rm(project, { recursive: true }));

const at = (path: string) => join(project, path);

/** Replaces a text that must be there, so that a planted fault is really planted. */
async function plant(path: string, before: string, after: string): Promise<void> {
  const text = await readFile(at(path), 'utf8');
  if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
  await writeFile(at(path), text.replace(before, after));
}

const app = 'hubspot-project/app/app-hsmeta.json';
const webhooks = 'hubspot-project/app/webhooks/webhooks-hsmeta.json';
const sidebar = 'hubspot-project/app/cards/lead-sidebar-hsmeta.json';
const settings = 'hubspot-project/app/settings/settings-hsmeta.json';
const entry = 'hubspot-project/app/cards/LeadSidebar.tsx';

test('the HubSpot project of this repository is sound', async () => {
  expect(await projectFaults(root)).toEqual([]);
});

describe('a planted fault is found and named', () => {
  const replacements: readonly (readonly [
    what: string,
    path: string,
    before: string,
    after: string,
    fault: string,
  ])[] = [
    ['broken JSON', sidebar, '{', '{,', 'app/cards/lead-sidebar-hsmeta.json: is not JSON'],
    ['an unknown platform version', 'hsproject.json', '2026.03', '2023.2', 'platformVersion must be 2026.03'],
    ['a missing source folder', 'hsproject.json', '"hubspot-project"', '"src"', 'srcDir "src" is no folder'],
    ['a source folder outside', 'hsproject.json', '"hubspot-project"', '".."', 'srcDir ".." is no folder'],
    ['a uid with a space', sidebar, 'baton_lead_sidebar', 'baton sidebar', 'uid must be 1 to 64 letters'],
    [
      'a uid used twice',
      sidebar,
      'baton_lead_sidebar',
      'baton_lead_trace',
      'share the uid "baton_lead_trace"',
    ],
    ['an unknown type', sidebar, '"type": "card"', '"type": "crad"', 'type "crad" is none that Baton has'],
    ['an extra key', sidebar, '"type": "card"', '"type": "card", "colour": 1', 'Unrecognized key: "colour"'],
    ['an extra setting', sidebar, '"name"', '"title": "x", "name"', 'Unrecognized key: "title"'],
    ['HubSpot in a name', sidebar, 'Baton routing', 'Baton for HubSpot', 'name must not contain "Hub"'],
    [
      'a place that is none',
      sidebar,
      'crm.record.sidebar',
      'crm.record.top',
      'location must be a place for cards',
    ],
    ['another object', sidebar, '"contacts"', '"CONTACT"', 'objectTypes.0 must be "contacts"'],
    [
      'a missing entrypoint',
      sidebar,
      'LeadSidebar.tsx',
      'Sidebar.tsx',
      'entrypoint app/cards/Sidebar.tsx does not exist',
    ],
    [
      'an entrypoint elsewhere',
      sidebar,
      '/app/cards/LeadSidebar.tsx',
      '/views/X.tsx',
      'must be "/app/cards/<File>.tsx"',
    ],
    [
      'an entrypoint of another folder',
      settings,
      '/app/settings/Settings.tsx',
      '/app/cards/LeadSidebar.tsx',
      'entrypoint must be "/app/settings/<File>.tsx"',
    ],
    ['a name for the settings', settings, '"entrypoint"', '"name": "x", "entrypoint"', 'key: "name"'],
    [
      'an import that the settings do not list',
      'hubspot-project/app/settings/Settings.tsx',
      './shell/SettingsFrame.tsx',
      'lodash',
      'imports lodash, which app/settings/package.json does not list',
    ],
    ['a private app', app, '"marketplace"', '"private"', 'distribution must be "marketplace"'],
    ['a static token', app, '"type": "oauth"', '"type": "static"', 'auth.type must be "oauth"'],
    [
      'a scope not in use',
      app,
      '"crm.objects.owners.read"',
      '"files"',
      'requiredScopes.4 must be a scope that Baton uses',
    ],
    ['no oauth scope', app, '"oauth",\n        "crm', '"crm', 'requiredScopes must hold "oauth"'],
    [
      'a plain-http redirect',
      app,
      '${BATON_URL}/oauth',
      'http://example.com/oauth',
      'redirectUrls.0 must be https',
    ],
    [
      'a path in a fetch origin',
      app,
      '["${BATON_URL}"]',
      '["${BATON_URL}/api"]',
      'fetch.0 must be an https origin',
    ],
    [
      'no support address',
      app,
      '"supportEmail": "${SUPPORT_EMAIL}",',
      '',
      'support.supportEmail must be an e-mail',
    ],
    [
      'a variable nobody sets',
      app,
      '${WEBSITE_URL}/docs',
      '${DOCS}/docs',
      'needs DOCS, which hsprofile.demo.json lacks',
    ],
    ['too few requests at once', webhooks, '10', '5', 'maxConcurrentRequests must be more than 5'],
    [
      'an unknown subscription',
      webhooks,
      'object.merge',
      'object.merged',
      'must be a subscription type that Baton reads',
    ],
    [
      'a property change of nothing',
      webhooks,
      '"propertyName": "hs_lead_status",',
      '',
      'propertyName must name a property',
    ],
    ['a subscription that is neither on nor off', webhooks, ', "active": true', '', 'must say "active"'],
    [
      'an import that is not installed',
      entry,
      './views/LeadCardFrame.tsx',
      'lodash',
      'imports lodash, which',
    ],
    [
      'a second user of hubspot.fetch',
      entry,
      'hubspot.extend',
      'hubspot.fetch(""); hubspot.extend',
      'only one file may know',
    ],
    ['an entry that draws nothing', entry, 'hubspot.extend', 'Object.is', 'never calls hubspot.extend'],
    [
      'a floating version',
      'hubspot-project/app/cards/package.json',
      '"0.17.0"',
      '"latest"',
      'must be a version',
    ],
    [
      'a profile without an account',
      'hubspot-project/hsprofile.demo.json',
      '4711',
      '"4711"',
      'accountId expected number',
    ],
  ];

  test.each(replacements)('%s', async (_what, path, before, after, fault) => {
    await plant(path, before, after);
    expect(await projectFaults(project)).toContainEqual(expect.stringContaining(fault));
  });

  test('a config file one folder too deep, which HubSpot would skip in silence', async () => {
    await cp(at(sidebar), at('hubspot-project/app/cards/views/deep-hsmeta.json'));
    expect(await projectFaults(project)).toContainEqual(
      'app/cards/views/deep-hsmeta.json: a card must lie directly in app/cards/, or HubSpot skips it.',
    );
  });

  test('a missing app', async () => {
    await rm(at(app));
    expect(await projectFaults(project)).toEqual(['The project has no app.']);
  });

  test('two apps', async () => {
    await cp(at(app), at('hubspot-project/app/second-hsmeta.json'));
    expect(await projectFaults(project)).toContainEqual(
      expect.stringContaining('a project has one app only'),
    );
  });

  test('no profile', async () => {
    await rm(at('hubspot-project/hsprofile.demo.json'));
    await rm(at('hubspot-project/hsprofile.example.json'));
    expect(await projectFaults(project)).toContain('There is no profile: hsprofile.<name>.json.');
  });

  test('no hsproject.json', async () => {
    await rm(at('hsproject.json'));
    expect(await projectFaults(project)).toEqual(['hsproject.json: there is no such file.']);
  });
});
