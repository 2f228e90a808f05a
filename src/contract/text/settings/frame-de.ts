import type { frameEn } from './frame-en.ts';

export const frameDe = {
  loading: 'Einstellungen werden gelesen',
  retry: 'Erneut versuchen',
  save: 'In den Entwurf übernehmen',
  saveAndReview: 'Speichern und prüfen',
  cancel: 'Abbrechen',
  back: 'Zurück',
  actions: 'Aktionen',
  edit: 'Bearbeiten',
  view: 'Ansehen',
  remove: 'Entfernen',
  add: 'Hinzufügen',
  yes: 'Ja',
  no: 'Nein',
  none: 'Keine',
  tab: {
    territories: 'Gebiete',
    reps: 'Vertrieb',
    scoring: 'Bewertung',
    response: 'Antwortzeiten',
    general: 'Allgemein',
    versions: 'Versionen',
  },
  mode: {
    shadow: 'Schattenbetrieb: in HubSpot wird nichts geschrieben',
    live: 'Echtbetrieb',
  },
  error: {
    title: 'Die Einstellungen konnten nicht gelesen werden',
    unsaved: 'Das wurde nicht gespeichert',
    unreachable:
      'Baton hat nicht geantwortet. Die Zuteilung läuft weiter; versuchen Sie es gleich noch einmal.',
    unreadable:
      'Baton hat in einer Form geantwortet, die diese Seite nicht kennt. Laden Sie die Seite neu, um ihre neueste Fassung zu bekommen.',
    notSetUp: 'Diese Seite weiß nicht, wo Baton läuft: Im Profil der App fehlt BATON_URL.',
    refused: 'Baton hat das abgelehnt, ohne einen Grund zu nennen.',
    requestId: (id: string) => `Für den Support: ${id}`,
    stale: 'Das ist der zuletzt gelesene Stand. Der neueste konnte nicht gelesen werden:',
  },
  draft: {
    clean: 'Alles ist veröffentlicht.',
    changes: (count: number) =>
      count === 1 ? '1 Änderung nicht veröffentlicht' : `${count} Änderungen nicht veröffentlicht`,
    checking: 'wird geprüft',
    sound: 'geprüft: keine Fehler',
    faults: (count: number) => `geprüft: ${count} Fehler`,
    review: 'Prüfen und veröffentlichen',
    lastBy: (who: string, when: string) => `Letzte Änderung von ${who}, ${when}`,
    look: 'Änderungen ansehen',
    alsoEditing: (who: readonly string[]) => `Arbeiten auch daran: ${who.join(', ')}`,
  },
  readOnly: {
    title: 'Sie können diese Einstellungen lesen',
    who: 'Ändern darf sie nur, wer Baton installiert hat, und wen diese Person hinzugefügt hat.',
  },
  conflict: {
    title: (who: string, when: string) => `${who} hat das ${when} geändert`,
    somebody: 'Jemand',
    mine: 'Meine Fassung behalten und über die andere speichern',
    theirs: 'Meine Fassung verwerfen und die andere zeigen',
    readAgain: 'Den neuesten Stand zeigen',
    newer: 'Es wurde nichts getan, denn das haben Sie noch nicht gesehen.',
    explain: 'Nichts wurde überschrieben. Wählen Sie, welche der beiden im Entwurf stehen soll.',
  },
  ago: {
    now: 'gerade eben',
    minutes: (count: number) => (count === 1 ? 'vor 1 Minute' : `vor ${count} Minuten`),
    hours: (count: number) => (count === 1 ? 'vor 1 Stunde' : `vor ${count} Stunden`),
    days: (count: number) => (count === 1 ? 'vor 1 Tag' : `vor ${count} Tagen`),
  },
  pages: (first: number, last: number, all: number) => `${first} bis ${last} von ${all}`,
} satisfies typeof frameEn;
