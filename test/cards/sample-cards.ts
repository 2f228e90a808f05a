import { leadCardSchema } from '../../src/contract/lead-card.ts';
import type { LeadCard } from '../../src/contract/lead-card.ts';

export type DecidedCard = Extract<LeadCard, { state: 'decided' }>;

const minute = 60_000;

export type Clock = NonNullable<DecidedCard['clock']>;

/** 18 of 60 minutes are over. */
export const runningClock = (now: number, changes: Partial<Clock> = {}): Clock => ({
  state: 'running',
  startsAt: now - 18 * minute,
  dueAt: now + 42 * minute,
  warnAt: [now + 27 * minute],
  targetMinutes: 60,
  timeZone: 'Europe/Berlin',
  calendar: 'rep',
  pausedAt: null,
  answer: null,
  then: { to: 'next_rep', name: 'Jonas Keller' },
  ...changes,
});

/** An assigned lead as Baton answers it; 18 of 60 minutes of its clock are over. */
export function assignedCard(changes: Partial<DecidedCard> = {}): DecidedCard {
  const now = Date.now();
  const card: DecidedCard = {
    state: 'decided',
    version: '1.0',
    outcome: 'assigned',
    mode: 'live',
    reason: 'Assigned to Anna Becker: territory DACH Enterprise, and it is most her turn of those at work.',
    owner: { ownerId: '70001', name: 'Anna Becker' },
    overruled: false,
    viewerOwnerId: '70001',
    note: null,
    decidedAt: now - 18 * minute,
    rulebookVersion: 3,
    score: {
      points: 69,
      grade: 'A',
      chance: 0.34,
      factors: [
        { label: 'Company size', value: '1200', points: 30 },
        { label: 'Industry', value: 'manufacturing', points: 20 },
        { label: 'Country', value: 'DE', points: 14 },
        { label: 'E-mail kind', value: 'company', points: 10 },
        { label: 'Region', value: null, points: -5 },
      ],
    },
    territory: { name: 'DACH Enterprise', because: 'country is DE, one of DE, AT, CH' },
    territoriesTried: [
      { name: 'North America', matched: false, because: 'country is DE, not one of US, CA' },
      { name: 'DACH Enterprise', matched: true, because: 'country is DE, one of DE, AT, CH' },
    ],
    territoriesUnlisted: 0,
    company: null,
    candidates: [
      {
        ownerId: '70004',
        name: 'Miriam Vogt',
        eligible: false,
        chosen: false,
        why: 'Out of office until Mon 30 Nov, 09:00.',
        owedBefore: 0,
        owedAfter: 0,
      },
      {
        ownerId: '70002',
        name: 'Jonas Keller',
        eligible: true,
        chosen: false,
        why: 'Owed 0.12 of a lead, less than Anna Becker.',
        owedBefore: 0.12,
        owedAfter: 0.62,
      },
      {
        ownerId: '70001',
        name: 'Anna Becker',
        eligible: true,
        chosen: true,
        why: 'Owed 0.67 of a lead, the most.',
        owedBefore: 0.67,
        owedAfter: -0.33,
      },
    ],
    nextOwner: { ownerId: '70002', name: 'Jonas Keller' },
    clock: runningClock(now),
    retryAt: null,
    next: 'Anna Becker has one working hour to answer.',
    timeline: [
      {
        at: now - 18 * minute,
        kind: 'routed',
        owner: { ownerId: '70001', name: 'Anna Becker' },
        details: { ordinal: 1, territory: 'DACH Enterprise' },
      },
    ],
    names: { '70001': 'Anna Becker', '70002': 'Jonas Keller' },
    offer: {
      allowed: true,
      actions: ['acknowledge', 'pass_on', 'snooze', 'reassign', 'reroute'],
      snooze: { mostMinutes: 60, left: 1 },
    },
    ...changes,
  };
  // What a test hands to a card is what Baton could really send.
  leadCardSchema.parse(card);
  return card;
}

export function heldCard(): DecidedCard {
  const assigned = assignedCard();
  return assignedCard({
    outcome: 'held',
    reason: 'Nobody in DACH Enterprise can take a lead right now.',
    owner: null,
    candidates: assigned.candidates.map((candidate) => ({
      ...candidate,
      eligible: false,
      chosen: false,
      why: 'Off hours until Mon 09:00.',
    })),
    nextOwner: null,
    clock: null,
    timeline: [],
    offer: { allowed: true, actions: ['reassign'], snooze: null },
    retryAt: Date.now() + 9 * 60 * minute + 30_000,
    next: 'Baton tries again when Anna Becker starts work.',
  });
}

export function keptCard(): DecidedCard {
  return assignedCard({
    outcome: 'kept',
    reason: 'Tom Nguyen already owned this contact, and the rulebook keeps owners.',
    owner: { ownerId: '70009', name: 'Tom Nguyen' },
    territory: null,
    territoriesTried: [],
    candidates: [],
    nextOwner: null,
    clock: null,
    timeline: [],
    offer: { allowed: false, actions: [], snooze: null },
    next: 'Nothing: the owner stays.',
  });
}
