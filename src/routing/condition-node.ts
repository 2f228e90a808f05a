/** Value chosen for each column; -1 while none is. */
export type Choice = Int32Array;

/** A condition over columns of values that were tried beforehand: see example-search.ts. */
export type Node = Group | Test;

interface Group {
  readonly kind: 'all' | 'any' | 'none';
  readonly parts: readonly Node[];
  /** How much it takes to look at it, in tests. */
  readonly size: number;
}
interface Test {
  readonly kind: 'test';
  readonly column: number;
  /** Whether each value of the column passes. */
  readonly passes: readonly boolean[];
  readonly size: 1;
}

export const groupOf = (kind: Group['kind'], parts: readonly Node[]): Node => ({
  ...{ kind, parts },
  size: parts.reduce<number>((sum, { size }) => sum + size, 1),
});

/** Null: it depends on what is not chosen yet. */
export function evaluate(node: Node, choice: Choice): boolean | null {
  if (node.kind === 'test') {
    const value = choice[node.column] ?? -1;
    return value === -1 ? null : (node.passes[value] ?? false);
  }
  const decisive = node.kind !== 'all';
  let open = false;
  for (const part of node.parts) {
    const answer = evaluate(part, choice);
    if (answer === decisive) return node.kind === 'any';
    if (answer === null) open = true;
  }
  return open ? null : node.kind !== 'any';
}

/** A column without a value on which the node still depends. */
export function openColumn(node: Node, choice: Choice): number {
  if (node.kind === 'test') return node.column;
  const part = node.parts.find((each) => evaluate(each, choice) === null);
  return part ? openColumn(part, choice) : 0;
}

/** The tests on a column, as answers to each of its values. */
export const testsIn = (node: Node, column: number): readonly (readonly boolean[])[] =>
  node.kind === 'test'
    ? node.column === column
      ? [node.passes]
      : []
    : node.parts.flatMap((part) => testsIn(part, column));

export const columnsOf = (node: Node): readonly number[] =>
  node.kind === 'test' ? [node.column] : node.parts.flatMap(columnsOf);
