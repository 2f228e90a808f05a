import { createHash } from 'node:crypto';
import type { Scorecard } from '../../routing/scorecard.ts';

/**
 * Names the chances of a card by their curve, whatever else in the rulebook changes: what drift has made untrue stays so
 * until there is another curve. Null for a card without chances.
 */
export const curveId = ({ calibration }: Pick<Scorecard, 'calibration'>): string | null =>
  calibration === undefined
    ? null
    : createHash('sha256').update(JSON.stringify(calibration.curve)).digest('hex');
