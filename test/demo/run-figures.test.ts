import { describe, expect, test } from '@jest/globals';
import type { EmulatedContact } from '../../src/demo/emulator-control.ts';
import { computeFigures, isComplete, isSettled, type LeadRecord } from '../../src/demo/run-figures.ts';

const requests = { before: { requests: 20, rateLimited: 1 }, after: { requests: 30, rateLimited: 3 } };

function record(contactId: string, change: Partial<LeadRecord> = {}): LeadRecord {
  return {
    contactId,
    answers: 1,
    outcome: 'assigned',
    mode: 'live',
    ownerId: '7',
    leadState: 'routed',
    owing: false,
    ...change,
  };
}
function contact(id: string, owners: string[], tookMs = 100): EmulatedContact {
  return {
    id,
    properties: { hubspot_owner_id: owners.at(-1) ?? null },
    firstWebhookSentAt: 1_000,
    ownerAcceptedAt: owners.length > 0 ? 1_000 + tookMs : null,
    ownerWrites: owners.map((ownerId) => ({ ownerId, at: 1_000 + tookMs })),
    archived: false,
  };
}
const figuresOf = (records: LeadRecord[], contacts: EmulatedContact[]) =>
  computeFigures(records, contacts, requests);

describe('the figures of a run', () => {
  test('count a lead as owned only when HubSpot has the decided owner', () => {
    const agreed = figuresOf([record('1')], [contact('1', ['7'])]);
    expect(agreed).toMatchObject({
      created: 1,
      decided: 1,
      owned: 1,
      hubspotRequests: 10,
      requestsPerLead: 10,
      rateLimited: 2,
    });
    expect(isComplete(agreed)).toBe(true);

    expect(isComplete(figuresOf([record('1')], [contact('1', ['8'])]))).toBe(false);
  });

  test('a decision that was never written is not complete', () => {
    const figures = figuresOf([record('1', { owing: true })], [contact('1', [])]);
    expect(figures).toMatchObject({ decided: 1, owned: 0, held: 0, lost: 0 });
    expect(isComplete(figures)).toBe(false);
  });

  test('a lead without decision, owner or reason is lost', () => {
    const unknown = record('1', { answers: 0, outcome: null, mode: null, ownerId: null, leadState: null });
    expect(figuresOf([unknown], [contact('1', [])])).toMatchObject({ decided: 0, lost: 1 });
    expect(isSettled(unknown)).toBe(false);
  });

  test('a held lead has its stated reason', () => {
    const figures = figuresOf(
      [record('1', { outcome: 'held', ownerId: null, leadState: 'held' })],
      [contact('1', [])],
    );
    expect(figures).toMatchObject({ owned: 0, held: 1, medianMs: null });
    expect(isComplete(figures)).toBe(true);
  });

  test.each([
    ['two answers to one creation', record('1', { answers: 2 }), contact('1', ['7'])],
    ['two different owners written', record('1'), contact('1', ['8', '7'])],
  ])('%s is decided twice', (_what, twice, written) => {
    const figures = figuresOf([twice], [written]);
    expect(figures.decidedTwice).toBe(1);
    expect(isComplete(figures)).toBe(false);
  });

  test('the same owner written again is not decided twice', () => {
    expect(figuresOf([record('1')], [contact('1', ['7', '7'])]).decidedTwice).toBe(0);
  });

  test('shadow mode counts as decided and as written nowhere', () => {
    const figures = figuresOf([record('1', { mode: 'shadow' })], [contact('1', [])]);
    expect(figures).toMatchObject({ owned: 0, shadow: 1, lost: 0 });
    expect(isComplete(figures)).toBe(true);
  });

  test('percentiles are taken at the nearest rank', () => {
    const records = Array.from({ length: 200 }, (_, index) => record(String(index)));
    const contacts = records.map(({ contactId }, index) => contact(contactId, ['7'], index + 1));
    expect(figuresOf(records, contacts)).toMatchObject({ medianMs: 100, p99Ms: 198 });
  });
});
