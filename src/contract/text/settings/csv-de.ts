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
  willAdd: (count: number, said: string) =>
    count === 1 ? '1 Gebiet kommt dazu' : `${said} Gebiete kommen dazu`,
  willChange: (count: number, said: string) =>
    count === 1 ? '1 Gebiet ändert sich' : `${said} Gebiete ändern sich`,
  willRemove: (count: number, said: string) =>
    count === 1 ? '1 Gebiet wird gelöscht' : `${said} Gebiete werden gelöscht`,
  faults: 'Beheben Sie zuerst diese Zeilen; es wurde nichts importiert.',
  apply: 'In den Entwurf importieren',
  firstShown: (said: string) => `Die ersten ${said} werden gezeigt.`,
  empty: 'Fügen Sie zuerst die Tabelle ein.',
} satisfies typeof csvEn;
