import { NumberInput, Select, Toggle } from '@hubspot/ui-extensions';
import { describe, expect, test } from '@jest/globals';
import { answers, byName, open, written } from './open-tab.ts';
import { overview } from './sample-settings.ts';
import { refuse } from './settings-harness.tsx';

const accounts = {
  ...{ claims: ['account_owner', 'same_company'], matchBy: ['association', 'name'], nameThreshold: 0.7 },
  ...{ unavailable: 'wait', mostMinutes: 60 },
};
const withClaims = {
  'GET part': (call: { readonly query: URLSearchParams }) =>
    call.query.get('part') === 'accounts'
      ? { part: { part: 'accounts', value: accounts }, draftVersion: 4, lastChange: null }
      : answers['GET part'](call),
};

describe('leads of companies that somebody has already', () => {
  test('by default nobody has a claim, and nothing more is asked', async () => {
    const page = await open('general');
    await page.says('Nobody has a claim: every lead goes by its territory.');
    expect(page.findAll(Toggle, byName('match-name'))).toEqual([]);
  });

  test('claims are given one after the other, with a way to find the company', async () => {
    const page = await open('general');
    await page.says('Who has the first claim');
    page.find(Select, byName('claim-0')).props.onChange?.('open_deal_owner');
    await page.says('Who is asked next', 'How a lead’s company is found');
    page.find(Select, byName('claim-1')).props.onChange?.('account_owner');
    page.find(Toggle, byName('match-name')).props.onChange?.(false);
    await page.until(() => page.findAll(NumberInput, byName('nameThreshold')).length === 0);
    page.find(Select, byName('unavailable')).props.onChange?.('assign_anyway');
    page.press('Save to draft');
    await page.until(() => page.said.length > 0);
    expect(page.sent('PUT part')).toMatchObject({
      part: {
        part: 'accounts',
        value: {
          ...{ claims: ['open_deal_owner', 'account_owner'], matchBy: ['association', 'domain'] },
          ...{ unavailable: 'assign_anyway', nameThreshold: 0.6 },
        },
      },
    });
  });

  test('whoever moves to the front leaves the place they had', async () => {
    const page = await open('general', withClaims);
    await page.says('Who has the first claim');
    page.find(Select, byName('claim-0')).props.onChange?.('same_company');
    await page.until(() => page.find(Select, byName('claim-0')).props.value === 'same_company');
    expect(page.find(Select, byName('claim-1')).props.value).toBe('');
    expect(page.findAll(Select, byName('claim-2'))).toEqual([]);
  });

  test.each([['match-association', 'match-name', 'Choose at least one way, or no claim can ever be found.']])(
    'no way to find a company is no way to save',
    async (one, other, fault) => {
      const page = await open('general', withClaims);
      await page.says('How a lead’s company is found');
      page.find(Toggle, byName(one)).props.onChange?.(false);
      await page.until(() => page.find(Toggle, byName(one)).props.checked === false);
      page.find(Toggle, byName(other)).props.onChange?.(false);
      await page.says(fault);
      expect(page.isDisabled('Save to draft')).toBe(true);
    },
  );

  test.each([
    ['nameThreshold', 20, 'A number from 30 to 100.'],
    ['claimMinutes', 0, 'A whole number from 1 to 43,200'],
  ])('%s of %d is not taken, and the page says what would be', async (name, value, fault) => {
    const page = await open('general', withClaims);
    await page.says('How a lead’s company is found');
    page.find(NumberInput, byName(name)).props.onChange?.(value);
    await page.says(fault);
    expect(page.isDisabled('Save to draft')).toBe(true);
  });

  test('a conflict is decided by the person, with both versions known', async () => {
    const change = { draftVersion: 9, at: Date.now(), by: 'jonas@example.com', what: 'Companies: claims.' };
    const given = [() => refuse(409, { code: 'conflict', changes: [change] }), () => written];
    const page = await open('general', { ...withClaims, 'PUT part': () => given.shift()?.() });
    await page.says('Who has the first claim');
    page.find(Select, byName('unavailable')).props.onChange?.('route_on');
    await page.until(() => page.labels().includes('Save to draft'));
    page.press('Save to draft');
    await page.says('jonas@example.com changed this just now', 'Companies: claims.');
    page.press('Keep mine and save it over theirs');
    await page.until(() => page.said.length > 0);
    expect(page.calls.findLast(({ name }) => name === 'PUT part')?.body).toMatchObject({
      draftVersion: 9,
      part: { value: { unavailable: 'route_on' } },
    });
  });

  test('can only be read by those who may not edit', async () => {
    const page = await open('general', {
      ...withClaims,
      'GET overview': () => overview({ you: { email: null, mayEdit: false, whyNot: null } }),
    });
    await page.says('Who has the first claim', 'Names must be alike by');
    expect(page.find(Select, byName('claim-1')).props.value).toBe('same_company');
    expect(page.findAll(Select, byName('claim-2'))).toEqual([]);
    expect(page.findAll(NumberInput).every(({ props }) => props.readOnly)).toBe(true);
    expect(page.findAll(Select).every(({ props }) => props.readOnly)).toBe(true);
  });
});
