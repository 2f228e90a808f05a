/** As HubSpot's own exports write it, in the account's zone; what is here is read as UTC. */
const withoutZone = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?)?$/;

/**
 * When a lead was created, as a file has it: epoch ms, a time with its zone, or a day or time without one, which counts
 * as UTC. Epoch ms; null for anything else, such as 31.12.2026, of which the order of day and month would be a guess.
 */
export function readCreated(written: string): number | null {
  const text = written.trim();
  if (/^\d{11,14}$/.test(text)) return Number(text);
  const withZone = /(Z|[+-]\d\d:?\d\d)$/.test(text)
    ? text
    : withoutZone.test(text)
      ? `${text.replace(' ', 'T')}${text.length > 10 ? 'Z' : ''}`
      : null;
  const moment = withZone === null ? NaN : Date.parse(withZone);
  return Number.isNaN(moment) ? null : moment;
}
