/** "12.5 %" in the reader's language. */
export const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);

/** Share of wins; a dash where there are no leads. */
export const shareWon = (
  { leads, wins }: { readonly leads: number; readonly wins: number },
  locale: string,
): string => (leads === 0 ? '–' : percent(wins / leads, locale));
