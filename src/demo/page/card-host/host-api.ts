/** What the worker asks of the page. Only values that can be cloned, and functions, cross between them. */
export interface HostApi {
  fetch(request: CardFetch): Promise<CardReply>;
  action(name: string, args: readonly unknown[]): Promise<unknown>;
  crmProperties(names: readonly string[]): Promise<Record<string, string | null>>;
  log(level: 'debug' | 'info' | 'warn' | 'error', text: string): Promise<void>;
}

export interface CardFetch {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly timeoutMs?: number;
}

export interface CardReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The extension context that HubSpot hands to a card on a record. */
export interface CardContext {
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
  };
  readonly variables: Readonly<Record<string, string>>;
  readonly crm: { readonly objectId: number; readonly objectTypeId: string };
  readonly extension: { readonly appId: number; readonly appName: string; readonly cardTitle: string };
}
