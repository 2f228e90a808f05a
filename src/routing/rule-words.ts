import { conditionWords } from './condition-words.ts';
import type { Condition } from './condition.ts';
import { clockTime, hoursParts } from './hours-words.ts';
import type { RulebookNames } from './rulebook-names.ts';
import type { Rulebook, SlaPolicy, Territory } from './rulebook.ts';
import type { FieldSayers } from './field-changes.ts';
import type { Words } from './words/catalogue.ts';

/** "every lead", "leads whose country is DE". */
export function leadsWords(condition: Condition, names: RulebookNames, words: Words): string {
  const { changes } = words;
  const isEvery = 'all' in condition && condition.all.length === 0;
  const text = isEvery ? changes.everyLead : changes.leads(conditionWords(condition, names.list, words));
  return text.length <= 200 ? text : `${text.slice(0, 199)}…`;
}

const ownersWords = (ownerIds: readonly string[], names: RulebookNames): string =>
  ownerIds.map((ownerId) => names.owner(ownerId)).join(', ');

export function territorySayers(names: RulebookNames, words: Words): FieldSayers<Territory> {
  const { choice, rule } = words.changes;
  return {
    slaPolicyId: names.slaPolicy,
    calendarId: names.calendar,
    fallbackOwnerIds: (ownerIds) => ownersWords(ownerIds, names),
    selection: (selection) =>
      selection.by === 'best_fit'
        ? rule.bestFit(choice(selection.by), selection.within)
        : choice(selection.by),
    absence: (absence) =>
      absence.policy === 'catch_up'
        ? rule.catchUp(choice(absence.policy), absence.mostLeads)
        : choice(absence.policy),
    whenNobody: (nobody) =>
      nobody.do === 'hold'
        ? rule.hold(nobody.mostMinutes, choice(nobody.order), choice(nobody.then))
        : choice(nobody.do),
    requires: (requires) =>
      requires
        .map((required) => {
          const leads = leadsWords(required.when, names, words);
          return 'skill' in required
            ? rule.skill(required.skill, leads)
            : rule.language(choice(required.language), leads);
        })
        .join('; '),
  };
}

export function policySayers(names: RulebookNames, { changes }: Words): FieldSayers<SlaPolicy> {
  const { choice, rule, step } = changes;
  return {
    manager: names.owner,
    steps: (steps) => steps.map(({ to, targetMinutes }) => step(choice(to), targetMinutes)).join(', '),
    pausedBy: ({ leadStatuses }) => leadStatuses.join(', ') || changes.none,
    snooze: ({ mostMinutes, times }) => rule.snooze(mostMinutes, times),
    offHours: (offHours) => {
      if (offHours.do === 'follow_sun') return rule.followSun(offHours.territoryIds.join(', '));
      return offHours.do === 'on_call' ? rule.onCall(ownersWords(offHours.ownerIds, names)) : choice('wait');
    },
  };
}

export function calendarSayers(words: Words): FieldSayers<Rulebook['calendars'][number]> {
  const { rule } = words.changes;
  return {
    week: (week) => hoursParts(week, words),
    closures: (closures) =>
      closures
        .map(({ from, to, name }) => `${name === undefined ? '' : `${name} `}${rule.days(from, to)}`)
        .join(', '),
    extraShifts: (shifts) =>
      shifts
        .map(({ date, startMinute, endMinute }) =>
          rule.hours(date, words.hours.fromTo(clockTime(startMinute), clockTime(endMinute))),
        )
        .join(', '),
  };
}

type RepRules = Rulebook['people'][number];

export function repSayers(words: Words): FieldSayers<Partial<RepRules>> {
  const { rule } = words.changes;
  return {
    hours: (hours) => hoursParts(hours, words),
    absences: (absences) => absences.map(({ from, to }) => rule.days(from, to)).join(', '),
    ramp: ({ startsOn, weeks, from }) => rule.ramp(startsOn, weeks, Math.round(from * 100)),
  };
}
