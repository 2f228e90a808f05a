/** Counts of HubSpot-side requests and of webhook answers, since start or the last reset. */
export class RequestStats {
  #byRoute = new Map<string, number>();
  #byStatus = new Map<string, number>();
  #requests = 0;
  #rateLimited = 0;

  count(route: string, status: string): void {
    this.#requests += 1;
    this.#byRoute.set(route, (this.#byRoute.get(route) ?? 0) + 1);
    this.#byStatus.set(status, (this.#byStatus.get(status) ?? 0) + 1);
    if (status === '429') this.#rateLimited += 1;
  }

  reset(): void {
    this.#byRoute.clear();
    this.#byStatus.clear();
    this.#requests = 0;
    this.#rateLimited = 0;
  }

  summary(): Record<string, unknown> {
    return {
      requests: this.#requests,
      requestsByRoute: Object.fromEntries(this.#byRoute),
      byStatus: Object.fromEntries(this.#byStatus),
      rateLimited: this.#rateLimited,
    };
  }
}
