import type { editorsEn } from './editors-en.ts';

export const editorsDe = {
  unknownUser: 'HubSpot hat nicht mitgeteilt, wer Sie sind. Deshalb können Sie alles nur ansehen.',
  nobodyYet: 'Noch darf niemand etwas ändern: Tragen Sie die erste Person mit `npx baton editor add` ein.',
  installer: 'die Person, die Baton installiert hat',
  onlyLook: (whom: readonly string[]) =>
    `Sie können alles ansehen, aber nichts ändern. Bitten Sie ${whom.join(' oder ')}, Sie als Bearbeiter einzutragen.`,
} satisfies typeof editorsEn;
