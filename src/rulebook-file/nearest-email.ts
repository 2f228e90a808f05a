import { similarity, trigramsOf } from '../routing/trigrams.ts';
import type { NameBook } from './name-book.ts';

/** Less alike than this is somebody else. */
const ALIKE = 0.3;

/** The address in the book that was most likely meant; null when none is like it. */
export function nearestEmail(email: string, book: NameBook | null): string | null {
  const wanted = wordsOf(email);
  let best: { email: string; alike: number } | null = null;
  for (const owner of book?.owners ?? []) {
    if (owner.email === null || !owner.active) continue;
    const alike = similarity(wanted, new Set(wordsOf(owner.email)));
    if (alike >= (best?.alike ?? ALIKE)) best = { email: owner.email, alike };
  }
  return best?.email ?? null;
}

/** Everybody in a company has the same domain: what stands before it says more. */
const wordsOf = (email: string): readonly string[] => {
  const [local = '', domain = ''] = email.toLowerCase().split('@');
  return trigramsOf(`${local.replaceAll(/[^a-z0-9]+/g, ' ')} ${domain.slice(0, 3)}`);
};
