import type { JudgedRep } from './judge-reps.ts';
import { MINUTE } from './working-hours.ts';

/** Somebody switched to "away" may come back at any moment, and HubSpot does not tell us: look again soon. */
const RECHECK_AWAY = 5 * MINUTE;
/** Hours, absences and owners can be edited in HubSpot without notice, so no hold trusts them for longer. */
const RECHECK_ALWAYS = 15 * MINUTE;

/**
 * When to try a held lead again, epoch ms: the first moment at which somebody becomes eligible as far as we know,
 * in five minutes when only somebody's "away" stands in the way, and in any case within 15 minutes.
 */
export function holdUntil(judged: readonly JudgedRep[], now: number): number {
  return judged.reduce((earliest, rep) => {
    const onlyAway = rep.reasons.length > 0 && rep.reasons.every((reason) => reason.code === 'away');
    const moment = onlyAway ? now + RECHECK_AWAY : (rep.freeAt ?? Infinity);
    return Math.min(earliest, moment);
  }, now + RECHECK_ALWAYS);
}
