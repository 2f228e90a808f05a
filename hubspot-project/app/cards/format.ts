import type { CardText } from './text.generated.ts';

const dayMs = 86_400_000;

/** Numbers, moments and spans as one user reads them. */
export type CardFormat = ReturnType<typeof createFormat>;

/** The zone itself, or UTC where this browser does not know it. */
function knownZone(timeZone: string): string {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone });
    return timeZone;
  } catch {
    return 'UTC';
  }
}

const dayIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);

export function createFormat(locale: string, text: CardText) {
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const unit = (value: number, name: 'day' | 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const minus = (value: string, negative: boolean) => (negative ? `−${value}` : value);

  const time = (at: number, zone: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: knownZone(zone), hour: '2-digit', minute: '2-digit' }).format(
      at,
    );

  /** "today 14:30", "tomorrow 09:00" or "Mon 23 Nov, 09:00", as a wall clock in that zone shows it. */
  const moment = (at: number, zone: string, now: number): string => {
    const timeZone = knownZone(zone);
    const day = dayIn(timeZone, at);
    if (day === dayIn(timeZone, now)) return text.today(time(at, zone));
    if (day === dayIn(timeZone, now + dayMs)) return text.tomorrow(time(at, zone));
    const date = new Intl.DateTimeFormat(locale, {
      ...{ timeZone, weekday: 'short', day: 'numeric', month: 'short' },
    }).format(at);
    return `${date}, ${time(at, zone)}`;
  };

  /** The two largest parts of a span; milliseconds, below zero counts as zero. */
  const parts = (ms: number) => {
    const seconds = Math.max(0, Math.floor(ms / 1000));
    const all = [
      ['day', Math.floor(seconds / 86_400)],
      ['hour', Math.floor(seconds / 3600) % 24],
      ['minute', Math.floor(seconds / 60) % 60],
      ['second', seconds % 60],
    ] as const;
    const first = all.findIndex(([, value]) => value > 0);
    return first < 0 ? all.slice(-1) : all.slice(first, first + 2);
  };
  const inWords = (some: ReturnType<typeof parts>) =>
    some.map(([name, value]) => unit(value, name)).join(' ');

  /** A span that runs, such as "1 day 4 hrs" or "12 mins 0 secs": its last part does not come and go. */
  const span = (ms: number): string =>
    inWords(parts(ms).filter(([name, value], index) => value > 0 || name === 'second' || index === 0));

  return {
    time,
    moment,
    span,
    /** Minutes, which may have a fraction, as a span that stands: "1 hr 30 mins". */
    minutes: (minutes: number) =>
      inWords(parts(minutes * 60_000).filter(([, value], index) => value > 0 || index === 0)),
    /** "Europe/Berlin" → "Berlin time". */
    zone: (zone: string) => {
      const known = knownZone(zone);
      return text.clock.zone((known.split('/').at(-1) ?? known).replaceAll('_', ' '));
    },
    number: (value: number) => number.format(value).replace('-', '−'),
    percent: (share: number) => percent.format(share),
    /** A share owed, in leads: "0.67", "−0.33". */
    owed: (leads: number) => {
      const size = decimals.format(Math.abs(leads));
      return minus(size, leads < 0 && size !== decimals.format(0));
    },
    /** "+20", "−5", "0": the sign is part of what a factor says. */
    signed: (value: number) =>
      value === 0 ? '0' : value > 0 ? `+${number.format(value)}` : minus(number.format(-value), true),
  };
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "Country is DE.": the server's half sentences as whole ones. */
export function sentence(text: string): string {
  const first = capitalised(text);
  return /[.!?…“”"]$/.test(first) ? first : `${first}.`;
}
