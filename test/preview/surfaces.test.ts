import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { usePage } from './use-page.ts';

const preview = usePage(fileURLToPath(new URL('./gallery-project/', import.meta.url)));
const noCard = { state: 'never_routed', message: '' } as const;
const heading = (name: string) => preview.page.getByRole('heading', { name });

describe('the app’s own pages', () => {
  test('links, header actions and navigateToPage lead to a page with its parameters', async () => {
    const { page, site } = preview;
    await page.goto(`${site.url}/#/home`);
    await heading('Gallery pages').waitFor();
    expect(await page.title()).toBe('Gallery pages');
    await page.getByRole('link', { name: 'Rep nine' }).click();
    await heading('Rep 9').waitFor();
    await page.getByText('Week 48').waitFor();
    await page.getByRole('link', { name: 'Start' }).click();
    await page.getByRole('link', { name: 'First rep' }).click();
    await heading('Rep 7').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Rep eleven' }).click();
    await heading('Rep 11').waitFor();
  });

  test('a page opens by its address', async () => {
    await preview.page.goto(`${preview.site.url}/#/home/reps/3?week=12`);
    await heading('Rep 3').waitFor();
    await preview.page.getByText('Week 12').waitFor();
  });

  test('HubSpot’s address of a contact opens the record here', async () => {
    await preview.page.goto(`${preview.site.url}/#/home`);
    expect(await preview.page.getByRole('link', { name: 'A contact’s record' }).getAttribute('href')).toBe(
      '#/contacts/501',
    );
  });
});

describe('a card', () => {
  const openCard = async () => {
    const id = await preview.site.addContact({ lastname: 'Vogel', email: 'v@nordwerk.example' }, noCard);
    await preview.page.goto(`${preview.site.url}/#/contacts/${id}`);
    return preview.page.getByRole('complementary', { name: 'Gallery card' });
  };

  test('reads the record’s properties, and again when somebody changes them', async () => {
    const card = await openCard();
    await card.getByText('Last name: Vogel').waitFor();
    const id = preview.page.url().split('/').at(-1) ?? '';
    await fetch(`${preview.site.url}/crm/contacts/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ properties: { lastname: 'Adler' } }),
    });
    await card.getByText('Last name: Adler').waitFor();
  });

  test('is told who is signed in, and each tab of the browser keeps its own user', async () => {
    const { page } = preview;
    const card = await openCard();
    await card.getByText('anna.becker@reps.example reads en').waitFor();
    await page.getByRole('combobox', { name: 'Signed in as' }).selectOption({ label: 'Jonas Keller' });
    await card.getByText('jonas.keller@reps.example reads en').waitFor();
    await page.reload();
    await card.getByText('jonas.keller@reps.example reads en').waitFor();
  });

  test('shows a prop and an action that HubSpot does not know as errors, and fails the page', async () => {
    const { page, faults } = preview;
    const card = await openCard();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await card.getByText('Text does not know the prop colour.').waitFor();
    await card.getByRole('button', { name: 'Launch' }).click();
    await card.getByText('there is no action launchRocket here.').waitFor();
    expect(faults).toHaveLength(2);
    faults.length = 0;
  });
});

test('the CRM can be walked through by its navigation', async () => {
  const { page, site } = preview;
  await page.goto(site.url);
  const link = (name: string) => page.getByRole('navigation', { name: 'CRM' }).getByRole('link', { name });
  await link('Settings').click();
  await page.getByRole('tab', { name: 'Inputs' }).waitFor();
  await link('Baton home').click();
  await heading('Gallery pages').waitFor();
  await link('Contacts').click();
  await heading('Contacts').waitFor();
  expect(await link('Contacts').getAttribute('aria-current')).toBe('page');
});
