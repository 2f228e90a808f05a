import { cardDe } from './card-de.ts';
import { conditionsDe } from './conditions-de.ts';
import type { en } from './en.ts';
import { reasonDe } from './reason-de.ts';
import { hoursDe, timesDe } from './times-de.ts';
import { verdictsDe } from './verdicts-de.ts';

export const de = {
  times: timesDe,
  hours: hoursDe,
  conditions: conditionsDe,
  verdicts: verdictsDe,
  reason: reasonDe,
  card: cardDe,
} satisfies typeof en;
