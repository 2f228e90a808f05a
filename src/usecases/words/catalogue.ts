import type { Language } from '../../routing/words/catalogue.ts';
import { de } from './de.ts';
import { en } from './en.ts';

/**
 * Every sentence that the server says to a person at a screen, in one language: the core's words and those of use cases.
 * Tasks, messages and digests belong to an account and have no reader whose language is known: they are English.
 */
export type Words = typeof en;

/** The same shape in each language, so that no sentence can be missing. */
export const wordsIn: Readonly<Record<Language, Words>> = { en, de };
