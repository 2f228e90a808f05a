/** Letters that are no base letter with a mark, and what people type for them. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** Lower case with plain Latin letters: "Łódź" → "lódź", "Straße" → "strasse". Marks stay, parted from their letters. */
export const plainLatin = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[ßłøđæœı]/g, (letter) => plainLetters[letter] ?? letter);

/** Lower case, without accents, dots or other marks: "U.S.A." and "Österreich " become "usa" and "osterreich". */
export const foldWords = (text: string): string =>
  plainLatin(text)
    .replace(/[\p{M}.'’`]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Folded words of a text written where a keyboard has no umlauts: "Geschaeftsfuehrer" → "geschaftsfuhrer". */
export const withoutSpeltUmlauts = (folded: string): string =>
  folded.replace(/([aou])e(?=[bcdfghklmnrstu])/g, '$1');

/** Lower case, and any white space one blank. */
export const foldSpaces = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ');

/** What people, forms and spreadsheets write when they have nothing to write. */
const placeholders: ReadonlySet<string> = new Set([
  ...['', 'na', 'n a', 'nan', 'none', 'null', 'nil', 'undefined', 'unknown', 'not known', 'not applicable'],
  ...[
    'not provided',
    'not specified',
    'not set',
    'not available',
    'unspecified',
    'tbd',
    'tba',
    'test',
    'ref',
  ],
  ...['other', 'others', 'no', 'any', 'all', 'x', 'xx', 'xxx', 'asdf', 'select', 'please select', 'choose'],
  ...['keine', 'keine angabe', 'keine angaben', 'ka', 'k a', 'unbekannt', 'sonstige', 'sonstiges', 'andere'],
  ...['bitte wahlen', 'aucun', 'aucune', 'autre', 'inconnu', 'non renseigne', 'otro', 'otra', 'ninguno'],
  ...[
    'desconocido',
    'altro',
    'nessuno',
    'sconosciuto',
    'overig',
    'onbekend',
    'geen',
    'brak',
    'inne',
    'outro',
  ],
]);

/** Text that stands for nothing: "n/a", "-", "#REF!", "keine Angabe". */
export const isPlaceholder = (text: string): boolean => placeholders.has(foldWords(text));
