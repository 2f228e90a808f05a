import type { PagePlace } from './surface.tsx';

/** What the worker asks of the page. Only values that can be cloned, and functions, cross between them. */
export interface HostApi {
  fetch(request: ExtensionFetch): Promise<ExtensionReply>;
  action(name: string, args: readonly unknown[]): Promise<unknown>;
  crmProperties(names: readonly string[]): Promise<Record<string, string | null>>;
  log(level: 'debug' | 'info' | 'warn' | 'error', text: string): Promise<void>;
}

export interface ExtensionFetch {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export interface ExtensionReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The context that HubSpot hands to an extension; `crm` only on a record. */
export interface ExtensionContext {
  readonly location: string;
  readonly portal: { readonly id: number; readonly timezone: string };
  readonly user: {
    readonly id: number;
    readonly email: string;
    readonly emails: readonly string[];
    readonly firstName: string;
    readonly lastName: string;
    readonly roles: readonly string[];
    readonly teams: readonly unknown[];
    readonly permissions: readonly string[];
    readonly locale: string;
    readonly language: string;
  };
  readonly variables: Readonly<Record<string, string>>;
  readonly crm?: { readonly objectId: number; readonly objectTypeId: string };
  readonly extension: { readonly appId: number; readonly appName: string; readonly cardTitle?: string };
}

/** The worker's side. */
export interface WorkerApi {
  /** Evaluates the bundle and draws what it gives into the page's receiver. */
  render(
    channel: unknown,
    context: ExtensionContext,
    bundleUrl: string,
    place: PagePlace,
  ): Promise<void> | void;
  /** Somebody has changed the record: all its properties as they are now. */
  propertiesChanged(properties: Readonly<Record<string, string | null>>): Promise<void> | void;
  /** The address of the app's page has changed. */
  goTo(place: PagePlace): Promise<void> | void;
}
