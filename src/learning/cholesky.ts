/** A symmetric positive definite matrix in one row-major array, of which only the lower half is read. */
export interface SquareMatrix {
  readonly size: number;
  readonly cells: Float64Array;
}

/**
 * Turns the lower half of the matrix into its Cholesky factor, in place. Directions in which the data say nothing
 * get a pivot of `floor` instead of failing.
 */
export function factorise({ size, cells }: SquareMatrix, floor = 1e-10): void {
  for (let i = 0; i < size; i += 1) {
    const rowI = i * size;
    for (let j = 0; j <= i; j += 1) {
      const rowJ = j * size;
      const sum = cells[rowI + j]! - product(cells, rowI, cells, rowJ, j);
      if (i === j) cells[rowI + i] = Math.sqrt(Math.max(sum, floor));
      else cells[rowI + j] = sum / cells[rowJ + j]!;
    }
  }
}

/** Solves the system of a factorised matrix; `right` becomes the solution. */
export function solve({ size, cells }: SquareMatrix, right: Float64Array): void {
  for (let i = 0; i < size; i += 1) {
    let sum = right[i]!;
    for (let k = 0; k < i; k += 1) sum -= cells[i * size + k]! * right[k]!;
    right[i] = sum / cells[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    const found = right[i]! / cells[i * size + i]!;
    right[i] = found;
    for (let k = 0; k < i; k += 1) right[k]! -= cells[i * size + k]! * found;
  }
}

/** Diagonal of the inverse, and the entries near it: `beside[i]` stands in row i, column i + 1, `further[i]` in i + 2. */
export interface InverseBand {
  readonly diagonal: Float64Array;
  readonly beside: Float64Array;
  readonly further: Float64Array;
}

/** Of the inverse of a factorised matrix, what variances of levels and of their steps need. */
export function inverseBand({ size, cells }: SquareMatrix): InverseBand {
  const diagonal = new Float64Array(size);
  const beside = new Float64Array(size);
  const further = new Float64Array(size);
  // Row k of the inverse factor's transpose is solved for as one column at a time: column i of L⁻¹ starts at i.
  const columns = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    const at = i * size;
    columns[at + i] = 1 / cells[at + i]!;
    for (let row = i + 1; row < size; row += 1) {
      const rowAt = row * size;
      const sum = product(cells, rowAt + i, columns, at + i, row - i);
      columns[at + row] = -sum / cells[rowAt + row]!;
    }
  }
  for (let i = 0; i < size; i += 1) {
    const at = i * size + i;
    diagonal[i] = product(columns, at, columns, at, size - i);
    if (i + 1 < size) beside[i] = product(columns, at, columns, at + size, size - i);
    if (i + 2 < size) further[i] = product(columns, at, columns, at + 2 * size, size - i);
  }
  return { diagonal, beside, further };
}

/** Scalar product of two runs of cells; four sums at a time keep the processor busy. */
function product(
  left: Float64Array,
  fromLeft: number,
  right: Float64Array,
  fromRight: number,
  length: number,
): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    a += left[fromLeft + k]! * right[fromRight + k]!;
    b += left[fromLeft + k + 1]! * right[fromRight + k + 1]!;
    c += left[fromLeft + k + 2]! * right[fromRight + k + 2]!;
    d += left[fromLeft + k + 3]! * right[fromRight + k + 3]!;
  }
  for (; k < length; k += 1) a += left[fromLeft + k]! * right[fromRight + k]!;
  return a + b + c + d;
}
