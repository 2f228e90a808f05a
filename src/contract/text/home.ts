import { homeDe } from './home/de.ts';
import { homeEn } from './home/en.ts';
import type { Texts } from './language.ts';

export { formatLocaleOf, languageOf } from './language.ts';

/** All words of the home page. Values come in formatted. */
export type HomeText = typeof homeEn;
export const homeText: Texts<HomeText> = { en: homeEn, de: homeDe };
