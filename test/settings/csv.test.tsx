import { TextArea } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { byName, open, written } from './open-tab.ts';
import type { answerSettings } from './settings-harness.tsx';
import { refuse } from './settings-harness.tsx';

describe('import and export of territories', () => {
  const nothing = {
    rows: 2,
    added: [],
    changed: [],
    removed: [],
    unchanged: 2,
    order: null,
    faults: [],
    counts: { added: 0, changed: 0, removed: 0, faults: 0 },
  };
  const paste = async (more: Parameters<typeof answerSettings>[0]) => {
    const page = await open('territories', more);
    page.press('Import or export');
    await page.says('Import or export territories');
    page.find(TextArea, byName('import')).props.onInput?.('name\nDACH');
    // At once: nobody has to leave the box first.
    page.press('Show what changes');
    return page;
  };

  test('shows what an import changes before it changes it', async () => {
    const page = await paste({
      'POST territories/import/preview': () => ({
        ...nothing,
        added: ['Benelux'],
        changed: [{ name: 'DACH', what: ['weight of Anna 1 → 2'] }],
        removed: ['Old'],
        counts: { added: 1, changed: 1, removed: 1, faults: 0 },
      }),
      'POST territories/import': () => written,
    });
    await page.says(
      '1 territory is added',
      'Benelux',
      'DACH: weight of Anna 1 → 2',
      '1 territory is deleted',
      'Old',
    );
    expect(page.sent('POST territories/import')).toBeUndefined();
    page.press('Import into the draft');
    await page.says('Review and publish');
    expect(page.sent('POST territories/import')).toMatchObject({ csv: 'name\nDACH', missing: 'keep' });
  });

  test('counts a long list whole, and says how much of it is shown', async () => {
    const page = await paste({
      'POST territories/import/preview': () => ({
        ...nothing,
        rows: 1000,
        added: Array.from({ length: 200 }, (_, index) => `Area ${index + 1}`),
        counts: { ...nothing.counts, added: 1000 },
      }),
    });
    await page.says('1,000 territories are added', 'Area 200', 'The first 200 are shown.');
  });

  test('an empty box is told to be filled, and nothing is asked', async () => {
    const page = await open('territories');
    page.press('Import or export');
    await page.says('Import or export territories');
    page.press('Show what changes');
    await page.says('Paste the table first.');
    expect(page.sent('POST territories/import/preview')).toBeUndefined();
  });

  test('names the lines that are wrong and imports nothing', async () => {
    const page = await paste({
      'POST territories/import/preview': () => ({
        ...nothing,
        faults: [{ row: 2, message: 'There is no rep called Ana.' }],
        counts: { ...nothing.counts, faults: 1 },
      }),
    });
    await page.says('Mend these lines first', 'Line 2: There is no rep called Ana.');
    expect(page.labels()).not.toContain('Import into the draft');
  });

  test('says when the table is too large', async () => {
    const page = await paste({
      'POST territories/import/preview': () => refuse(413, { code: 'too_large', message: 'More than 1 MB.' }),
    });
    await page.says('More than 1 MB.');
  });

  test('exports all parts as one table with one line of column names', async () => {
    const page = await open('territories', {
      'GET territories/csv': ({ query }) =>
        query.get('from') === '0'
          ? { csv: 'name,reps\nDACH,2\n', rows: 1, total: 2, next: 1 }
          : { csv: 'name,reps\nRest,0\n', rows: 1, total: 2, next: null },
    });
    page.press('Import or export');
    await page.says('Copy the table');
    page.press('Copy the table');
    await page.until(() => page.said.length > 0);
    expect(page.copied).toEqual(['name,reps\nDACH,2\nRest,0\n']);
  });
});
