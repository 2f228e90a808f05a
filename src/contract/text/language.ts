/** Languages in which everything is said; a catalogue that lacks one does not compile. */
export type Language = 'en' | 'de';

/** One surface's words in every language: the same shape, so that no word can be missing. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** `locale` as HubSpot gives it for a user, such as "de" or "de-at"; English where it is missing or another language. */
export function languageOf(locale: string | null | undefined): Language {
  return /^de([-_]|$)/i.test(locale ?? '') ? 'de' : 'en';
}

/**
 * The user's own locale for numbers, dates and times, where it is of a language that we speak: words and figures of
 * two languages on one card are worse than either. British English stands for English without a country.
 */
export function formatLocaleOf(locale: string | null | undefined): string {
  const given = (locale ?? '').replace('_', '-');
  const spoken = /^(en|de)-[a-z]{2}$/i.test(given);
  return spoken ? given : languageOf(given) === 'de' ? 'de-DE' : 'en-GB';
}
