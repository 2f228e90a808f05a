import type { SettingsText } from '../text.generated.ts';
import type { Cap } from './caps.ts';

/** "At most 5 leads a week for each of Anna and Jo, grade A or B, from DACH" */
export function capSentence(
  cap: Cap,
  { words }: SettingsText['capacity'],
  ownerName: (ownerId: string) => string,
  territoryName: (territoryId: string) => string,
): string {
  const { ownerIds, territoryIds, grades, window, most, counts } = cap;
  const owners = ownerIds?.map(ownerName);
  const span = window.per === 'rolling' ? spanWords(window.hours, words) : words[window.per];
  const who =
    counts === 'together'
      ? owners === undefined
        ? words.allTogether
        : words.together(owners)
      : owners === undefined
        ? words.everyRep
        : words.eachOf(owners);
  return [
    `${words.most(most)} ${span} ${who}`,
    ...(grades === undefined ? [] : [words.grades(grades)]),
    ...(territoryIds === undefined ? [] : [words.from(territoryIds.map(territoryName))]),
  ].join(', ');
}

const spanWords = (hours: number, words: SettingsText['capacity']['words']): string =>
  hours === 1 ? words.hour : hours < 1 ? words.minutes(Math.round(hours * 60)) : words.rolling(hours);
