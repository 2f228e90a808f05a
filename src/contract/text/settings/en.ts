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

export const settingsEn = {
  frame: frameEn,
  conditions: conditionsEn,
  csv: csvEn,
  general: generalEn,
  learning: learningEn,
  people: peopleEn,
  publishing: publishingEn,
  response: responseEn,
  scoring: scoringEn,
  territories: territoriesEn,
};
