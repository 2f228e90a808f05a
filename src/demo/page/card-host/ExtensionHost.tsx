import { createController, createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import { createEndpoint, release, retain } from '@remote-ui/rpc';
import { useEffect, useMemo, useRef, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostError } from './HostError.tsx';
import { hostComponents } from './components/host-components.ts';
import type { ExtensionContext, HostApi, WorkerApi } from './host-api.ts';
import { proxyFetch } from './proxy-fetch.ts';
import type { PagePlace, Surface } from './surface.tsx';
import { OverlayBook, SurfaceContext } from './surface.tsx';

/** The functions an extension may call as `actions.<name>(...)`; each may answer. */
export type HostActions = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;

interface ExtensionHostProps {
  readonly bundleUrl: string;
  readonly context: ExtensionContext;
  /** The record's properties, where there is a record. */
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly actions: HostActions;
  /** Which of the app's own pages is open. */
  readonly place?: PagePlace;
  readonly pageHref?: (place: PagePlace) => string;
}

const controller = createController(hostComponents);
const firstPage: PagePlace = { path: '/', params: {} };
const noProperties: Readonly<Record<string, string | null>> = {};
const noPages = (): string => {
  throw new Error('Only the app’s home has pages of its own to link to.');
};

/** Calls `tell` with each later value, told apart by its JSON; the first one is known already. */
function useLater<T>(value: T, tell: (value: T) => void): void {
  const key = JSON.stringify(value);
  const known = useRef(key);
  useEffect(() => {
    if (known.current === key) return;
    known.current = key;
    tell(value);
  });
}

/**
 * Draws one extension: its unchanged bundle runs in a worker of its own and only describes what to show.
 * Give it a `key` of bundle, user and record: bundle and context are read once.
 */
export function ExtensionHost({
  bundleUrl,
  context,
  properties = noProperties,
  actions,
  place = firstPage,
  pageHref = noPages,
}: ExtensionHostProps) {
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const surface = useMemo(
    (): Surface => ({
      pageHref,
      heading: context.crm === undefined ? 'h2' : 'h3',
      language: context.user.locale,
      overlays: new OverlayBook(),
    }),
    [pageHref, context],
  );
  const [fault, setFault] = useState<string | null>(null);
  const latest = useRef({ properties, actions });
  latest.current = { properties, actions };
  const worker = useRef<Pick<WorkerApi, 'goTo' | 'propertiesChanged'> | null>(null);

  useEffect(() => {
    const thread = new Worker('/card-worker.js');
    thread.addEventListener('error', (event) => setFault(event.message));
    const endpoint = createEndpoint<WorkerApi>(thread, {
      callable: ['render', 'goTo', 'propertiesChanged'],
    });
    const host: HostApi = {
      fetch: (request) => proxyFetch(request, context.user.id),
      action: async (name, args) => {
        if (name === 'closeOverlay') return surface.overlays.close(String(args[0]));
        const action = latest.current.actions[name];
        if (action !== undefined) return action(...args);
        setFault(`there is no action ${name} here.`);
        return undefined;
      },
      crmProperties: async (names) =>
        Object.fromEntries(names.map((name) => [name, latest.current.properties[name] ?? null])),
      log: async (level, text) => console[level](text),
    };
    endpoint.expose({ ...host });
    retain(receiver.receive);
    const failed = (error: unknown) => setFault(error instanceof Error ? error.message : String(error));
    Promise.resolve(
      endpoint.call.render(receiver.receive, context, new URL(bundleUrl, location.href).href, place),
    ).catch(failed);
    worker.current = {
      goTo: (next) => Promise.resolve(endpoint.call.goTo(next)).catch(failed),
      propertiesChanged: (changed) => Promise.resolve(endpoint.call.propertiesChanged(changed)).catch(failed),
    };
    return () => {
      release(receiver.receive);
      endpoint.terminate();
      thread.terminate();
      worker.current = null;
    };
    // Bundle and context are fixed for the life of a host.
  }, [receiver]);

  useLater(place, (next) => void worker.current?.goTo(next));
  useLater(properties, (changed) => void worker.current?.propertiesChanged(changed));

  if (fault !== null) return <HostError message={fault} />;
  return (
    <ErrorBoundary>
      <SurfaceContext.Provider value={surface}>
        <div className="hs-surface" lang={surface.language}>
          <RemoteRenderer receiver={receiver} controller={controller} />
        </div>
      </SurfaceContext.Provider>
    </ErrorBoundary>
  );
}
