const DAY = 86_400_000;

/**
 * The day that a text names, as a count of days since 1970-01-01; null when it names none.
 * Reads what HubSpot writes: "2026-01-31", epoch milliseconds, and moments in ISO 8601, which count by their day in
 * UTC. A moment without a zone counts by the day that it says.
 */
export function readDay(text: string): number | null {
  const written = text.trim();
  if (/^-?\d{11,14}$/.test(written)) return Math.floor(Number(written) / DAY);
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:[t ](.+))?$/i.exec(written);
  if (!parts) return null;
  const [, year, month, day, time = ''] = parts;
  const instant = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // 31 February would roll over into March.
  if (new Date(instant).toISOString().slice(0, 10) !== written.slice(0, 10)) return null;
  if (!/(z|[+-]\d\d:?\d\d)$/i.test(time)) return instant / DAY;
  const moment = Date.parse(written.toUpperCase().replace(' ', 'T'));
  return Number.isNaN(moment) ? null : Math.floor(moment / DAY);
}
