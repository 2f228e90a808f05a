import type { Texts } from './language.ts';
import { settingsDe } from './settings/de.ts';
import { settingsEn } from './settings/en.ts';

export { formatLocaleOf, languageOf } from './language.ts';

/** All words of the settings page. Values come in formatted. */
export type SettingsText = typeof settingsEn;
export const settingsText: Texts<SettingsText> = { en: settingsEn, de: settingsDe };
