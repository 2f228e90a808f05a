/**
 * The shortest number from `low` (included) up to `high` (not included): a cut between two values that a person can
 * read. 4.857 and 4.96 make 4.9.
 */
export function roundCut(low: number, high: number): number {
  if (!(high > low)) return low;
  for (let digits = -Math.floor(Math.log10(high - low)) - 1; digits <= 15; digits += 1) {
    const unit = 10 ** -digits;
    // Division by a power of ten is exact where multiplication by its inverse is not.
    const cut =
      digits > 0 ? Math.ceil(low * 10 ** digits - 1e-9) / 10 ** digits : Math.ceil(low / unit) * unit;
    // Adding nothing makes a plain zero of −0.
    if (cut >= low && cut < high) return cut + 0;
  }
  return low;
}
