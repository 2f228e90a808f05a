// Runs one production bundle of an extension, unchanged, with the globals that HubSpot's worker gives it.
import type { RemoteChannel } from '@remote-ui/core';
import { createRemoteRoot } from '@remote-ui/core';
import * as RemoteUI from '@remote-ui/react';
import type { MessageEndpoint } from '@remote-ui/rpc';
import { createEndpoint, retain } from '@remote-ui/rpc';
import * as React from 'react';
import type { ExtensionContext, HostApi } from './host-api.ts';
import type { PagePlace } from './surface.tsx';

interface ExtensionApi {
  readonly context: ExtensionContext;
  readonly actions: object;
  readonly runServerlessFunction: () => Promise<never>;
}
type RenderExtension = (api: ExtensionApi) => React.ReactElement;

interface WorkerScope extends MessageEndpoint {
  importScripts(url: string): void;
}

const scope = self as unknown as WorkerScope;
const endpoint = createEndpoint<HostApi>(scope);
const host = endpoint.call;

let renderExtension: RenderExtension | null = null;
let context: ExtensionContext | null = null;
let place: PagePlace = { path: '/', params: {} };
const placeReaders = new Set<() => void>();
type Properties = Record<string, string | null>;
const propertyReaders = new Set<(properties: Properties) => void>();

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
const givenContext = (): ExtensionContext => {
  if (context === null) throw new Error('The extension asked for its context before it was rendered.');
  return context;
};
const extensionApi = (): ExtensionApi => ({
  context: givenContext(),
  actions,
  runServerlessFunction: noServerless,
});
const useAppPageLocation = (): PagePlace =>
  React.useSyncExternalStore(
    (reader) => {
      placeReaders.add(reader);
      return () => placeReaders.delete(reader);
    },
    () => place,
  );
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
  // A status without a body must not be given one.
  const body = [204, 205, 304].includes(reply.status) ? null : reply.body;
  return new Response(body, { status: reply.status, headers: reply.headers });
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
  extend_V2: (callback: RenderExtension) => {
    renderExtension = callback;
  },
  hsFetch,
  serverless: noServerless,
  logger: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
  hsWorkerAPI: {
    useExtensionContext: givenContext,
    useExtensionActions: () => actions,
    useExtensionApi: extensionApi,
    useAppPageLocation,
    fetchCrmProperties: async (names: string[], onUpdate: (properties: Properties) => void) => {
      propertyReaders.add((all) =>
        onUpdate(Object.fromEntries(names.map((name) => [name, all[name] ?? null]))),
      );
      return new Response(JSON.stringify({ data: await host.crmProperties(names) }));
    },
    fetchAssociations: notOffered('associations'),
    fetchCrmSearch: notOffered('search'),
    formatCrmProperties: notOffered('property formatting'),
    fetchHubSpotApi: notOffered('API client'),
  },
});

endpoint.expose({
  render(channel: RemoteChannel, given: ExtensionContext, bundleUrl: string, start: PagePlace): void {
    retain(channel);
    context = given;
    place = start;
    scope.importScripts(bundleUrl);
    const extension = renderExtension;
    if (extension === null) throw new Error('The bundle never called hubspot.extend.');
    const root = createRemoteRoot(channel);
    const Extension = () => extension(extensionApi());
    RemoteUI.createRoot(root).render(React.createElement(Extension));
    void root.mount();
  },
  propertiesChanged(properties: Properties): void {
    for (const reader of propertyReaders) reader(properties);
  },
  goTo(next: PagePlace): void {
    place = next;
    for (const reader of placeReaders) reader();
  },
});
