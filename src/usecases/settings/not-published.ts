import { z } from 'zod';
import type { Database, PortalId } from '../../store/database.ts';
import { findPortal } from '../../store/portals.ts';
import { findVersion } from '../../store/published-versions.ts';
import type { Words } from '../words/catalogue.ts';

/** Why a scheduled version is not published. Kept with it, and said in the language of whoever looks. */
export const whyNotSchema = z.discriminatedUnion('because', [
  z.object({
    because: z.literal('newer_version'),
    version: z.int(),
    author: z.string(),
    note: z.string(),
  }),
  /** Sentences of the check. */
  z.object({ because: z.literal('faults'), messages: z.array(z.string()) }),
  z.object({ because: z.literal('new_findings'), messages: z.array(z.string()) }),
]);
export type WhyNot = z.infer<typeof whyNotSchema>;

export function whyNotWords(whyNot: WhyNot, { publishing: words }: Words): string {
  switch (whyNot.because) {
    case 'newer_version':
      return words.overtaken(whyNot.author, whyNot.version, whyNot.note);
    case 'faults':
      return words.wouldBeFaulty(whyNot.messages.join(' '));
    case 'new_findings':
      return words.newFindings(whyNot.messages.join(' '));
  }
}

/** The version that was published over the one that a scheduled version was compared with; null when none was. */
export async function overtakenBy(
  db: Database,
  portalId: PortalId,
  comparedWith: number,
): Promise<Extract<WhyNot, { because: 'newer_version' }> | null> {
  const live = (await findPortal(db, portalId))?.publishedVersion ?? null;
  if (live === null || live === comparedWith) return null;
  const newer = await findVersion(db, portalId, live);
  return { because: 'newer_version', version: live, author: newer?.author ?? '', note: newer?.note ?? '' };
}
