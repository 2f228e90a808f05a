export const csvEn = {
  title: 'Import or export territories',
  export: 'Export',
  exportHelp: 'The draft as a table with one row for each territory, for a spreadsheet.',
  copy: 'Copy the table',
  copied: 'The table is in the clipboard.',
  import: 'Import',
  importHelp:
    'Open the file in a text editor or mark the cells in your spreadsheet, and paste everything here, with the line of column names.',
  paste: 'Table',
  missing: 'Territories that the table does not have',
  missingWords: { keep: 'stay as they are', remove: 'are deleted' },
  preview: 'Show what changes',
  faultIn: (row: number, message: string) => `Line ${row}: ${message}`,
  same: 'This table says the same as the draft.',
  willAdd: (count: number, said: string) =>
    count === 1 ? '1 territory is added' : `${said} territories are added`,
  willChange: (count: number, said: string) =>
    count === 1 ? '1 territory changes' : `${said} territories change`,
  willRemove: (count: number, said: string) =>
    count === 1 ? '1 territory is deleted' : `${said} territories are deleted`,
  faults: 'Mend these lines first; nothing was imported.',
  apply: 'Import into the draft',
  firstShown: (said: string) => `The first ${said} are shown.`,
  empty: 'Paste the table first.',
};
