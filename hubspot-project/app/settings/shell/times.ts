import type { SettingsText } from '../text.generated.ts';

const minute = 60_000;

/** "2 minutes ago": roughly, as people say it. */
export function agoText(at: number, now: number, text: SettingsText['frame']['ago']): string {
  const minutes = Math.floor(Math.max(0, now - at) / minute);
  if (minutes < 1) return text.now;
  if (minutes < 60) return text.minutes(minutes);
  if (minutes < 24 * 60) return text.hours(Math.floor(minutes / 60));
  return text.days(Math.floor(minutes / 60 / 24));
}

/** A moment in the reader's own zone, to the minute. */
export const momentText = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** The same in a zone of its own. */
export const momentIn = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(at);
