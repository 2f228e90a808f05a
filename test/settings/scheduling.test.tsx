import { describe, expect, test } from '@jest/globals';
import { check, draft, overview, version, versions, warning } from './sample-settings.ts';
import { whatIfReport } from './sample-what-if.ts';
import { answerSettings, refuse, showSettings } from './settings-harness.tsx';

const drafted = { 'GET overview': () => overview(draft()) };

describe('findings', () => {
  const second = { ...warning, id: 'never_matches/rest', message: 'Everybody else can never match.' };
  const found = { ...drafted, 'GET check': () => check({ findings: [warning, second] }) };

  test('have to be accepted one by one or all, and go along with the press', async () => {
    const calls = answerSettings({
      ...found,
      'POST draft/publish': () => ({ version: 8, draftVersion: 5, message: 'Version 8 is live.' }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Worth a look', '2 findings are neither mended nor accepted.');
    expect(page.isDisabled('Publish')).toBe(true);
    page.tick(`accept-${second.id}`);
    await page.says('One finding is neither mended nor accepted.');
    page.press('Accept it');
    await page.until(() => page.isDisabled('Publish') === false);
    page.press('Publish');
    await page.until(() => page.said.includes('Version 8 is live.'));
    expect(calls.find(({ name }) => name === 'POST draft/publish')?.body).toMatchObject({
      accepted: [warning.id, second.id],
    });
  });

  test('that were accepted are so when the page is opened again, by whoever did it', async () => {
    answerSettings(found);
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('2 findings are neither mended nor accepted.');
    page.tick(`accept-${second.id}`);
    await page.says('Accepted by mara@example.com', 'One finding is neither mended nor accepted.');
    page.press('Back');
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Accepted by mara@example.com', 'One finding is neither mended nor accepted.');
  });

  test.each([
    [refuse(403, { code: 'forbidden', message: 'Only editors may.' }), 'Only editors may.'],
    [new Response('<html>'), 'Baton did not answer: that was not kept. Try again.'],
  ])('that could not be accepted are open again, and the page says so: %#', async (answer, said) => {
    answerSettings({ ...found, 'POST draft/accept': () => answer });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('2 findings are neither mended nor accepted.');
    page.tick(`accept-${second.id}`);
    await page.until(() => page.said.includes(said));
    await page.says('2 findings are neither mended nor accepted.');
  });

  test('that are new are told, and read again', async () => {
    let looks = 0;
    answerSettings({
      ...drafted,
      'GET check': () => check({ findings: (looks += 1) > 2 ? [warning] : [] }),
      'POST draft/publish': () =>
        refuse(422, { code: 'faults', message: 'This is new, nobody has accepted it: Tom.' }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Checked: no faults.', 'Anna Becker’s weight');
    page.press('Publish');
    await page.says('This is new, nobody has accepted it: Tom.', warning.message);
    expect(page.isDisabled('Publish')).toBe(true);
  });
});

describe('scheduling', () => {
  const scheduled = {
    ...{ version: 8, publishAt: Date.parse('2026-11-24T08:00:00Z'), timeZone: 'Europe/Berlin' },
    ...{ author: 'jonas@example.com', note: 'New year', warning: null },
  };

  test('proposes a Monday, says the zone, and sends the moment with it', async () => {
    const calls = answerSettings({
      ...drafted,
      'POST draft/schedule': () => ({ version: 8, draftVersion: 5, message: 'Version 8 goes live.' }),
    });
    const page = showSettings();
    await page.says('Review and publish');
    page.press('Review and publish');
    await page.says('Anna Becker’s weight');
    page.choose('when', 'at');
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    await page.says(`Your time, ${timeZone}`, 'It goes live on');
    page.press('Schedule');
    await page.until(() => page.said.includes('Version 8 goes live.'));
    const body = calls.find(({ name }) => name === 'POST draft/schedule')?.body;
    expect(body).toMatchObject({ draftVersion: 4, liveVersion: 7, timeZone, accepted: [] });
    expect(new Date(Number(body?.['publishAt'])).getDay()).toBe(1);
  });

  test('is always in sight, with why it will not go live as things are', async () => {
    answerSettings({
      'GET overview': () =>
        overview({ scheduled: { ...scheduled, warning: 'Tom published version 9 meanwhile.' } }),
    });
    await showSettings().says(
      'Version 8 goes live on 24 Nov 2026, 09:00 (Europe/Berlin)',
      'Scheduled by jonas@example.com: New year',
      'As things are it will not go live: Tom published version 9 meanwhile.',
    );
  });

  test('is taken back after asking once more', async () => {
    const calls = answerSettings({
      'GET overview': () => overview({ scheduled }),
      'GET version': () =>
        version({ ...scheduled, state: 'scheduled', publishedAt: null, restoredFrom: null }),
      'POST schedule/cancel': () => ({ version: 8, draftVersion: 5, message: 'Not scheduled any more.' }),
    });
    const page = showSettings();
    await page.says('Version 8 goes live on');
    page.press('Look at it');
    await page.says('Cancel the schedule', 'jonas@example.com, for 24 Nov 2026, 09:00 (Europe/Berlin)');
    expect(page.labels()).not.toContain('Restore');
    page.press('Cancel the schedule');
    await page.says('It will not go live.');
    page.press('Cancel it');
    await page.until(() => page.said.includes('Not scheduled any more.'));
    expect(calls.find(({ name }) => name === 'POST schedule/cancel')?.body).toMatchObject({ version: 8 });
  });

  test('that came to nothing is told in words', async () => {
    const why = 'It has faults by now: list "vip" is missing.';
    answerSettings({
      'GET overview': () => overview({ notPublished: { version: 8, at: Date.now(), why } }),
    });
    await showSettings().says('Version 8 did not go live on', why);
  });
});

describe('a version', () => {
  test('shows what was accepted by whom, and what past leads said in two sentences', async () => {
    const accepted = [{ id: warning.id, message: warning.message, by: 'mara@example.com' }];
    const whatIf = { by: 'tom@example.com', endedAt: Date.now(), report: whatIfReport(), links: {} };
    answerSettings({
      'GET versions': () => versions(),
      'GET version': () => version({ accepted, whatIf }),
    });
    const page = showSettings();
    await page.says('DACH');
    page.openTab('versions');
    await page.says('No note');
    page.press('Compare');
    await page.says(
      `${warning.message} Accepted by mara@example.com.`,
      '12 of 40 leads since 1 Nov 2026 would have gone another way (30%).',
      '10 of them would have another owner in the end.',
    );
  });

  test('that nobody tried says so', async () => {
    answerSettings({ 'GET versions': () => versions() });
    const page = showSettings();
    await page.says('DACH');
    page.openTab('versions');
    await page.says('No note');
    page.press('Compare');
    await page.says('No finding had to be accepted.', 'Not tried on past leads.');
  });
});
