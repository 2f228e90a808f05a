import { cardText } from './card.ts';
import { homeText } from './home.ts';
import { settingsText } from './settings.ts';

/** Every word that Baton's surfaces say, by surface and language. What a surface is given is its own part alone. */
export const catalogue = { card: cardText, home: homeText, settings: settingsText };
