/** Epoch ms of a time with its zone, such as 2026-11-18T09:00:00Z; null for anything else. */
export function readMoment(text: string): number | null {
  const moment = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(moment) ? null : moment;
}

/** The same for an option of the command line; left out: now. */
export function readMomentOption(option: string, text: string | undefined): number {
  if (text === undefined) return Date.now();
  const moment = readMoment(text);
  if (moment !== null) return moment;
  throw new Error(`${option} ${text}: must be a time with its zone, such as 2026-11-18T09:00:00Z.`);
}

/** Epoch ms of an option that is a day (2026-11-18, from midnight UTC on) or a time with its zone. */
export function readSince(option: string, text: string): number {
  const moment = /^\d{4}-\d\d-\d\d$/.test(text) ? readMoment(`${text}T00:00:00Z`) : readMoment(text);
  if (moment !== null) return moment;
  throw new Error(`${option} ${text}: must be a day such as 2026-11-18, or a time with its zone.`);
}
