import type { LeadCard } from '../contract/lead-card.ts';
import { companyWords } from '../routing/account-words.ts';
import type { Decision } from '../routing/decision.ts';
import { whatHappensNext, whyCandidate } from '../routing/reason-text.ts';
import type { Rep } from '../routing/rep.ts';
import { LEAD } from '../routing/select-rep.ts';
import type { Database, PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { isWaiting } from '../store/inbox.ts';
import { findLeads } from '../store/leads.ts';
import type { LeadRow } from '../store/leads.ts';
import { findWrite } from '../store/owed-writes.ts';
import type { OwedWriteState } from '../store/owed-writes.ts';
import { findPortal } from '../store/portals.ts';
import type { Mode, Portal } from '../store/portals.ts';
import { findRoster } from '../store/rosters.ts';

/** The stored decision of a contact, read back for the card. Null when the portal is not installed. */
export async function showLeadCard(
  db: Database,
  portalId: PortalId,
  contactId: string,
): Promise<LeadCard | null> {
  const portal = await findPortal(db, portalId);
  if (portal?.state !== 'installed') return null;
  const lead = (await findLeads(db, portalId, [contactId])).get(contactId);
  if (lead?.state === 'gone') {
    return { state: 'gone', message: `Baton no longer follows this contact: it was ${lead.goneReason}.` };
  }
  const newest = lead && (await findNewestDecision(db, portalId, contactId));
  if (!newest) return undecided(portal, await isWaiting(db, portalId, contactId));
  const nameOf = await ownerNames(db, portal);
  const write = await findWrite(db, portalId, contactId, newest.ordinal);
  return decidedCard(
    newest.decision,
    newest.mode,
    { note: note(lead, write, nameOf), overruled: lead.ownerChangedAt !== null },
    nameOf,
  );
}

function undecided(portal: Portal, waiting: boolean): LeadCard {
  if (waiting && !portal.preparedAt) {
    const message =
      'Baton is still reading the owners of this account. This contact is routed as soon as that is done.';
    return { state: 'routing', message };
  }
  if (waiting) return { state: 'routing', message: 'Baton is choosing an owner right now.' };
  const message =
    'Baton has not routed this contact: it was created before Baton was installed, or in a way HubSpot did not report.';
  return { state: 'never_routed', message };
}

type NameOf = (ownerId: string) => string;

async function ownerNames(db: Database, portal: Portal): Promise<NameOf> {
  const roster =
    portal.rosterVersion === null ? null : await findRoster(db, portal.portalId, portal.rosterVersion);
  const names = new Map(((roster ?? []) as Rep[]).map((rep) => [rep.ownerId, rep.name]));
  return (ownerId) => names.get(ownerId) ?? `Owner ${ownerId}`;
}

/** What is different on the record from what was decided, if anything. */
function note(
  lead: LeadRow,
  write: { state: OwedWriteState; note: string | null } | null,
  nameOf: NameOf,
): string | null {
  if (lead.ownerChangedAt !== null) {
    const owner = lead.ownerId === null ? 'no owner' : nameOf(lead.ownerId);
    return `Somebody changed the owner to ${owner} after this decision. Baton leaves it so.`;
  }
  if (write?.state === 'refused') return `HubSpot refused the change: ${write.note}`;
  if (write?.state === 'superseded') return write.note;
  if (write?.state === 'pending' && write.note !== null)
    return `Not yet in HubSpot, tried again: ${write.note}`;
  return null;
}

/** `overruled`: somebody changed the owner since, so the decision's clock has ended. */
function decidedCard(
  decision: Decision,
  mode: Mode,
  since: { readonly note: string | null; readonly overruled: boolean },
  nameOf: NameOf,
): LeadCard {
  const named = (ownerId: string | null) => (ownerId === null ? null : { ownerId, name: nameOf(ownerId) });
  const matched = decision.territoriesTried.find((territory) => territory.matched);
  const { clock, score } = decision;
  return {
    state: 'decided',
    outcome: decision.outcome,
    mode,
    reason: decision.reason,
    owner: named(decision.ownerId),
    note: since.note,
    decidedAt: decision.decidedAt,
    rulebookVersion: decision.rulebookVersion,
    score: {
      points: score.points,
      grade: score.grade,
      factors: score.factors.map(({ label, value, points }) => ({
        label,
        value: value === null ? null : String(value),
        points,
      })),
    },
    territory: matched ? { name: matched.name, because: matched.because } : null,
    territoriesTried: decision.territoriesTried.map(({ name, matched, because }) => ({
      name,
      matched,
      because,
    })),
    territoriesUnlisted: decision.territoriesUnlisted ?? 0,
    company: decision.account ? companyWords(decision.account) : null,
    candidates: decision.candidates.map((candidate) => ({
      ownerId: candidate.ownerId,
      name: candidate.name,
      eligible: candidate.eligible,
      chosen: decision.outcome === 'assigned' && candidate.ownerId === decision.ownerId,
      why: whyCandidate(decision, candidate),
      owedBefore: inLeads(candidate.owedBefore),
      owedAfter: inLeads(candidate.owedAfter),
    })),
    nextOwner: named(decision.nextOwnerId),
    clock:
      clock && !since.overruled
        ? {
            startsAt: clock.startsAt,
            dueAt: clock.dueAt,
            targetMinutes: clock.targetMinutes,
            timeZone: clock.timeZone,
            calendar: clock.calendar,
          }
        : null,
    retryAt: decision.retryAt,
    next: since.overruled
      ? 'Nothing: the owner was changed by hand, and the clock of this decision has ended.'
      : whatHappensNext(decision),
  };
}

const inLeads = (balance: number) => Math.round((balance / LEAD) * 100) / 100;
