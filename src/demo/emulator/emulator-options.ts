/** What an emulator is started with; everything else is set over HTTP under `/__emulator`. */
export interface EmulatorOptions {
  /** 0 takes a free port. */
  readonly port: number;
  /** Where webhooks go; null keeps them waiting until a URL is set with `PUT /__emulator/webhooks`. */
  readonly webhookUrl: string | null;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly appId: number;
  /** Milliseconds from request received to reply sent. */
  readonly latencyMs: number;
  /** Requests per 10 s and portal, search excluded. */
  readonly rateLimit: number;
  /** The first is the portal that control requests mean when they name none. */
  readonly portalIds: readonly number[];
  /** JSON file that the emulated world is kept in; null forgets it. */
  readonly dataFile: string | null;
  /** Consent without a page: `GET /oauth/authorize` redirects straight back. */
  readonly autoConsent: boolean;
  /** JSON-lines file for every HubSpot-side exchange, `true` to keep them in memory only. */
  readonly record: string | boolean;
  /** First wait before a webhook is tried again; doubles up to 64 times this. HubSpot takes minutes to hours. */
  readonly retryBaseMs: number;
  /** HubSpot's own budget for a webhook answer is 5 s. */
  readonly webhookTimeoutMs: number;
  /** How long a change stays invisible to search. */
  readonly searchLagMs: number;
  /** The subscriptions file of the HubSpot project; the built-in list serves where it is missing. */
  readonly subscriptionsFile: string | null;
  /** Seed of sample contacts and of webhook disorder. */
  readonly seed: number;
}

export const defaultOptions: EmulatorOptions = {
  port: 0,
  webhookUrl: null,
  clientId: 'demo-client-id',
  clientSecret: 'demo-client-secret',
  appId: 1234567,
  latencyMs: 0,
  rateLimit: 110,
  portalIds: [4711],
  dataFile: null,
  autoConsent: false,
  record: false,
  retryBaseMs: 1_000,
  webhookTimeoutMs: 5_000,
  searchLagMs: 500,
  subscriptionsFile: null,
  seed: 1,
};
