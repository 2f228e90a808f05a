import { z } from 'zod';
import { tableScorecardSchema } from '../routing/scorecard.ts';
import type { TableScorecard } from '../routing/scorecard.ts';
import { readJson, readText } from './read-table.ts';

/** A scorecard file, checked. */
export function readCard(path: string): TableScorecard {
  const parsed = tableScorecardSchema.safeParse(readJson(readText(path), path));
  if (parsed.success) return parsed.data;
  throw new Error(`${path} is not a scorecard that Baton can use:\n${z.prettifyError(parsed.error)}`);
}
