import { DeliveryStats } from './delivery-stats.ts';
import { signRequest } from './sign-request.ts';
import type { WebhookEvent } from './webhook-event.ts';

const largestBatch = 100;
const mostInFlight = 10;
const mostRetries = 10;
const gatherMs = 5;

interface Settings {
  readonly secret: string;
  readonly retryBaseMs: number;
  readonly timeoutMs: number;
  readonly chance: () => number;
  /** Called with each event when it leaves for the first time. */
  readonly onSent: (event: WebhookEvent, at: number) => void;
}

/**
 * Delivers one portal's events as HubSpot does: up to 100 in a request, ten requests at once, five seconds for the
 * answer, ten more tries with growing random waits. Events that wait are gathered; a lone one leaves at once.
 */
export class WebhookSender {
  readonly stats = new DeliveryStats();
  readonly #settings: Settings;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #unfinished = new Set<WebhookEvent[]>();
  readonly #abort = new AbortController();
  #fresh: WebhookEvent[] = [];
  #due: WebhookEvent[][] = [];
  #late = 0;
  #inFlight = 0;
  #lastFlushAt = 0;
  #flushPlanned = false;
  url: string | null;
  paused = false;
  duplicates = 0;
  disorder = 0;

  constructor(url: string | null, settings: Settings) {
    this.url = url;
    this.#settings = settings;
  }

  get pending(): number {
    let unfinished = 0;
    for (const batch of this.#unfinished) unfinished += batch.length;
    return this.#fresh.length + this.#late + unfinished;
  }

  /** Undelivered events, for a restart. */
  waiting(): WebhookEvent[] {
    return [...[...this.#unfinished].flat(), ...this.#fresh];
  }

  push(event: WebhookEvent): void {
    const { chance } = this.#settings;
    if (chance() < this.disorder) this.#later(event, 20 + chance() * 480);
    else this.#queue(event);
    if (chance() < this.duplicates) this.#later(event, chance() * 500);
  }

  /** Look again for something to send: after the URL or the pause switch changed. */
  wake(): void {
    this.#pump();
  }

  close(): void {
    this.#abort.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #queue(event: WebhookEvent): void {
    this.#fresh.push(event);
    if (this.#flushPlanned) return;
    this.#flushPlanned = true;
    const flush = (): void => {
      this.#flushPlanned = false;
      this.#lastFlushAt = performance.now();
      this.#pump();
    };
    if (performance.now() - this.#lastFlushAt > gatherMs) setImmediate(flush);
    else this.#after(gatherMs, flush);
  }

  #later(event: WebhookEvent, milliseconds: number): void {
    this.#late += 1;
    this.#after(milliseconds, () => {
      this.#late -= 1;
      this.#queue(event);
    });
  }

  #after(milliseconds: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, milliseconds);
    this.#timers.add(timer);
  }

  #pump(): void {
    while (
      this.url !== null &&
      !this.paused &&
      !this.#abort.signal.aborted &&
      this.#inFlight < mostInFlight
    ) {
      let batch = this.#due.shift();
      if (!batch && this.#fresh.length > 0) {
        batch = this.#fresh.slice(0, largestBatch);
        this.#fresh = this.#fresh.slice(largestBatch);
        this.#unfinished.add(batch);
      }
      if (!batch) return;
      void this.#send(this.url, batch);
    }
  }

  async #send(url: string, batch: WebhookEvent[]): Promise<void> {
    const { secret, timeoutMs, onSent } = this.#settings;
    this.#inFlight += 1;
    const stats = this.stats;
    stats.requests += 1;
    stats.maxInFlight = Math.max(stats.maxInFlight, this.#inFlight);
    const timestamp = Date.now();
    const isFirst = batch[0]?.attemptNumber === 0;
    if (isFirst) {
      stats.sent += batch.length;
      for (const event of batch) onSent(event, timestamp);
    } else stats.retried += batch.length;
    const body = JSON.stringify(batch);
    const startedAt = performance.now();
    let accepted = false;
    try {
      const reply = await fetch(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'user-agent': 'HubSpot Connect 2.0 (https://developers.hubspot.com)',
          'X-HubSpot-Timeout-Millis': String(timeoutMs),
          ...signRequest(secret, { method: 'POST', uri: url, body, timestamp }),
        },
        body,
        redirect: 'manual',
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#abort.signal]),
      });
      stats.answered(performance.now() - startedAt);
      accepted = reply.status < 400;
      await reply.arrayBuffer();
    } catch {
      // No answer in time or no connection: tried again like a 5xx.
    }
    this.#inFlight -= 1;
    if (accepted) {
      stats.delivered += batch.length;
      this.#unfinished.delete(batch);
    } else this.#tryAgain(batch);
    this.#pump();
  }

  #tryAgain(batch: WebhookEvent[]): void {
    if (this.#abort.signal.aborted) return;
    const attempt = (batch[0]?.attemptNumber ?? 0) + 1;
    this.#unfinished.delete(batch);
    if (attempt > mostRetries) {
      this.stats.abandoned += batch.length;
      return;
    }
    const again = batch.map((event) => ({ ...event, attemptNumber: attempt }));
    this.#unfinished.add(again);
    const { retryBaseMs, chance } = this.#settings;
    this.#after(retryBaseMs * Math.min(2 ** (attempt - 1), 64) * (0.5 + chance()), () => {
      this.#due.push(again);
      this.#pump();
    });
  }
}
