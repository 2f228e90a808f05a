import { createContext, useContext } from 'react';

/** A place in the app's own pages, as `navigateToPage` and PageLink name it. */
export interface PagePlace {
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

/** What the page around an extension offers to the components drawn in it. */
export interface Surface {
  /** The address of one of the app's pages in this CRM. */
  readonly pageHref: (place: PagePlace) => string;
  /** The element of an extension's headings: what stands above them in the page decides it. */
  readonly heading: 'h2' | 'h3';
  /** In which the extension writes, as BCP 47 has it. */
  readonly language: string;
  /** Closes the modal or panel of this id when it is open. */
  readonly overlays: OverlayBook;
}

/** The overlays that are open, by the id the extension gave them. */
export class OverlayBook {
  readonly #open = new Map<string, () => void>();

  /** Returns the function that takes it out again. HubSpot shows one modal at a time: a new one closes the old. */
  add(id: string, kind: 'modal' | 'panel', close: () => void): () => void {
    const key = `${kind} ${id}`;
    for (const [other, closeOther] of this.#open) if (other.startsWith(`${kind} `)) closeOther();
    this.#open.set(key, close);
    return () => {
      if (this.#open.get(key) === close) this.#open.delete(key);
    };
  }

  close(id: string): void {
    for (const kind of ['modal', 'panel']) this.#open.get(`${kind} ${id}`)?.();
  }
}

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error('A component was drawn outside of an extension’s surface.');
  return surface;
}

/** `/view/:id` and {id: '7', tab: 'a'} → the path `/view/7` with {tab: 'a'} left for the query. */
export function pagePlace(to: string, params: Readonly<Record<string, string>> = {}): PagePlace {
  const used = new Set<string>();
  const path = to.replace(/:(\w+)/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    used.add(name);
    return encodeURIComponent(value);
  });
  return { path, params: Object.fromEntries(Object.entries(params).filter(([name]) => !used.has(name))) };
}
