import { wordsIn } from '../words/catalogue.ts';
import type { Words } from '../words/catalogue.ts';

/** A version with its note as its author wrote it; the note that Baton writes at install, in the reader's language. */
export const withNoteIn = <Version extends { readonly note: string }>(
  version: Version,
  { edits }: Words,
): Version =>
  version.note === wordsIn.en.edits.madeAtInstall ? { ...version, note: edits.madeAtInstall } : version;
