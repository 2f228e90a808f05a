import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileAccounts } from '../../src/routing/accounts.ts';
import type { Account } from '../../src/routing/accounts.ts';
import { comparableName } from '../../src/routing/company-name.ts';
import type { Rep } from '../../src/routing/rep.ts';
import { whyCandidate } from '../../src/routing/reason-text.ts';
import { routeLead } from '../../src/routing/route-lead.ts';
import { routeLeads } from '../../src/routing/route-leads.ts';
import type { RulebookInput } from '../../src/routing/rulebook.ts';
import { similarity, trigramsOf } from '../../src/routing/trigrams.ts';
import { aLead, aRep, aRulebook, aSnapshot, emptyState, officeHours, wednesday } from './samples.ts';

const account = (companyId: string, changes: Partial<Account> = {}): Account => ({
  companyId,
  name: `Company ${companyId}`,
  domains: [],
  ownerId: '9',
  openDealOwnerIds: [],
  ...changes,
});

describe('a company name is compared', () => {
  test.each([
    ['Müller & Söhne GmbH & Co. KG', 'muller sohne'],
    ['MULLER UND SOHNE', 'muller sohne'],
    ['The Acme Company, Inc.', 'acme'],
    ['Żabka Polska Sp. z o.o.', 'zabka polska'],
    ['S.A. Dupont S.A.', 'sa dupont'],
    ['AG', 'ag'],
    ['日本電気株式会社', '日本電気株式会社'],
    ['  ', ''],
  ])('%s as "%s"', (name, compared) => {
    expect(comparableName(name)).toBe(compared);
  });

  test('by the share of trigrams in common', () => {
    const alike = (a: string, b: string) => similarity(trigramsOf(a), new Set(trigramsOf(b)));
    expect(alike('acme', 'acme')).toBe(1);
    expect(alike('acme tools', 'tools acme')).toBe(1);
    // PostgreSQL 18: select similarity('word', 'two words') → 0.36363637.
    expect(alike('word', 'two words')).toBeCloseTo(4 / 11, 10);
    expect(alike('', '')).toBe(0);
  });

  test('with an index that finds what comparing every name finds', () => {
    const name = fc.stringMatching(/^[abc]{1,4}( [abc]{1,4})?$/);
    fc.assert(
      fc.property(
        fc.array(name, { maxLength: 12 }),
        name,
        fc.integer({ min: 30, max: 100 }),
        (names, asked, percent) => {
          const accounts = names.map((each, i) => account(`${i + 10}`, { name: each }));
          const found = compileAccounts(accounts).byName(asked, percent / 100);
          const scored = accounts.map((each) => ({
            account: each,
            similarity: similarity(
              trigramsOf(comparableName(each.name)),
              new Set(trigramsOf(comparableName(asked))),
            ),
          }));
          const top = Math.max(0, ...scored.map((each) => each.similarity));
          const expected = scored.filter((each) => each.similarity === top && top >= percent / 100);
          expect(found).toEqual(expected);
        },
      ),
    );
  });
});

const acme = account('700', {
  name: 'Acme GmbH',
  domains: ['acme.com', 'gmail.com'],
  openDealOwnerIds: ['8'],
});

function decide(
  properties: Record<string, string>,
  {
    accounts = [acme],
    reps = [],
    ...policy
  }: NonNullable<RulebookInput['accounts']> & { accounts?: readonly Account[]; reps?: readonly Rep[] },
  rulebook: Partial<RulebookInput> = {},
) {
  const people = new Map(
    [...['1', '8', '9'].map((id) => aRep(id)), ...reps].map((rep) => [rep.ownerId, rep]),
  );
  const snapshot = aSnapshot(
    [...people.values()],
    aRulebook(['1'], { accounts: { claims: ['account_owner', 'open_deal_owner'], ...policy }, ...rulebook }),
    { accounts: compileAccounts(accounts) },
  );
  return routeLead(aLead('501', properties), snapshot, emptyState, wednesday);
}

describe('a lead of a known company', () => {
  test.each<[string, Record<string, string>, string, number | null]>([
    ['association', { associatedcompanyid: '700' }, 'associated in HubSpot', null],
    ['domain', { email: 'jo@mail.acme.com' }, 'same domain', null],
    ['name', { company: 'ACME Gmbh.', email: 'jo@other.org' }, 'names 1.00 alike, 0.60 needed', 1],
  ])('goes to its owner, found by %s', (by, properties, words, similar) => {
    const { decision, state } = decide(properties, {});
    expect(decision).toMatchObject({
      outcome: 'assigned',
      ownerId: '9',
      nextOwnerId: '8',
      route: 'account',
      account: { companyId: '700', name: 'Acme GmbH', by, similarity: similar, won: true },
      reason: `Rep 9: owns the account (Acme GmbH, ${words}).`,
    });
    expect(state.ledger.size).toBe(0);
    expect(whyCandidate(decision, decision.candidates[1]!)).toBe(`Owns the account (${words})`);
    expect(whyCandidate(decision, decision.candidates[0]!)).toBe(
      `Next after Rep 9: has an open deal with the company (${words})`,
    );
  });

  test.each<[string, Record<string, string>, object]>([
    ['a free-mail domain is the only thing in common', { email: 'jo@gmail.com' }, {}],
    ['the name is not alike enough', { company: 'Acne Medical' }, {}],
    ['the name is alike, but less than the threshold', { company: 'Acme Tools' }, { nameThreshold: 0.9 }],
    ['matching by name is off', { company: 'Acme' }, { matchBy: ['association', 'domain'] }],
    ['nobody has a claim by policy', { email: 'jo@acme.com' }, { claims: [] }],
    [
      'two companies of different owners share the domain',
      { email: 'jo@acme.com' },
      { accounts: [acme, account('701', { domains: ['acme.com'], ownerId: '8' })] },
    ],
    [
      'the company has no owner and no deal',
      { email: 'jo@acme.com' },
      { accounts: [account('1', { domains: ['acme.com'], ownerId: null })] },
    ],
  ])('is routed by territory when %s', (_, properties, policy) => {
    expect(decide(properties, policy).decision).toMatchObject({ ownerId: '1', route: 'territory' });
  });

  const out = (id: string) => aRep(id, { availability: 'away' });
  test('goes to the next claim when the first cannot take it, and then on to the territory', () => {
    expect(decide({ email: 'jo@acme.com' }, { reps: [out('9')] }).decision.ownerId).toBe('8');
    const { decision } = decide({ email: 'jo@acme.com' }, { reps: [out('9'), out('8')] });
    expect(decision).toMatchObject({ ownerId: '1', route: 'territory', account: { won: false } });
    expect(decision.account!.claims.map(({ reasons }) => reasons)).toEqual([
      [{ code: 'away' }],
      [{ code: 'away' }],
    ]);
  });

  test('is theirs all the same where policy says so, but never over a cap', () => {
    const policy = { unavailable: 'assign_anyway' as const, reps: [out('9'), out('8')] };
    expect(decide({ email: 'jo@acme.com' }, policy).decision.ownerId).toBe('9');
    const full = { capacities: [{ ownerId: '9', perDay: 0 }] };
    expect(decide({ email: 'jo@acme.com' }, policy, full).decision.ownerId).toBe('8');
  });

  test('waits for them where policy says so, and not for ever', () => {
    const policy = { unavailable: 'wait' as const, mostMinutes: 60, claims: ['account_owner' as const] };
    const night = aRep('9', { workingHours: officeHours, timeZone: 'Asia/Tokyo' });
    const { decision, state } = decide({ email: 'jo@acme.com' }, { ...policy, reps: [night] });
    expect(decision).toMatchObject({
      outcome: 'held',
      reason: 'Waiting for Rep 9, who owns the account, until 19:00 (Asia/Tokyo) at most.',
    });
    const snapshot = aSnapshot([aRep('1'), night], aRulebook(['1'], { accounts: policy }), {
      accounts: compileAccounts([acme]),
    });
    const later = routeLead(
      aLead('501', { email: 'jo@acme.com' }),
      snapshot,
      state,
      wednesday + 3_600_000,
    ).decision;
    expect(later.ownerId).toBe('1');
    const gone = decide({ email: 'jo@acme.com' }, { ...policy, reps: [aRep('9', { active: false })] });
    expect(gone.decision.ownerId).toBe('1');
  });
});

test('a second lead of a company goes to whoever got the first, in one batch and in the next', () => {
  const snapshot = aSnapshot(
    ['1', '2', '3', '4'].map((id) => aRep(id)),
    aRulebook(['1', '2', '3', '4'], { accounts: { claims: ['same_company'] } }),
  );
  const lead = (id: string, email: string) => aLead(id, { email });
  const { decisions, state } = routeLeads(
    [
      lead('1', 'a@acme.com'),
      lead('2', 'b@beta.io'),
      lead('3', 'c@sales.acme.com'),
      lead('4', 'x@gmail.com'),
      lead('5', 'y@gmail.com'),
    ],
    snapshot,
    emptyState,
    wednesday,
  );
  expect(decisions[2]!.ownerId).toBe(decisions[0]!.ownerId);
  expect(decisions.map(({ route }) => route)).toEqual([
    'territory',
    'territory',
    'account',
    'territory',
    'territory',
  ]);
  expect(decisions[2]!.reason).toMatch(/: got the company's last lead \(same domain as an earlier lead\)\.$/);
  const next = routeLead(lead('6', 'z@beta.io'), snapshot, state, wednesday).decision;
  expect(next.ownerId).toBe(decisions[1]!.ownerId);
});
