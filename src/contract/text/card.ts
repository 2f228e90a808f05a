import { cardDe } from './card/de.ts';
import { cardEn } from './card/en.ts';
import type { Texts } from './language.ts';

export { formatLocaleOf, languageOf } from './language.ts';

/** All words of both cards. Values come in formatted. */
export type CardText = typeof cardEn;
export const cardText: Texts<CardText> = { en: cardEn, de: cardDe };
