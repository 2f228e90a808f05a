/** Counts of events; `requests` and response times are of webhook requests. */
export class DeliveryStats {
  sent = 0;
  delivered = 0;
  retried = 0;
  abandoned = 0;
  requests = 0;
  maxInFlight = 0;
  #responseMs: number[] = [];

  answered(milliseconds: number): void {
    this.#responseMs.push(milliseconds);
    if (this.#responseMs.length > 200_000) this.#responseMs = this.#responseMs.slice(-100_000);
  }

  reset(): void {
    this.sent = this.delivered = this.retried = this.abandoned = this.requests = this.maxInFlight = 0;
    this.#responseMs = [];
  }

  summary(pending: number): Record<string, unknown> {
    const sorted = this.#responseMs.toSorted((a, b) => a - b);
    const at = (share: number): number | null =>
      sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? null;
    const { sent, delivered, retried, abandoned, requests, maxInFlight } = this;
    const responseMs = { p50: at(0.5), p99: at(0.99), max: at(1) };
    return { sent, delivered, retried, abandoned, pending, requests, maxInFlight, responseMs };
  }
}
