/**
 * The trigrams of a text, each once, as PostgreSQL's pg_trgm cuts them: every word with two blanks before it and one
 * after. "ab" → "  a", " ab", "ab ".
 */
export function trigramsOf(text: string): readonly string[] {
  const found = new Set<string>();
  for (const word of text.split(' ')) {
    if (word === '') continue;
    const padded = `  ${word} `;
    for (let i = 0; i + 3 <= padded.length; i += 1) found.add(padded.slice(i, i + 3));
  }
  return [...found];
}

/** Trigrams in common divided by trigrams in all, 0 to 1; 1 for the same words in any order. Two empty texts: 0. */
export function similarity(a: readonly string[], b: ReadonlySet<string>): number {
  let shared = 0;
  for (const trigram of a) if (b.has(trigram)) shared += 1;
  const all = a.length + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
