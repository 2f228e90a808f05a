/** Rulebooks as files. */
export const rulebookFilesEn = {
  draftInTheWay:
    'This account has a draft already. Publish or discard it first, or replace it on purpose with --replace.',
};
