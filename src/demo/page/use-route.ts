import { useEffect, useState } from 'react';
import type { PagePlace } from './card-host/surface.tsx';

export type Route =
  | { readonly page: 'contacts' }
  | { readonly page: 'contact'; readonly id: string }
  | { readonly page: 'settings' }
  | { readonly page: 'home'; readonly place: PagePlace };

function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const contact = /^\/contacts\/([^/]+)$/.exec(path)?.[1];
  if (contact !== undefined) return { page: 'contact', id: decodeURIComponent(contact) };
  if (path === '/settings') return { page: 'settings' };
  const home = /^\/home(\/.*)?$/.exec(path);
  if (home === null) return { page: 'contacts' };
  return {
    page: 'home',
    place: { path: home[1] ?? '/', params: Object.fromEntries(new URLSearchParams(query)) },
  };
}

/** The address of one of the app's own pages. */
export function homeHref({ path, params }: PagePlace): string {
  const query = new URLSearchParams(params).toString();
  return `#/home${path === '/' ? '' : path}${query === '' ? '' : `?${query}`}`;
}

/** `#/contacts/<id>` is a record, `#/settings` the app's settings, `#/home…` its home; all else the list. */
export function useRoute(): Route {
  const [route, setRoute] = useState(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = () => {
      setRoute(parseRoute(location.hash));
      scrollTo(0, 0);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return route;
}
