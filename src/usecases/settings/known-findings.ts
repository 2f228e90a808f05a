import type { Finding } from '../../contract/settings-versions.ts';
import type { Language } from '../../routing/words/catalogue.ts';
import type { Rulebook } from '../../routing/rulebook.ts';
import type { Database, PortalId } from '../../store/database.ts';
import { findPortal } from '../../store/portals.ts';
import { draftVersion } from '../../store/settings-changes.ts';

/** Rules as they were read, and what the check found in them. */
export interface CheckedRules {
  /** Null when they are not even a rulebook: the findings say why. */
  readonly rulebook: Rulebook | null;
  readonly findings: readonly Finding[];
}

/** What the check found in drafts, for as long as neither draft nor owners nor lists change. */
export interface KnownFindings {
  /** As found before, or as `check` finds now. */
  ofDraft(
    db: Database,
    portalId: PortalId,
    language: Language,
    check: () => Promise<CheckedRules>,
  ): Promise<CheckedRules>;
}

const mostKnown = 20;

/**
 * A large draft takes a second to check and a while to read, the page asks twice, and publishing asks once more. Of each portal and language
 * the newest is kept; a check under way is waited for.
 */
export function createKnownFindings(): KnownFindings {
  const known = new Map<string, { readonly of: string; readonly checked: Promise<CheckedRules> }>();
  return {
    async ofDraft(db, portalId, language, check) {
      const portal = await findPortal(db, portalId);
      const key = `${portalId}/${language}`;
      const of = [await draftVersion(db, portalId), portal?.rosterVersion, portal?.listsVersion].join('/');
      const before = known.get(key);
      known.delete(key);
      const entry = before?.of === of ? before : { of, checked: check() };
      known.set(key, entry);
      const [oldest] = known.keys();
      if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
      try {
        return await entry.checked;
      } catch (error) {
        if (known.get(key) === entry) known.delete(key);
        throw error;
      }
    },
  };
}
