import type { Requirement } from '../contract.generated.ts';

export type RequirementKind = 'of_lead' | 'language' | 'skill';

export const kindOf = (requirement: Requirement): RequirementKind =>
  'skill' in requirement ? 'skill' : requirement.language === 'of_lead' ? 'of_lead' : 'language';

/** The same leads, and something else asked of the rep. */
export function requirementOf(kind: RequirementKind, { when }: Requirement, typed = ''): Requirement {
  if (kind === 'skill') return { when, skill: typed };
  return { when, language: kind === 'of_lead' ? 'of_lead' : typed };
}

export const typedIn = (requirement: Requirement): string =>
  'skill' in requirement ? requirement.skill : requirement.language;

/** As it is written: codes in small letters, nothing around a word. */
export function written(requirement: Requirement): Requirement {
  const typed = typedIn(requirement).trim();
  const kind = kindOf(requirement);
  return requirementOf(kind, requirement, kind === 'skill' ? typed : typed.toLowerCase());
}

export function isWhole(requirement: Requirement): boolean {
  const typed = typedIn(written(requirement));
  return kindOf(requirement) === 'language' ? /^[a-z]{2}$/.test(typed) : typed !== '';
}
