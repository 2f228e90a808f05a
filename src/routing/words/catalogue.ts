import { de } from './de.ts';
import { en } from './en.ts';

/** Every word that the core says, in one language. */
export type Words = typeof en;

export const languages = ['en', 'de'] as const;
export type Language = (typeof languages)[number];

/** The same shape in each language, so that no word can be missing. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, de };
