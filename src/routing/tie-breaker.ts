/**
 * A number that orders equal claims: the same for the same lead and rep, without favour over many leads.
 * 32-bit FNV-1a, then the finaliser of MurmurHash3, since FNV alone barely mixes its last characters.
 */
export function tieBreaker(contactId: string, ownerId: string): number {
  const text = `${contactId}/${ownerId}`;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
