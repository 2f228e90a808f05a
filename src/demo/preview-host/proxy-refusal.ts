/** A refusal by the proxy itself, before or instead of an answer of the backend. */
export class ProxyRefusal extends Error {
  readonly status: number;
  readonly category: string;
  constructor(status: number, category: string, message: string) {
    super(message);
    this.status = status;
    this.category = category;
  }
}

/** The extension asked for something that HubSpot does not do. */
export function refused(message: string): ProxyRefusal {
  return new ProxyRefusal(400, 'VALIDATION_ERROR', message);
}
