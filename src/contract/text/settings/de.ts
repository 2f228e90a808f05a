import { accountsDe } from './accounts-de.ts';
import { bestFitDe } from './best-fit-de.ts';
import { capacityDe } from './capacity-de.ts';
import { conditionsDe } from './conditions-de.ts';
import { csvDe } from './csv-de.ts';
import { frameDe } from './frame-de.ts';
import { generalDe } from './general-de.ts';
import { learningDe } from './learning-de.ts';
import { peopleDe } from './people-de.ts';
import { publishingDe } from './publishing-de.ts';
import { responseDe } from './response-de.ts';
import { scoringDe } from './scoring-de.ts';
import { territoriesDe } from './territories-de.ts';
import { whatIfDe } from './what-if-de.ts';
import { whatIfSentencesDe } from './what-if-sentences-de.ts';

export const settingsDe = {
  frame: frameDe,
  accounts: accountsDe,
  bestFit: bestFitDe,
  capacity: capacityDe,
  conditions: conditionsDe,
  csv: csvDe,
  general: generalDe,
  learning: learningDe,
  people: peopleDe,
  publishing: publishingDe,
  response: responseDe,
  scoring: scoringDe,
  territories: territoriesDe,
  whatIf: whatIfDe,
  whatIfSentences: whatIfSentencesDe,
};
