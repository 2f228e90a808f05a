import { useEffect, useState } from 'react';

export type Route = { readonly page: 'contacts' } | { readonly page: 'contact'; readonly id: string };

function parseRoute(hash: string): Route {
  const contact = /^#\/contacts\/([^/]+)$/.exec(hash);
  return contact?.[1] === undefined
    ? { page: 'contacts' }
    : { page: 'contact', id: decodeURIComponent(contact[1]) };
}

/** The page by the address: `#/contacts/<id>` is a record, everything else the list. */
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
