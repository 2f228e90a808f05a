import type { Decision } from '../routing/decision.ts';
import { triedInWords } from '../routing/find-territory.ts';
import { decisionSentence } from '../routing/reason-sentence.ts';
import { whyOutside } from '../routing/seen-values.ts';
import { wordsIn } from '../routing/words/catalogue.ts';
import type { Language, Words } from '../routing/words/catalogue.ts';
import type { Database, PortalId } from '../store/database.ts';
import type { NewestDecision } from '../store/decisions.ts';
import { findConditions } from '../store/rulebooks.ts';
import type { LoadedSnapshot } from './routing-snapshots.ts';

/**
 * A decision as it is said in a language. Its own sentences are English, as they were stored; in another language they
 * are made anew from the trace, the lead as it was read then, and the conditions of the rulebook of then. A decision
 * about an erased person stays as it is: what it was made from is gone.
 */
export async function decisionInWords(
  db: Database,
  portalId: PortalId,
  { decision, lead }: NewestDecision,
  { rulebook, rulebookVersion }: LoadedSnapshot,
  language: Language,
): Promise<Decision> {
  if (language === 'en' || !('attributes' in lead)) return decision;
  const words = wordsIn[language];
  const { score, territoriesTried: tried } = decision;
  const ids = tried.map(({ territoryId }) => territoryId);
  const conditions = await findConditions(db, portalId, decision.rulebookVersion, ids);
  // Without the scorecard of then, the card says only that there is no chance to tell.
  const seen = decision.rulebookVersion === rulebookVersion ? rulebook.scorecard.seen : [];
  const isDrifted = score.chanceNote === wordsIn.en.card.drifted;
  const note = isDrifted
    ? words.card.drifted
    : whyOutside(seen, (attribute) => lead.attributes[attribute], words);
  const { chanceNote, ...rest } = score;
  return {
    ...decision,
    reason: decisionSentence(decision, words),
    territoriesTried: triedInWords(tried, lead, score, conditions, rulebook.lists, words),
    score: {
      ...rest,
      factors: score.factors.map((factor) => {
        const { attribute, with: other } = factor;
        if (other === undefined) return factor;
        const valueOf = (name: typeof attribute) => lead.attributes[name]?.value ?? words.card.unknown;
        return { ...factor, value: `${valueOf(attribute)} + ${valueOf(other)}` };
      }),
      ...(chanceNote !== undefined && note !== null && { chanceNote: note }),
    },
    candidates: decision.candidates.map((candidate) => renamed(candidate, words)),
  };
}

/** Whoever HubSpot does not know by name is called by their id. */
function renamed<Person extends { readonly ownerId: string; readonly name: string }>(
  person: Person,
  { card }: Words,
): Person {
  const { ownerId, name } = person;
  return name === wordsIn.en.card.owner(ownerId) ? { ...person, name: card.owner(ownerId) } : person;
}
