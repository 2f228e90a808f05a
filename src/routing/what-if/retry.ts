import type { Decision } from '../decision.ts';
import type { VerdictReason } from '../verdict-reason.ts';

/** What may fall away at a moment that nobody can know, without any change of the reps. */
const mayPassAnyTime: ReadonlySet<VerdictReason['code']> = new Set(['open_cap']);

/**
 * When trying a lead that was held at `now` (epoch ms) again can bring anything; null: not before the reps change. The
 * router itself looks every quarter of an hour, because somebody may have edited hours in HubSpot: here every edit that
 * came is known. Somebody who is free, but kept for leads that come before, is given to those at once.
 */
export function nextTry(
  { candidates, passedOn, hold, retryAt }: Pick<Decision, 'candidates' | 'passedOn' | 'hold' | 'retryAt'>,
  now: number,
): number | null {
  const codes = new Set(
    [candidates, ...(passedOn ?? []).map((passed) => passed.candidates)].flatMap((asked) =>
      asked.flatMap((candidate) => candidate.reasons.map(({ code }) => code)),
    ),
  );
  if (codes.has('kept_for_earlier')) return now;
  if ([...codes].some((code) => mayPassAnyTime.has(code))) return retryAt;
  return hold?.firstFree?.at ?? null;
}
