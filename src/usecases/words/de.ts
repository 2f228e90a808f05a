import { de as core } from '../../routing/words/de.ts';
import { actionsDe } from './actions-de.ts';
import { channelsDe } from './channels-de.ts';
import { csvDe } from './csv-de.ts';
import { editorsDe } from './editors-de.ts';
import { editsDe } from './edits-de.ts';
import type { en } from './en.ts';
import { homeDe } from './home-de.ts';
import { learningDe } from './learning-de.ts';
import { publishingDe } from './publishing-de.ts';
import { refusalsDe } from './refusals-de.ts';
import { rulebookFilesDe } from './rulebook-files-de.ts';

export const de = {
  ...core,
  actions: actionsDe,
  channels: channelsDe,
  csv: csvDe,
  editors: editorsDe,
  edits: editsDe,
  home: homeDe,
  learning: learningDe,
  publishing: publishingDe,
  refusals: refusalsDe,
  rulebookFiles: rulebookFilesDe,
} satisfies typeof en;
