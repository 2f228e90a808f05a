/** Ids as HubSpot gives them: numbers that only grow, never used twice. */
export class IdSequence {
  last: number;

  constructor(last: number) {
    this.last = last;
  }

  next(): number {
    this.last += 1;
    return this.last;
  }
}
