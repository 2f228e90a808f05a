/** Words that are in nearly every English sentence and in no German one. */
const telling = [
  ...['the', 'of', 'and', 'is', 'are', 'not', 'has', 'have', 'had', 'be', 'been', 'nobody', 'who', 'whose'],
  ...['at', 'by', 'to', 'it', 'its', 'they', 'their', 'them', 'you', 'your', 'from', 'with', 'without'],
  ...['for', 'before', 'after', 'next', 'now', 'never', 'this', 'that', 'there', 'which', 'what', 'when'],
  ...['must', 'can', 'cannot', 'may', 'should', 'no', 'none', 'one', 'every', 'each', 'more', 'most'],
  ...['waiting', 'waits', 'lead was', 'leads that', 'owner', 'owners', 'away', 'new', 'gone', 'changed'],
  ...['saved', 'removed', 'published', 'territory', 'account', 'calendar', 'answer', 'answered', 'known'],
];
// Capitals may begin a word but not be all of it: AT is Austria.
const english = new RegExp(
  `\\b(${telling.map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`).join('|')})\\b`,
);

/** What a person or a file wrote is quoted as it is. */
const quoted = /„[^“]*“|"[^"]*"/g;

/** The first word that gives a sentence away as English; null for one that may be German. */
export const englishIn = (sentence: string): string | null =>
  english.exec(sentence.replaceAll(quoted, ''))?.[0] ?? null;
