import { BarChart, Button, LineChart, Link, LoadingButton, Select, Tabs } from '@hubspot/ui-extensions';
import { createRenderer } from '@hubspot/ui-extensions/testing';
import { describe, expect, test } from '@jest/globals';
import { HomeFrame } from '../../hubspot-project/app/pages/shell/HomeFrame.tsx';
import { fairnessSchema, homeTodaySchema, homeWeekSchema, leadListSchema } from '../../src/contract/home.ts';
import { until } from '../../src/demo/until.ts';
import { answerFetches } from '../cards/card-harness.tsx';

const health = {
  ...{ trouble: null, lastWebhookAt: Date.now() - 120_000, webhooks24h: 142, calls24h: 1234 },
  ...{ failures24h: 0, lastFailure: null, lastSyncAt: Date.now() - 3_600_000 },
};
const today = (changes: object = {}) =>
  homeTodaySchema.parse({
    mode: 'live',
    lists: [
      { list: 'unrouted', count: 0 },
      { list: 'held', count: 1 },
      { list: 'at_risk', count: 0 },
      { list: 'breached', count: 0 },
    ],
    health,
    ...changes,
  });
const held = {
  ...{ contactId: '501', label: 'Acme GmbH', url: 'https://app.hubspot.com/contacts/4711/record/0-1/501' },
  ...{ grade: 'A', territory: 'DACH', owner: null, why: 'Everybody is off hours until 09:00.' },
  at: Date.now() - 7_200_000,
};
const list = (changes: object = {}) =>
  leadListSchema.parse({ list: 'held', rows: [held], total: 1, page: 0, size: 10, ...changes });
const days = [
  { day: '2026-11-20', value: 3 },
  { day: '2026-11-21', value: null },
  { day: '2026-11-22', value: 9 },
];
const headlines = [
  {
    ...{ kind: 'activity', figure: 'leads_routed', unit: 'leads', value: 12, before: 10 },
    ...{ moreIsBetter: true, days },
  },
  {
    ...{ kind: 'outcome', figure: 'answered_in_time', unit: 'percent', value: null, before: null },
    ...{ moreIsBetter: true, days: [] },
  },
  {
    ...{ kind: 'efficiency', figure: 'minutes_to_answer', unit: 'minutes', value: 12.5, before: 8 },
    ...{ moreIsBetter: false, days },
  },
];
const week = (changes: object = {}) => homeWeekSchema.parse({ headlines, mayChoose: true, ...changes });
const reps = [
  { ownerId: '70001', name: 'Anna Becker', owed: 8.5, received: 8, besides: 2 },
  { ownerId: '70002', name: 'Jonas Keller', owed: 1.5, received: 2.25, besides: 0 },
];
const fairness = (changes: object = {}) =>
  fairnessSchema.parse({
    since: Date.now(),
    rows: [{ territoryId: 'dach', territory: 'DACH', reps }],
    ...{ total: 1, page: 0, size: 25 },
    ...changes,
  });

function showHome(answers: Readonly<Record<string, (body: unknown) => unknown>> = {}, locale = 'en') {
  const known: typeof answers = {
    'GET today': () => today(),
    'GET list': () => list(),
    'GET week': () => week(),
    'GET fairness': () => fairness(),
    ...answers,
  };
  const asked = answerFetches(({ url, options }) => {
    const name = `${String(options['method'])} ${new URL(url).pathname.replace('/api/home/', '')}`;
    const answer = known[name];
    if (answer === undefined) throw new Error(`Nobody answers ${name}.`);
    return answer(options['body']);
  });
  const renderer = createRenderer('pages');
  renderer.render(
    <HomeFrame
      context={{
        user: { ...renderer.mocks.context.user, locale },
        variables: { BATON_URL: 'https://baton.example' },
      }}
    />,
  );
  const text = () => allText(renderer.getRootNode());
  const buttons = () => [...renderer.findAll(Button), ...renderer.findAll(LoadingButton)];
  return {
    ...renderer,
    asked,
    text,
    says: (...parts: string[]) =>
      until(`${parts.join(' | ')} on the page`, () => parts.every((part) => text().includes(part))).catch(
        (error: unknown) => {
          throw new Error(`${String(error)}; it says: ${text()}`);
        },
      ),
    labels: () => buttons().map(allText),
    press: (label: string) =>
      buttons()
        .find((button) => allText(button) === label)
        ?.trigger('onClick'),
  };
}

interface TextNode {
  readonly text?: string | null;
  readonly props?: object;
  readonly childNodes?: readonly unknown[];
}
function allText(node: unknown): string {
  const { text, props, childNodes } = node as TextNode;
  if (childNodes === undefined) return text ?? '';
  const shown = Object.entries(props ?? {})
    .filter(([name]) => ['title', 'label', 'number', 'value'].includes(name))
    .map(([, value]) => String(value));
  return [...shown, ...childNodes.map(allText)].join(' ').replace(/\s+/g, ' ').trim();
}

describe('today', () => {
  test('opens the most pressing list that has something on it, each lead a link to its record', async () => {
    const page = showHome();
    await page.says(
      'Waiting for a rep (1)',
      'Acme GmbH A DACH, no owner',
      'Everybody is off hours until 09:00.',
      '2 hours ago',
    );
    expect(page.find(Link).props.href).toBe('https://app.hubspot.com/contacts/4711/record/0-1/501');
    expect(page.find(Tabs).props.selected).toBe('held');
  });

  test('counts down to the end of a clock', async () => {
    const due = { ...held, at: Date.now() + 11.5 * 60_000, owner: 'Anna Becker' };
    const page = showHome({
      'GET today': () => today({ lists: [{ list: 'at_risk', count: 1 }] }),
      'GET list': () => list({ list: 'at_risk', rows: [due] }),
    });
    await page.says('Due', 'DACH, Anna Becker', 'in 11 minutes');
  });

  test('says that a list is empty', async () => {
    const page = showHome({
      'GET today': () => today({ lists: [] }),
      'GET list': () => list({ rows: [], total: 0 }),
    });
    await page.says('Every lead has been decided.');
  });

  test('shows long lists in pages', async () => {
    await showHome({ 'GET list': () => list({ total: 64, page: 2 }) }).says('21 to 21 of 64');
  });

  test('reads everything again when asked to', async () => {
    const page = showHome();
    await page.says('Acme GmbH');
    const before = page.asked.length;
    page.press('Refresh');
    await until('two more questions', () => page.asked.length === before + 2);
  });

  test('keeps what was read, and says so, when reading it again fails', async () => {
    let asked = 0;
    const page = showHome({
      'GET today': () => {
        asked += 1;
        if (asked > 1) throw new Error('network');
        return today();
      },
    });
    await page.says('Acme GmbH');
    page.press('Refresh');
    await page.says('The newest could not be read', 'Baton did not answer.', 'Acme GmbH');
  });

  test('says why it cannot be read at all', async () => {
    const body = {
      error: { code: 'not_installed', message: 'Baton is not installed here.', requestId: 'r-9' },
    };
    const page = showHome({ 'GET today': () => new Response(JSON.stringify(body), { status: 404 }) });
    await page.says('Baton is not installed here.', 'Quote this to support: r-9', 'Try again');
  });

  test('invites to wait for the first lead on a new portal', async () => {
    const page = showHome({
      'GET today': () => today({ lists: [], health: { ...health, lastWebhookAt: null } }),
    });
    await page.says('No leads yet', 'The next contact that is created', 'Last webhook', 'Not yet');
    expect(page.maybeFind(BarChart)).toBeNull();
  });

  test('says that shadow mode writes nothing', async () => {
    await showHome({ 'GET today': () => today({ mode: 'shadow' }) }).says('Shadow mode: Baton decides');
  });
});

describe('the week', () => {
  test('shows three figures with their change and their days', async () => {
    const page = showHome();
    await page.says(
      'Leads routed 12',
      '2 against the week before',
      'Answered in time –',
      'Nothing to count yet',
    );
    await page.says('Minutes until a lead is answered 12.5 min', '4.5 min against the week before');
    expect(page.findAll(LineChart)).toHaveLength(2);
  });

  test('lets an admin choose other figures', async () => {
    const page = showHome({
      'PUT headlines': () => week({ headlines: [{ ...headlines[0], figure: 'leads_answered' }] }),
    });
    await page.says('Choose the figures');
    page.press('Choose the figures');
    await page.says('Show these');
    page.find(Select, (node) => node.props.name === 'activity').props.onChange?.('leads_answered');
    page.press('Show these');
    await page.says('Leads answered 12');
    const sent = page.asked.find(({ options }) => options['method'] === 'PUT');
    expect(sent?.options['body']).toEqual({
      activity: 'leads_answered',
      outcome: 'answered_in_time',
      efficiency: 'minutes_to_answer',
    });
  });

  test('does not offer the choice to others', async () => {
    const page = showHome({ 'GET week': () => week({ mayChoose: false }) });
    await page.says('Leads routed 12');
    expect(page.labels()).not.toContain('Choose the figures');
  });
});

describe('fairness', () => {
  test('draws what each rep earned beside what they received, and names the widest gap', async () => {
    const page = showHome();
    await page.says(
      'Furthest from their share: Jonas Keller, +0.75 leads.',
      'Anna Becker got 2 more leads outside the turns.',
    );
    expect(page.find(BarChart).props.data).toEqual([
      { rep: 'Anna Becker', share: 'Earned', leads: 8.5 },
      { rep: 'Anna Becker', share: 'Received', leads: 8 },
      { rep: 'Jonas Keller', share: 'Earned', leads: 1.5 },
      { rep: 'Jonas Keller', share: 'Received', leads: 2.25 },
    ]);
  });

  test('says that nothing has been given yet', async () => {
    const page = showHome({ 'GET fairness': () => fairness({ rows: [], total: 0 }) });
    await page.says('No leads have been given by turn yet.');
  });
});

describe('health', () => {
  test('says how many webhooks and calls there were', async () => {
    await showHome().says('All is well', '142', '1,234', '2 minutes ago', '1 hour ago');
  });

  test('says what is wrong, and what failed last', async () => {
    const trouble = 'HubSpot has sent nothing for 3 hours.';
    const lastFailure = { at: Date.now() - 60_000, what: 'HubSpot answered 502' };
    const page = showHome({ 'GET today': () => today({ health: { ...health, trouble, lastFailure } }) });
    await page.says(trouble, 'HubSpot answered 502, 1 minute ago');
  });
});

test('a reader of German reads German, and Baton is asked for its sentences in German', async () => {
  const page = showHome({}, 'de-at');
  await page.says('Baton heute', 'Wartet auf jemanden (1)', 'vor 2 Stunden', 'Zugeteilte Leads');
  // A page of an earlier test may still ask, in its own language.
  const inGerman = page.asked
    .map(({ url }) => new URL(url))
    .filter(({ searchParams }) => searchParams.get('locale') === 'de-at')
    .map(({ pathname }) => pathname.replace('/api/home/', ''));
  expect(inGerman).toEqual(expect.arrayContaining(['today', 'list', 'week', 'fairness']));
});
