// Runs one production bundle of a card, unchanged, with the globals that HubSpot's worker gives it.
import type { RemoteChannel } from '@remote-ui/core';
import { createRemoteRoot } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import type { MessageEndpoint } from '@remote-ui/rpc';
import { createEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import type { CardContext, HostApi } from './host-api.ts';

interface CardApi {
  readonly context: CardContext;
  readonly actions: object;
  readonly runServerlessFunction: () => Promise<never>;
}
type RenderCard = (api: CardApi) => React.ReactElement;

interface WorkerScope extends MessageEndpoint {
  importScripts(url: string): void;
}

const scope = self as unknown as WorkerScope;
const endpoint = createEndpoint<HostApi>(scope);
const host = endpoint.call;

let renderCard: RenderCard | null = null;
let context: CardContext | null = null;

const actions = new Proxy(
  {},
  {
    get:
      (_target, name) =>
      (...args: unknown[]) =>
        host.action(String(name), JSON.parse(JSON.stringify(args))),
  },
);
const noServerless = () => Promise.reject(new Error('A marketplace app has no serverless functions.'));
const cardContext = (): CardContext => {
  if (context === null) throw new Error('The card asked for its context before it was rendered.');
  return context;
};
const cardApi = (): CardApi => ({ context: cardContext(), actions, runServerlessFunction: noServerless });
const notOffered = (what: string) => () => Promise.resolve({ error: `The demo offers no ${what}.` });

async function hsFetch(url: string | URL, options: Record<string, unknown> = {}): Promise<Response> {
  const headers = new Headers((options['headers'] ?? {}) as Record<string, string>);
  const reply = await host.fetch({
    url: String(url),
    method: String(options['method'] ?? 'GET'),
    headers: Object.fromEntries(headers.entries()),
    ...(options['body'] === undefined ? {} : { body: options['body'] }),
    ...(typeof options['timeout'] === 'number' ? { timeoutMs: options['timeout'] } : {}),
  });
  return new Response(reply.body, { status: reply.status, headers: reply.headers });
}

const log =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (...data: unknown[]) =>
    void host.log(level, data.map(String).join(' '));

// All of these must stand before the bundle is evaluated: the SDK captures them as it loads.
Object.assign(self, {
  __HUBSPOT_EXTENSION_WORKER__: true,
  React,
  RemoteUI,
  extend_V2: (callback: RenderCard) => {
    renderCard = callback;
  },
  hsFetch,
  serverless: noServerless,
  logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
  hsWorkerAPI: {
    useExtensionContext: cardContext,
    useExtensionActions: () => actions,
    useExtensionApi: cardApi,
    useAppPageLocation: () => ({ path: '/', params: {} }),
    fetchCrmProperties: async (names: string[]) =>
      new Response(JSON.stringify({ data: await host.crmProperties(names) })),
    fetchAssociations: notOffered('associations'),
    fetchCrmSearch: notOffered('search'),
    formatCrmProperties: notOffered('property formatting'),
    fetchHubSpotApi: notOffered('API client'),
  },
});

endpoint.expose({
  /** Evaluates the bundle and draws what it gives into the page's receiver. */
  render(channel: RemoteChannel, given: CardContext, bundleUrl: string): void {
    retain(channel);
    context = given;
    scope.importScripts(bundleUrl);
    const card = renderCard;
    if (card === null) throw new Error('The bundle never called hubspot.extend.');
    const root = createRemoteRoot(channel);
    const Card = () => card(cardApi());
    RemoteUI.createRoot(root).render(React.createElement(Card));
    void root.mount();
  },
});
