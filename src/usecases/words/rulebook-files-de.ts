import type { rulebookFilesEn } from './rulebook-files-en.ts';

export const rulebookFilesDe = {
  draftInTheWay:
    'Für dieses Konto gibt es schon einen Entwurf. Veröffentlichen oder verwerfen Sie ihn zuerst, oder ersetzen Sie ihn bewusst mit --replace.',
} satisfies typeof rulebookFilesEn;
