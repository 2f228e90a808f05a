import type { Facts } from './facts.ts';
import type { Lead } from './lead.ts';
import { compileCondition } from './match-condition.ts';
import type { CompiledLists } from './named-list.ts';
import type { Requirement } from './territory-policy.ts';

/** What a rep must bring for one lead. */
export interface LeadNeeds {
  readonly languages: readonly string[];
  readonly skills: readonly string[];
}

export const needsNothing: LeadNeeds = { languages: [], skills: [] };

/** A territory's requirements, ready to be asked of many leads. A lead whose language is not known needs none. */
export function compileRequirements(
  requirements: readonly Requirement[],
  lists: CompiledLists,
): (lead: Lead, facts: Facts) => LeadNeeds {
  if (requirements.length === 0) return () => needsNothing;
  const compiled = requirements.map((requirement) => ({
    requirement,
    applies: compileCondition(requirement.when, lists),
  }));
  return (lead, facts) => {
    const languages = new Set<string>();
    const skills = new Set<string>();
    for (const { requirement, applies } of compiled) {
      if (!applies.holds(facts)) continue;
      if ('skill' in requirement) {
        skills.add(requirement.skill);
      } else if (requirement.language !== 'of_lead') {
        languages.add(requirement.language);
      } else {
        const language = lead.attributes.language?.value;
        if (typeof language === 'string') languages.add(language.toLowerCase());
      }
    }
    return { languages: [...languages].sort(), skills: [...skills].sort() };
  };
}
