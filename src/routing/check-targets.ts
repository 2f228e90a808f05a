import { compileRulebook } from './compile-rulebook.ts';
import { withExamples } from './finding-examples.ts';
import { findingId } from './finding-id.ts';
import type { Finding } from './finding.ts';
import type { NamedList } from './named-list.ts';
import { neverFilled } from './never-filled.ts';
import type { HolidayCalendars } from './rep-calendar.ts';
import type { Rulebook } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';
import { en } from './words/en.ts';

/**
 * Targets that a territory's calendar can fill in itself, but not with its public holidays; those that it cannot fill in
 * any case are refused by the schema. A clock that is never filled counts every minute (see clock-plan.ts).
 */
export function checkTargets(
  rulebook: Rulebook,
  lists: readonly NamedList[],
  holidays: HolidayCalendars,
  words: Words = en,
): readonly Finding[] {
  const { territories, slaPolicies, calendars } = rulebook;
  const policies = new Map(slaPolicies.map((policy) => [policy.slaPolicyId, policy]));
  const known = new Map(calendars.map((calendar) => [calendar.calendarId, calendar]));
  const found = territories.flatMap(({ territoryId, name, slaPolicyId, calendarId }): readonly Finding[] => {
    const policy = policies.get(slaPolicyId);
    const calendar = known.get(calendarId ?? '');
    if (policy?.calendar !== 'territory' || calendar?.holidays === undefined) return [];
    const never = neverFilled(policy, calendar, holidays);
    if (never === null) return [];
    const title = policy.name ?? slaPolicyId;
    return [
      {
        id: findingId('target_never_met', territoryId, slaPolicyId),
        code: 'target_never_met',
        severity: 'warning',
        territoryId,
        message: words.faults.whole.neverFilled(title, String(never), calendar.name, name),
        example: null,
      },
    ];
  });
  return found.length === 0 ? [] : withExamples(found, compileRulebook(rulebook, lists), lists);
}
