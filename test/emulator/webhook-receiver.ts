import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Delivery {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly raw: string;
  readonly events: readonly Record<string, unknown>[];
}

/** A server that takes webhooks; `answer` may be changed at any time, null never answers. */
export class WebhookReceiver {
  readonly deliveries: Delivery[] = [];
  answer: (delivery: Delivery) => Promise<number | null> | number | null = () => 200;
  inFlight = 0;
  mostInFlight = 0;
  url = '';
  readonly #server = createServer((request, response) => {
    let raw = '';
    request.on('data', (part: Buffer) => (raw += part.toString('utf8')));
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request;
      const delivery = { method, path, headers, raw, events: JSON.parse(raw) as Delivery['events'] };
      this.deliveries.push(delivery);
      this.inFlight += 1;
      this.mostInFlight = Math.max(this.mostInFlight, this.inFlight);
      void Promise.resolve(this.answer(delivery)).then((status) => {
        this.inFlight -= 1;
        if (status !== null) response.writeHead(status).end();
      });
    });
  });

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, done));
    this.url = `http://localhost:${(this.#server.address() as AddressInfo).port}/webhooks/hubspot`;
    return this;
  }

  events(): Record<string, unknown>[] {
    return this.deliveries.flatMap((delivery) => delivery.events);
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise<void>((done) => this.#server.close(() => done()));
  }
}
