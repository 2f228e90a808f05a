import type { csvEn } from './csv-en.ts';

export const csvDe = {
  strangeColumns: (strange, known) => `Die Spalte „${strange}“ kennt Baton nicht. Es kennt „${known}“.`,
  noNames: 'In der ersten Zeile müssen die Namen der Spalten stehen, darunter „name“.',
  unreadable: (why) => {
    const line = /at line (\d+)/.exec(why)?.[1];
    const where = line === undefined ? '' : `: In Zeile ${line} stimmen die Anführungszeichen nicht`;
    return `Die Datei lässt sich nicht als CSV lesen${where}.`;
  },

  inRow: (row, fault) => `Zeile ${row}: ${fault}`,
  sameAs: (row) => `Das ist dasselbe Gebiet wie in Zeile ${row}: Lassen Sie eine der beiden weg.`,
  size: (cell) =>
    `in „company_size“ steht „${cell}“; es muss aussehen wie „from 200“, „to 49“ oder „50 to 199“`,
  condition:
    'die Spalte „condition“ muss JSON sein, wie Baton es exportiert; oder nutzen Sie die Spalten für Länder, Größen und so weiter',
  noOwner: (name) =>
    `„${name}“ ist in diesem Portal kein Mitarbeiter; schreiben Sie den Namen oder die Kennung in [ ]`,
  severalOwners: (name, ownerId) =>
    `„${name}“ heißen mehrere Mitarbeiter: Ergänzen Sie die Kennung, „${name} [${ownerId}]“`,
  noPolicy: (name) => `eine Antwortzeit „${name}“ gibt es nicht`,
  noCalendar: (name) => `Öffnungszeiten „${name}“ gibt es nicht`,
  more: (keys) =>
    `die Spalte „more“ muss JSON mit ${keys.map((key) => `„${key}“`).join(', ')} sein, wie Baton es exportiert`,

  order: (moved, more) =>
    `Die Reihenfolge ändert sich: ${moved.join(', ')}${more === 0 ? '' : ` und ${more} weitere`}.`,
  toPlace: (name, place) => `${name} auf Rang ${place}`,
  same: 'Die Tabelle sagt dasselbe wie der Entwurf.',
  imported: (added, changed, removed) =>
    `Gebiete importiert: ${added} neu, ${changed} geändert, ${removed} gelöscht.`,
} satisfies typeof csvEn;
