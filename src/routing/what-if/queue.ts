/** Something that comes at a moment, epoch ms. */
export interface Timed {
  readonly at: number;
}

/** What comes next, in order of time; of one moment, whatever was put in first. A binary heap. */
export function createTimeQueue<T extends Timed>() {
  const heap: { readonly item: T; readonly seq: number }[] = [];
  let seq = 0;
  const isBefore = (a: number, b: number): boolean => {
    const [first, second] = [heap[a], heap[b]];
    if (!first || !second) return false;
    return first.item.at !== second.item.at ? first.item.at < second.item.at : first.seq < second.seq;
  };
  const swap = (a: number, b: number) => {
    const [first, second] = [heap[a], heap[b]];
    if (first && second) [heap[a], heap[b]] = [second, first];
  };
  return {
    put(item: T): void {
      heap.push({ item, seq: (seq += 1) });
      for (let i = heap.length - 1; i > 0;) {
        const parent = (i - 1) >> 1;
        if (!isBefore(i, parent)) break;
        swap(i, parent);
        i = parent;
      }
    },
    /** The next one before that moment; undefined when nothing comes before it. */
    takeBefore(moment: number): T | undefined {
      const first = heap[0];
      if (!first || first.item.at >= moment) return undefined;
      const last = heap.pop();
      if (last && heap.length > 0) {
        heap[0] = last;
        for (let i = 0; ;) {
          const left = 2 * i + 1;
          const least = isBefore(left + 1, left) ? left + 1 : left;
          if (!isBefore(least, i)) break;
          swap(least, i);
          i = least;
        }
      }
      return first.item;
    },
  };
}
export type TimeQueue<T extends Timed> = ReturnType<typeof createTimeQueue<T>>;
