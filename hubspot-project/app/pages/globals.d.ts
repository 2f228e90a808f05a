// A checked copy of hubspot-project/app/settings/globals.d.ts. To refresh it: node scripts/check-card-contract.ts --write
// An extension has no window and no DOM: these few are all it uses of the worker it runs in.
declare function setTimeout(callback: () => void, ms: number): number;
declare function clearTimeout(timer: number): void;
declare function setInterval(callback: () => void, ms: number): number;
declare function clearInterval(timer: number): void;

/** What `hubspot.fetch` resolves with. */
interface Response {
  readonly ok: boolean;
  readonly status: number;
  json(): Promise<unknown>;
}
type Headers = Record<string, string>;
interface URL {
  readonly href: string;
}
