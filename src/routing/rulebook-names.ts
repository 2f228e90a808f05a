import type { Rulebook } from './rulebook.ts';

/** What ids are called by people; an id that nobody knows stands for itself. */
export interface RulebookNames {
  readonly owner: (ownerId: string) => string;
  readonly list: (listId: string) => string | null;
  readonly slaPolicy: (slaPolicyId: string) => string;
  readonly calendar: (calendarId: string) => string;
}

/** Names of policies and calendars from the rulebooks themselves; of owners and lists by what the caller knows. */
export function rulebookNames(
  rulebooks: readonly Pick<Rulebook, 'slaPolicies' | 'calendars'>[],
  known: Partial<Pick<RulebookNames, 'owner' | 'list'>> = {},
): RulebookNames {
  const policies = new Map(
    rulebooks.flatMap(({ slaPolicies }) =>
      slaPolicies.map(({ slaPolicyId, name }) => [slaPolicyId, name ?? slaPolicyId]),
    ),
  );
  const calendars = new Map(
    rulebooks.flatMap(({ calendars: all }) => all.map(({ calendarId, name }) => [calendarId, name])),
  );
  return {
    owner: known.owner ?? ((ownerId) => `owner ${ownerId}`),
    list: known.list ?? ((listId) => listId),
    slaPolicy: (slaPolicyId) => policies.get(slaPolicyId) ?? slaPolicyId,
    calendar: (calendarId) => calendars.get(calendarId) ?? calendarId,
  };
}
