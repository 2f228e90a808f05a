import {
  listDigest,
  listSubject,
  rosterDigest,
  rosterSubject,
  turnDigest,
  turnSubject,
} from '../log/input-digest.ts';
import type { LoggedList, LoggedRoster, LoggedTurn } from '../log/input-digest.ts';
import type { LogNews } from '../log/log-entry.ts';
import {
  changeDigest,
  changeSubject,
  decisionDigest,
  decisionSubject,
  publicationDigest,
  publicationSubject,
  rulebookDigest,
  rulebookSubject,
} from '../log/row-digest.ts';
import type { LoggedChange, LoggedDecision, LoggedPublication } from '../log/row-digest.ts';
import type { StoredRulebook } from '../store/logged-rows.ts';

export const decisionNews = (row: LoggedDecision): LogNews => ({
  kind: row.cause === 'escalated' ? 'escalation' : 'decision',
  at: row.decidedAt,
  subject: decisionSubject(row.contactId, row.ordinal),
  rowDigest: decisionDigest(row),
  body: {},
});

export const turnNews = (row: LoggedTurn): LogNews => ({
  kind: 'input',
  at: row.at,
  subject: turnSubject(row.turnId),
  rowDigest: turnDigest(row),
  body: {},
});

export const rulebookNews = (row: StoredRulebook): LogNews => ({
  kind: 'publishing',
  at: row.publishedAt,
  subject: rulebookSubject(row.version),
  rowDigest: rulebookDigest(row),
  body: {},
});

export const publicationNews = ({
  publishedAt,
  ...row
}: LoggedPublication & { readonly publishedAt: number }): LogNews => ({
  kind: 'publishing',
  at: publishedAt,
  subject: publicationSubject(row.version),
  rowDigest: publicationDigest(row),
  body: {},
});

export const rosterNews = (row: LoggedRoster, at: number): LogNews => ({
  kind: 'input',
  at,
  subject: rosterSubject(row.version),
  rowDigest: rosterDigest(row),
  body: {},
});

/** `author` put the list in place; left out for one that was there before the log spoke for lists. */
export const listNews = (row: LoggedList, at: number, author?: string): LogNews => ({
  kind: 'manual',
  at,
  subject: listSubject(row),
  rowDigest: listDigest(row),
  body: author === undefined ? {} : { author },
});

/** Says in words what was changed, too: the entry stays where the row is lost. */
export const changeNews = (row: LoggedChange): LogNews => ({
  kind: 'manual',
  at: row.at,
  subject: changeSubject(row.changeId),
  rowDigest: changeDigest(row),
  body: { did: row.kind, author: row.author, what: row.what },
});

/** `userId` is HubSpot's; null where it does not say who it was. */
export const installationNews = (
  at: number,
  body: { readonly did: 'installed' | 'uninstalled'; readonly userId: string | null },
): LogNews => ({ kind: 'manual', at, subject: 'installation', rowDigest: null, body });
