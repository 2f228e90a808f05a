import type { csvEn } from './csv-en.ts';

export const csvDe = {
  title: 'Gebiete importieren oder exportieren',
  export: 'Export',
  exportHelp: 'Der Entwurf als Tabelle mit einer Zeile je Gebiet, für eine Tabellenkalkulation.',
  copy: 'Tabelle kopieren',
  copied: 'Die Tabelle ist in der Zwischenablage.',
  import: 'Import',
  importHelp:
    'Öffnen Sie die Datei in einem Texteditor oder markieren Sie die Zellen in Ihrer Tabellenkalkulation, und fügen Sie alles hier ein, mit der Zeile der Spaltennamen.',
  paste: 'Tabelle',
  missing: 'Gebiete, die in der Tabelle fehlen',
  missingWords: { keep: 'bleiben, wie sie sind', remove: 'werden gelöscht' },
  preview: 'Zeigen, was sich ändert',
  faultIn: (row: number, message: string) => `Zeile ${row}: ${message}`,
  same: 'Diese Tabelle sagt dasselbe wie der Entwurf.',
  willAdd: (count: number) => (count === 1 ? '1 Gebiet kommt dazu' : `${count} Gebiete kommen dazu`),
  willChange: (count: number) => (count === 1 ? '1 Gebiet ändert sich' : `${count} Gebiete ändern sich`),
  willRemove: (count: number) =>
    count === 1 ? '1 Gebiet wird gelöscht' : `${count} Gebiete werden gelöscht`,
  faults: 'Beheben Sie zuerst diese Zeilen; es wurde nichts importiert.',
  apply: 'In den Entwurf importieren',
  more: (count: number) => `und ${count} weitere`,
} satisfies typeof csvEn;
