import type { Finding } from './finding.ts';

/**
 * Names a finding by what it is about, so that it is the same one after an edit elsewhere, in any language, and on any
 * day: "member_gets_nothing/dach/71". `subject` is whom or what it concerns within the territory.
 */
export const findingId = (
  code: Finding['code'],
  territoryId: string | null,
  ...subject: readonly string[]
): string => [code, territoryId ?? '', ...subject].map(encodeURIComponent).join('/');
