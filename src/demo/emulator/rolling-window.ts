/** At most `limit` takes in any `intervalMs`, counted exactly; a refused take costs nothing. */
export class RollingWindow {
  readonly limit: number;
  readonly intervalMs: number;
  #times: number[] = [];
  #oldest = 0;

  constructor(limit: number, intervalMs: number) {
    this.limit = limit;
    this.intervalMs = intervalMs;
  }

  take(now: number): boolean {
    if (this.remaining(now) === 0) return false;
    this.#times.push(now);
    return true;
  }

  remaining(now: number): number {
    while (this.#oldest < this.#times.length && (this.#times[this.#oldest] ?? 0) <= now - this.intervalMs) {
      this.#oldest += 1;
    }
    if (this.#oldest > 1_000) {
      this.#times = this.#times.slice(this.#oldest);
      this.#oldest = 0;
    }
    return Math.max(0, this.limit - (this.#times.length - this.#oldest));
  }
}
