import { Select } from '@hubspot/ui-extensions';
import { afterEach, expect, test } from '@jest/globals';
import { leadDifferenceSchema } from '../../src/contract/lead-difference.ts';
import type { LeadDifference } from '../../src/contract/lead-difference.ts';
import { answerFetches, leaveRecords, press, showCard } from './card-harness.tsx';
import type { Asked } from './card-harness.tsx';
import { assignedCard } from './sample-cards.ts';

afterEach(leaveRecords);

const jonas = leadDifferenceSchema.parse({
  ...{ ownerId: '70002', name: 'Jonas Keller' },
  summary: 'Jonas Keller would have got this lead in each of these cases:',
  cases: ['If one lead like it had come just before it.', 'If Anna Becker had been away.'],
  notes: ['Not everything was tried: there may be other cases.'],
});
const tom: LeadDifference = {
  ...{ ownerId: '70009', name: 'Tom Nguyen', cases: [], notes: [] },
  summary: 'This decision was made before Baton kept what it looked at.',
};
const reps = {
  reps: [
    { ownerId: '70001', name: 'Anna Becker' },
    { ownerId: '70002', name: 'Jonas Keller' },
    { ownerId: '70009', name: 'Tom Nguyen' },
  ],
};
const refusal = { error: { code: 'failed', message: 'Something went wrong on our side.', requestId: 'r-1' } };

interface Answers {
  readonly difference?: (url: URL) => unknown;
  readonly reps?: () => unknown;
  readonly locale?: string;
}

/** The trace of a lead of Anna's, whose Baton answers as told. */
function traceOn({ difference = () => jonas, reps: list = () => reps, locale = 'en-gb' }: Answers = {}) {
  const asked = answerFetches(({ url }: Asked) => {
    if (url.includes('/api/lead-differences')) return difference(new URL(url));
    return url.includes('/api/lead-reps') ? list() : assignedCard();
  });
  return { ...showCard('trace', { locale }), asked };
}

test('each person who did not get the lead can be asked about, the owner cannot', async () => {
  const card = traceOn();
  await card.says('Why not Jonas Keller?', 'Why not Miriam Vogt?');
  expect(card.text()).not.toContain('Why not Anna Becker?');
});

test('the answer is the cases in which they would have got it, and what it leaves out', async () => {
  const card = traceOn();
  await card.says('Why not Jonas Keller?');
  press(card, 'Why not Jonas Keller?');
  await card.says(jonas.summary, ...jonas.cases, ...jonas.notes);
  const [url] = card.asked.flatMap((each) => (each.url.includes('lead-differences') ? each.url : []));
  expect(Object.fromEntries(new URL(url ?? '').searchParams)).toEqual({
    ...{ contactId: '501', ownerId: '70002', locale: 'en-gb' },
  });
  press(card, 'Close');
  expect(card.text()).not.toContain(jonas.summary);
});

test('of many cases the first four are shown, and the others on asking', async () => {
  const cases = [1, 2, 3, 4, 5, 6].map((hours) => `If it had come ${hours} hours later.`);
  const card = traceOn({ difference: () => ({ ...jonas, cases }) });
  await card.says('Why not Jonas Keller?');
  press(card, 'Why not Jonas Keller?');
  await card.says(...cases.slice(0, 4), 'Show 2 more');
  expect(card.text()).not.toContain(cases[4]);
  press(card, 'Show 2 more');
  await card.says(...cases);
  expect(card.text()).not.toContain('Show 2 more');
});

test('until it answers, it says what it is doing', async () => {
  const card = traceOn({ difference: () => new Promise(() => undefined) });
  await card.says('Why not Jonas Keller?');
  press(card, 'Why not Jonas Keller?');
  await card.says('Trying what would have changed it');
});

test('a question without an answer can be asked again', async () => {
  let answer: unknown = refusal;
  const card = traceOn({ difference: () => answer });
  await card.says('Why not Jonas Keller?');
  press(card, 'Why not Jonas Keller?');
  await card.says('No answer', 'Something went wrong on our side.');
  answer = jonas;
  press(card, 'Try again');
  await card.says(jonas.summary);
});

test('anybody else is chosen from a list, without those who are asked about above', async () => {
  const card = traceOn({ difference: () => tom });
  await card.says('Why not somebody else?');
  press(card, 'Why not somebody else?');
  await card.says('Why not …');
  const select = card.findAll(Select)[0]!;
  expect(select.props.options.map(({ label }) => label)).toEqual(['Tom Nguyen']);
  select.props.onChange?.('70009');
  await card.says('Why not Tom Nguyen?', tom.summary);
});

test('a portal without anybody else says so', async () => {
  const card = traceOn({ reps: () => ({ reps: reps.reps.slice(0, 2) }) });
  await card.says('Why not somebody else?');
  press(card, 'Why not somebody else?');
  await card.says('There is nobody else.');
});

test('whoever speaks German asks in German', async () => {
  const card = traceOn({ locale: 'de-de' });
  await card.says('Warum nicht Jonas Keller?', 'Warum nicht jemand anderes?');
});
