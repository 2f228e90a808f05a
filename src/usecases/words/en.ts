import { en as core } from '../../routing/words/en.ts';
import { actionsEn } from './actions-en.ts';
import { channelsEn } from './channels-en.ts';
import { csvEn } from './csv-en.ts';
import { editorsEn } from './editors-en.ts';
import { editsEn } from './edits-en.ts';
import { homeEn } from './home-en.ts';
import { learningEn } from './learning-en.ts';
import { publishingEn } from './publishing-en.ts';
import { refusalsEn } from './refusals-en.ts';
import { rulebookFilesEn } from './rulebook-files-en.ts';

/** One file for each subject, beside the same in German. */
export const en = {
  ...core,
  actions: actionsEn,
  channels: channelsEn,
  csv: csvEn,
  editors: editorsEn,
  edits: editsEn,
  home: homeEn,
  learning: learningEn,
  publishing: publishingEn,
  refusals: refusalsEn,
  rulebookFiles: rulebookFilesEn,
};
