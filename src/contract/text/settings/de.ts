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

export const settingsDe = {
  frame: frameDe,
  conditions: conditionsDe,
  csv: csvDe,
  general: generalDe,
  learning: learningDe,
  people: peopleDe,
  publishing: publishingDe,
  response: responseDe,
  scoring: scoringDe,
  territories: territoriesDe,
};
