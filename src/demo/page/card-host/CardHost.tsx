import { createController, createRemoteReceiver, RemoteRenderer } from '@remote-ui/react/host';
import type { RemoteChannel } from '@remote-ui/core';
import { createEndpoint, release, retain } from '@remote-ui/rpc';
import { useEffect, useMemo, useState } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { HostError } from './HostError.tsx';
import { hostComponents } from './components/host-components.ts';
import type { CardContext, CardReply, HostApi } from './host-api.ts';
import { proxyFetch } from './proxy-fetch.ts';

interface CardWorkerApi {
  render(channel: RemoteChannel, context: CardContext, bundleUrl: string): Promise<void>;
}

interface CardHostProps {
  readonly bundleUrl: string;
  readonly context: CardContext;
  readonly properties: Readonly<Record<string, string | null>>;
  /** `actions.<name>(...args)` of the card, such as addAlert or refreshObjectProperties. */
  readonly onAction: (name: string, args: readonly unknown[]) => void;
}

const controller = createController(hostComponents);

/**
 * Draws one card: its unchanged bundle runs in a worker of its own and only describes what to show.
 * Give it a `key` of card and record: bundle and context are read once.
 */
export function CardHost({ bundleUrl, context, properties, onAction }: CardHostProps) {
  const receiver = useMemo(() => createRemoteReceiver(), []);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    const worker = new Worker('/card-worker.js');
    worker.addEventListener('error', (event) => setFault(event.message));
    const endpoint = createEndpoint<CardWorkerApi>(worker, { callable: ['render'] });
    const host: HostApi = {
      fetch: (request): Promise<CardReply> => proxyFetch(request),
      action: async (name, args) => onAction(name, args),
      crmProperties: async (names) =>
        Object.fromEntries(names.map((name) => [name, properties[name] ?? null])),
      log: async (level, text) => console[level](text),
    };
    endpoint.expose({ ...host });
    retain(receiver.receive);
    endpoint.call
      .render(receiver.receive, context, new URL(bundleUrl, location.href).href)
      .catch((error: unknown) => {
        setFault(error instanceof Error ? error.message : String(error));
      });
    return () => {
      release(receiver.receive);
      endpoint.terminate();
      worker.terminate();
    };
    // Bundle and context are fixed for the life of a host; properties and onAction are only read when asked for.
  }, [receiver]);

  if (fault !== null) return <HostError message={fault} />;
  return (
    <ErrorBoundary>
      <div className="hs-card">
        <RemoteRenderer receiver={receiver} controller={controller} />
      </div>
    </ErrorBoundary>
  );
}
