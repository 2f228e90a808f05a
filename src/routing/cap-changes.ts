import type { CapWindow } from './capacity-rules.ts';
import { fieldChanges, listChanges, sameValue } from './field-changes.ts';
import type { RulebookNames } from './rulebook-names.ts';
import type { Rulebook } from './rulebook.ts';
import type { Words } from './words/catalogue.ts';

/** What is different about the limits of `after`, and about what they count. */
export function capSentences(
  before: Rulebook,
  after: Rulebook,
  names: RulebookNames,
  words: Words,
): readonly string[] {
  const { changes } = words;
  const title = ({ name }: { readonly name: string }) => changes.cap(name);
  const openCaps = [before, after].map((rulebook) => openCapWords(rulebook, names, words));
  return [
    ...listChanges(before.caps, after.caps, ({ capId }) => capId, {
      added: (cap) => [changes.newCap(title(cap), cap.most, windowWords(cap.window, words))],
      removed: (cap) => [changes.gone(title(cap))],
      changed: (was, now) =>
        fieldChanges(
          was,
          now,
          words,
          {},
          {
            window: (window) => windowWords(window, words),
            ownerIds: (ownerIds) => ownersWords(ownerIds, names, words),
          },
        ).map((change) => changes.of(title(was), change)),
    }),
    ...(sameValue(before.openCaps, after.openCaps)
      ? []
      : [changes.swapped(changes.openCaps, openCaps[0] ?? '', openCaps[1] ?? '')]),
    ...fieldChanges(before.openLeads, after.openLeads, words).map((change) =>
      changes.of(changes.countsAsOpen, change),
    ),
  ];
}

const windowWords = (window: CapWindow, { changes }: Words): string =>
  window.per === 'rolling' ? changes.window.rolling(window.hours) : changes.window[window.per];

const openCapWords = ({ openCaps }: Rulebook, names: RulebookNames, words: Words): string =>
  openCaps
    .map(({ ownerIds, most }) => words.changes.openCap(most, ownersWords(ownerIds, names, words)))
    .join(', ') || words.changes.noLimit;

const ownersWords = (
  ownerIds: readonly string[] | undefined,
  names: RulebookNames,
  { changes }: Words,
): string => ownerIds?.map((ownerId) => names.owner(ownerId)).join(', ') ?? changes.everybody;
