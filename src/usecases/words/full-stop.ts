/** What somebody wrote, to stand inside a sentence of ours: "Jonas is on leave." becomes "Jonas is on leave". */
export const phrase = (text: string): string => text.trim().replace(/(?<!\.)\.$/, '');

/** The same, to stand before another sentence: it ends as one does. */
export const sentence = (text: string): string =>
  /[.!?…]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
