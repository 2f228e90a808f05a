import type { editsEn } from './edits-en.ts';

/** Names of modes as they are stored. */
const modes: Readonly<Record<string, string>> = { live: 'Echtbetrieb', shadow: 'Schattenbetrieb' };
const modeOf = (mode: string) => modes[mode] ?? mode;

export const editsDe = {
  madeAtInstall: 'Bei der Installation aus den Mitarbeitern und Teams in HubSpot erstellt.',
  nothing: 'Es hat sich nichts geändert.',
  saved: 'Im Entwurf gespeichert.',
  details: 'Einzelheiten wurden geändert.',
  conflict: (by: string, what: string) =>
    `${by} war schneller: ${what} Sehen Sie sich den neuen Stand an und entscheiden Sie dann noch einmal.`,
  newerLive: (version: number, author: string, basedOn: number) =>
    `${author} hat Version ${version} veröffentlicht, nachdem dieser Entwurf mit Version ${basedOn} begonnen wurde: Wenn Sie den Entwurf veröffentlichen, machen Sie diese Änderungen rückgängig.`,

  territory: {
    saved: (territory: string) => `${territory} ist im Entwurf gespeichert.`,
    placed: (territory: string, place: number, before: string | null) =>
      `${territory} steht auf Rang ${place}${before === null ? '' : `, vor ${before}: Dort wären seine Leads sonst gelandet`}.`,
    removed: (territory: string) => `${territory} ist aus dem Entwurf gelöscht.`,
    goneAlready: 'Dieses Gebiet ist schon gelöscht.',
    samePlace: 'Es steht schon auf diesem Rang.',
    moved: (territory: string, to: number, from: number) =>
      `${territory} steht jetzt auf Rang ${to}, bisher auf Rang ${from}.`,
    staysLast: (territory: string) =>
      `${territory} bleibt auf dem letzten Rang: Es nimmt jeden Lead, den kein anderes Gebiet nimmt.`,
    noPolicy: (slaPolicyId: string) =>
      `Eine Antwortzeit „${slaPolicyId}“ gibt es nicht. Wählen Sie eine andere.`,
    noCalendar: (calendarId: string) => `Öffnungszeiten „${calendarId}“ gibt es nicht. Wählen Sie andere.`,
  },

  mode: {
    live: 'Baton ist im Echtbetrieb: Es trägt in HubSpot zuständige Mitarbeiter ein.',
    shadow: 'Baton ist im Schattenbetrieb: Es entscheidet und zeichnet auf, schreibt aber nichts in HubSpot.',
    changed: (from: string, to: string) => `Betriebsart ${modeOf(from)} → ${modeOf(to)}.`,
  },
  editor: {
    added: (email: string) => `${email} darf diese Einstellungen jetzt bearbeiten.`,
    removed: (email: string) => `${email} darf ab jetzt nur noch lesen.`,
  },
} satisfies typeof editsEn;
