import type { SettingsText } from '../text.generated.ts';
import { kindOf } from './bands.ts';
import type { Band } from './bands.ts';

/** "is DE or AT", "is at least 200", "is known" */
export function bandWords(
  band: Band,
  { words, question }: SettingsText['conditions'],
  nameOf: (value: string) => string = (value) => value,
): string {
  switch (kindOf(band)) {
    case 'values':
      return words.is(words.oneOf((band.values ?? []).map(nameOf)));
    case 'range':
      return words.range(String(band.from ?? ''), String(band.to ?? ''));
    case 'known':
      return question.known;
    case 'unknown':
      return question.unknown;
  }
}
