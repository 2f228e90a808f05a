import { MultiSelect, Select, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { answers, byName, open } from './open-tab.ts';
import { overview } from './sample-settings.ts';
import { answerSettings, showSettings } from './settings-harness.tsx';

describe('what concerns the whole portal', () => {
  test('goes back to shadow mode only after asking once more', async () => {
    const page = await open('general', { 'PUT mode': () => ({ message: 'Shadow mode is on.' }) });
    await page.says('Back to shadow mode');
    page.press('Back to shadow mode');
    await page.says('New leads stay without an owner');
    expect(page.sent('PUT mode')).toBeUndefined();
    page.press('Yes, back to shadow mode');
    await page.until(() => page.said.includes('Shadow mode is on.'));
    expect(page.sent('PUT mode')).toMatchObject({ mode: 'shadow' });
  });

  test('fallbacks are saved in the order in which they were chosen', async () => {
    const page = await open('general');
    await page.says('Without a last resort');
    expect(page.labels()).not.toContain('Save to draft');
    page.find(MultiSelect, byName('fallback')).props.onChange?.(['70002', '70001']);
    await page.until(() => page.labels().includes('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({ part: { value: { ownerIds: ['70002', '70001'] } } });
  });

  test('editors can be added and removed', async () => {
    const page = await open('general', {
      'POST editors/add': () => ({ message: 'Tom may edit now.' }),
      'POST editors/remove': () => ({ message: 'Jonas may no longer edit.' }),
    });
    await page.says('HubSpot user 5500001 installed Baton', 'jonas@example.com');
    page.press('Remove');
    await page.until(() => page.said.includes('Jonas may no longer edit.'));
    expect(page.sent('POST editors/remove')).toMatchObject({ email: 'jonas@example.com' });
  });

  test('shows the key of a new webhook once, and why a channel was switched off', async () => {
    const channel = {
      ...{ channelId: 'c1', kind: 'webhook', name: 'Ops', host: 'hooks.example.com' },
      ...{ noticeKinds: ['warning'], enabled: false, switchedOff: 'It failed 20 times in a row.' },
      ...{ failingSince: null, trouble: null },
    };
    const page = await open('general', {
      'GET channels': () => ({ channels: [channel], secret: null }),
      'PUT channel': () => ({ channels: [channel], secret: 'whsec-123' }),
    });
    await page.says('Ops', 'hooks.example.com', 'It failed 20 times in a row.');
    page.press('New key');
    await page.says('It is shown this once.', 'whsec-123');
    expect(page.sent('PUT channel')).toMatchObject({ channelId: 'c1', renewSecret: true, url: null });
  });

  test('can only be read by those who may not edit', async () => {
    const page = await open('general', {
      'GET overview': () => overview({ you: { email: null, mayEdit: false, whyNot: null } }),
    });
    await page.says('Only whoever installed Baton', 'jonas@example.com', 'A rep who passes a lead on');
    expect(page.labels()).toEqual([]);
    expect(page.findAll(Toggle).every(({ props }) => props.readOnly)).toBe(true);
    expect(page.findAll(Select).every(({ props }) => props.readOnly)).toBe(true);
  });
});

describe('a reader of German', () => {
  test('reads every word of the page in German', async () => {
    answerSettings(answers);
    const page = showSettings({ locale: 'de-at' });
    await page.says('Alles ist veröffentlicht.', 'Ein Lead geht an das erste Gebiet', 'Neues Gebiet');
  });
});

test('a page whose profile does not name Baton says so', async () => {
  answerSettings();
  await showSettings({ variables: {} }).says('BATON_URL is missing');
});
