/** "de, en" → ["de", "en"]; commas and line breaks separate, blanks do not count. */
export const valuesOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** The list with its entry at `index` replaced. */
export const replaced = <T>(list: readonly T[], index: number, entry: T): T[] =>
  list.map((before, at) => (at === index ? entry : before));

export const without = <T>(list: readonly T[], index: number): T[] => list.filter((_, at) => at !== index);
