import { strings } from './strings.ts';

const dayMs = 86_400_000;

/** The zone itself, or UTC where this browser does not know it. */
function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}

/** "today 14:30", "tomorrow 09:00" or "Mon 23 Nov, 09:00", as a wall clock in that zone shows it. */
export function momentText(at: number, zone: string, now: number): string {
  const timeZone = knownZone(zone);
  const time = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);
  const day = dayIn(timeZone, at);
  if (day === dayIn(timeZone, now)) return strings.today(time);
  if (day === dayIn(timeZone, now + dayMs)) return strings.tomorrow(time);
  const date = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(at);
  return `${date.replace(',', '')}, ${time}`;
}

/** "Europe/Berlin" → "Berlin time". */
export function zoneText(zone: string): string {
  const known = knownZone(zone);
  return strings.clock.zone((known.split('/').at(-1) ?? known).replaceAll('_', ' '));
}

/** A span in its two largest parts: "1 d 4 h", "1 h 12 min", "12 min 03 s", "42 s". Milliseconds; below zero counts as zero. */
export function spanText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [d, h, min, s] = [
    Math.floor(seconds / 86_400),
    Math.floor(seconds / 3600) % 24,
    Math.floor(seconds / 60) % 60,
    seconds % 60,
  ];
  if (d > 0) return h > 0 ? `${d} d ${h} h` : `${d} d`;
  if (h > 0) return min > 0 ? `${h} h ${min} min` : `${h} h`;
  if (min > 0) return `${min} min ${String(s).padStart(2, '0')} s`;
  return `${s} s`;
}

/** A target in whole minutes: "45 min", "4 h", "1 h 30 min". */
export function minutesText(minutes: number): string {
  const [h, min] = [Math.floor(minutes / 60), minutes % 60];
  if (h === 0) return `${min} min`;
  return min === 0 ? `${h} h` : `${h} h ${min} min`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "Country is DE.": the server's half sentences as whole ones. */
export function sentence(text: string): string {
  const first = capitalised(text);
  return /[.!?…]$/.test(first) ? first : `${first}.`;
}

/** A share owed, in leads: "0.67", "−0.33". */
export function owedText(leads: number): string {
  const size = Math.abs(leads).toFixed(2);
  return leads < 0 && size !== '0.00' ? `−${size}` : size;
}

/** "+20", "−5", "0": the sign is part of what a factor says. */
export function signedText(value: number): string {
  if (value === 0) return '0';
  return `${value > 0 ? '+' : '−'}${Math.abs(value)}`;
}
