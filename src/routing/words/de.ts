import { cardDe } from './card-de.ts';
import { chainDe } from './chain-de.ts';
import { changesDe } from './changes-de.ts';
import { conditionsDe } from './conditions-de.ts';
import { differencesDe } from './differences-de.ts';
import type { en } from './en.ts';
import { faultsDe } from './faults-de.ts';
import { findingsDe } from './findings-de.ts';
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
  differences: differencesDe,
  chain: chainDe,
  changes: changesDe,
  faults: faultsDe,
  findings: findingsDe,
} satisfies typeof en;
