import { Input, Select } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import type { Territory } from '../../src/contract/rulebook-parts.ts';
import { byName, open, written } from './open-tab.ts';
import { overview, territory, territoryAnswer } from './sample-settings.ts';

const software = { attribute: 'industry', is: 'any_of', values: ['computer_software'] };
const every = { all: [] };
const learned: Territory['selection'] = {
  ...{ by: 'best_fit', within: 2 },
  chances: [
    { ownerId: '70001', when: software, chance: 0.125 },
    { ownerId: '70001', when: every, chance: 0.05 },
    { ownerId: '70003', when: every, chance: 0.07 },
  ],
  bars: [{ ownerId: '70001', bar: 0.021 }],
};
const withChances = (selection: Territory['selection']) => ({
  'GET territory': () => territoryAnswer({ territory: { ...territory, selection } }),
  'PUT territory': () => written,
});
const openIt = async (selection: Territory['selection']) => {
  const page = await open('territories', withChances(selection));
  page.press('Edit');
  await page.says('Territory DACH');
  const sentSelection = () => (page.sent('PUT territory')?.['territory'] as Territory).selection;
  const type = (name: string, value: string) => page.find(Input, byName(name)).props.onInput?.(value);
  return { ...page, sentSelection, type };
};

describe('chances under best fit', () => {
  test('are asked for only when the best fit decides', async () => {
    const page = await openIt({ by: 'fair_share' });
    expect(page.text()).not.toContain('Chances to win, in percent');
    page.find(Select, byName('selection')).props.onChange?.('best_fit');
    await page.says('Chances to win, in percent', 'No chances yet: the leads go by fair share.');
    page.press('Add a kind of lead');
    await page.says('Kind of lead 1: every lead', 'Give at least one rep a chance');
    expect(page.isDisabled('Save to draft')).toBe(true);
    page.type('kind-0-values-0', 'Software');
    page.type('chance-0-70001', '12,5');
    page.type('chance-0-70002', '8');
    await page.until(() => !page.isDisabled('Save to draft'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sentSelection()).toMatchObject({
      ...{ by: 'best_fit', within: 2 },
      chances: [
        { ownerId: '70001', when: { attribute: 'industry', is: 'any_of' }, chance: 0.125 },
        { ownerId: '70002', when: { attribute: 'industry', is: 'any_of' }, chance: 0.08 },
      ],
    });
  });

  test('that were learned are shown by kind and rep, also of somebody who is no member any more', async () => {
    const page = await openIt(learned);
    await page.says('Kind of lead 1: industry is Computer Software', 'Kind of lead 2: every lead');
    await page.says('Tom Nguyen (inactive), no longer a member, %');
    await page.says('a turn is worth elsewhere is taken off', 'Anna Becker +2.1 %');
    expect(page.find(Input, byName('chance-0-70001')).props.value).toBe('12.5');
  });

  test('that nobody touched are sent back as they were learned', async () => {
    const page = await openIt(learned);
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sentSelection()).toEqual(learned);
  });

  test('can be taken away by kind, and compared as they are', async () => {
    const page = await openIt(learned);
    await page.says('Compare the chances as they are');
    page.press('Remove this kind', 0);
    page.press('Compare the chances as they are');
    await page.until(() => !page.text().includes('taken off'));
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sentSelection()).toEqual({
      ...{ by: 'best_fit', within: 2 },
      chances: [
        { ownerId: '70001', when: every, chance: 0.05 },
        { ownerId: '70003', when: every, chance: 0.07 },
      ],
    });
  });

  test.each(['101', 'many', '-1'])('“%s” is no percent', async (typed) => {
    const page = await openIt(learned);
    page.type('chance-0-70001', typed);
    await page.says('A number from 0 to 100.');
    expect(page.isDisabled('Save to draft')).toBe(true);
  });

  test('are read as a sentence by those who may not edit', async () => {
    const page = await open('territories', {
      ...withChances(learned),
      'GET overview': () => overview({ you: { email: null, mayEdit: false, whyNot: null } }),
    });
    page.press('View');
    await page.says('Anna Becker 12.5%; every lead: Anna Becker 5%, Tom Nguyen (inactive) 7%');
  });
});
