import type { HomeText } from '../text.generated.ts';

const minute = 60_000;

/** "2 minutes ago", "in 3 hours": roughly, as people say it. */
export function distanceText(at: number, now: number, text: HomeText['ago']): string {
  const ahead = at > now;
  const minutes = Math.floor(Math.abs(at - now) / minute);
  if (minutes < 1) return text.now;
  const hours = Math.floor(minutes / 60);
  if (hours < 1) return ahead ? text.inMinutes(minutes) : text.minutes(minutes);
  const days = Math.floor(hours / 24);
  if (days < 1) return ahead ? text.inHours(hours) : text.hours(hours);
  return ahead ? text.inDays(days) : text.days(days);
}

/** "22 Nov" */
export const dayText = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(at);
