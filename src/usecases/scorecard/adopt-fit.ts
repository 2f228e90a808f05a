import { z } from 'zod';
import type { RepFitWrites } from '../../contract/rep-fit.ts';
import type { DraftWritten } from '../../contract/settings-writes.ts';
import { sameValue } from '../../routing/field-changes.ts';
import { territoryName } from '../../routing/territory-changes.ts';
import { selectionSchema } from '../../routing/territory-policy.ts';
import { loadDraftTerritories, saveDraftTerritories } from '../../store/drafts.ts';
import { findRepFit } from '../../store/rep-fits.ts';
import { Refusal } from '../refusal.ts';
import { editDraft } from '../settings/edit-draft.ts';
import type { SettingsDeps } from '../settings/once.ts';
import { wordsFor } from '../settings/person.ts';
import type { Person } from '../settings/person.ts';

const policiesSchema = z.record(z.string(), selectionSchema);

/**
 * Gives a territory of the draft the policy "best fit" with the chances that were found, within the bound of fairness
 * that they were asked for with. Throws a Refusal where no effect was found.
 */
export async function adoptFit(
  deps: SettingsDeps,
  person: Person,
  write: RepFitWrites['adoptFit'],
): Promise<DraftWritten> {
  const { portalId } = person;
  const { territoryId } = write;
  const words = wordsFor(person);
  return editDraft(deps, person, write, `territory:${territoryId}`, async (db) => {
    const stored = await findRepFit(db, portalId);
    if (stored === null) throw new Refusal('not_found', ({ learning }) => learning.noFit);
    const [territory] = await loadDraftTerritories(db, portalId, [territoryId]);
    if (territory === undefined) throw new Refusal('not_found', ({ refusals }) => refusals.noTerritory);
    const selection = policiesSchema.parse(stored.policies)[territoryId];
    if (selection === undefined) {
      throw new Refusal('too_late', ({ learning }) => learning.noEffect(territory.name));
    }
    if (sameValue(territory.selection, selection)) {
      return { what: null, message: words.edits.nothing, territoryId };
    }
    await saveDraftTerritories(db, portalId, [{ ...territory, selection }]);
    const name = territoryName(territory, words);
    const what = words.learning.did.adopted(name);
    return { what, message: words.edits.territory.saved(name), territoryId };
  });
}
