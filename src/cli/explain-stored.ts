import type { Pool } from 'pg';
import { explainDecision } from '../routing/explain-decision.ts';
import type { PortalId } from '../store/database.ts';
import { findNewestDecision } from '../store/decisions.ts';
import { createDifferenceExplainer, differenceInWords } from '../usecases/explain-lead-difference.ts';
import { calledOwner } from './called-owner.ts';
import { forPortal } from './portal-command.ts';

export interface StoredOptions {
  readonly portal?: string;
  /** E-mail address or owner id. */
  readonly rep?: string;
  readonly json?: true;
}

/** Tells the latest decision of a contact, or what would have given the lead to somebody else. */
export const explainStored = (contactId: string, { portal, rep, json }: StoredOptions): Promise<void> =>
  forPortal(portal, async (pool, portalId) => {
    if (!/^\d{1,20}$/.test(contactId)) throw new Error(`"${contactId}" is not the id of a contact.`);
    if (rep !== undefined) return explainFor(pool, portalId, contactId, rep, json === true);
    const newest = await findNewestDecision(pool, portalId, contactId);
    if (!newest) throw new Error(`Baton has not routed contact ${contactId} in account ${portalId}.`);
    const { decision } = newest;
    console.log(json ? JSON.stringify(decision, null, 2) : explainDecision(decision));
  });

async function explainFor(
  pool: Pool,
  portalId: PortalId,
  contactId: string,
  called: string,
  json: boolean,
): Promise<void> {
  const { ownerId } = await calledOwner(pool, portalId, called);
  const found = await createDifferenceExplainer(pool).find(portalId, contactId, ownerId);
  const { summary, cases, notes } = differenceInWords(found, 'en');
  if (json) {
    const { answer, alternatives, complete, name } = found;
    console.log(
      JSON.stringify({ ownerId, name, answer, summary, complete, alternatives, cases, notes }, null, 2),
    );
    return;
  }
  console.log([summary, ...cases.map((one) => `- ${one}`), ...notes].join('\n'));
}
