import { accountsEn } from './accounts-en.ts';
import { bestFitEn } from './best-fit-en.ts';
import { capacityEn } from './capacity-en.ts';
import { conditionsEn } from './conditions-en.ts';
import { csvEn } from './csv-en.ts';
import { frameEn } from './frame-en.ts';
import { generalEn } from './general-en.ts';
import { learningEn } from './learning-en.ts';
import { peopleEn } from './people-en.ts';
import { publishingEn } from './publishing-en.ts';
import { responseEn } from './response-en.ts';
import { scoringEn } from './scoring-en.ts';
import { territoriesEn } from './territories-en.ts';
import { whatIfEn } from './what-if-en.ts';
import { whatIfSentencesEn } from './what-if-sentences-en.ts';

export const settingsEn = {
  frame: frameEn,
  accounts: accountsEn,
  bestFit: bestFitEn,
  capacity: capacityEn,
  conditions: conditionsEn,
  csv: csvEn,
  general: generalEn,
  learning: learningEn,
  people: peopleEn,
  publishing: publishingEn,
  response: responseEn,
  scoring: scoringEn,
  territories: territoriesEn,
  whatIf: whatIfEn,
  whatIfSentences: whatIfSentencesEn,
};
