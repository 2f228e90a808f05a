import { offsetSpan } from '../../routing/zone-offset.ts';

/** A moment (epoch ms) as anybody reads it, with its zone: "2026-11-24 09:00 (Europe/Berlin)". */
export function momentWords(at: number, timeZone: string): string {
  const local = new Date(at + offsetSpan(timeZone, at).offset).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 16)} (${timeZone})`;
}
