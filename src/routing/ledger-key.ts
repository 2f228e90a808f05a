import type { LedgerKey } from './routing-state.ts';

/** Where a rep's balance in a territory stands. */
export const ledgerKey = (territoryId: string, ownerId: string): LedgerKey => `${territoryId}/${ownerId}`;

/** The keys of one territory, each made once: putting them together anew costs more than looking up what they name. */
export function ledgerKeysOf(territoryId: string): (ownerId: string) => LedgerKey {
  const known = new Map<string, LedgerKey>();
  return (ownerId) => {
    const made = known.get(ownerId);
    if (made !== undefined) return made;
    const key = ledgerKey(territoryId, ownerId);
    known.set(ownerId, key);
    return key;
  };
}
