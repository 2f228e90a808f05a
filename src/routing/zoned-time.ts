import { Temporal } from 'temporal-polyfill';

/** A moment (epoch ms) as ISO 8601 with offset and zone: "2026-11-23T09:30:00+01:00[Europe/Berlin]". */
export const zonedTime = (instant: number, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toString();
