import { useDebounce } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { Answer } from '../api/fetch-json.ts';
import { useSurface } from '../shell/surface.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Loaded } from './use-loaded.ts';

export interface Found<T> {
  readonly loaded: Loaded<T>;
  readonly search: string;
  readonly setSearch: (search: string) => void;
  /** From 0. */
  readonly page: number;
  readonly setPage: (page: number) => void;
}

const waitMs = 250;

/** Pages of results that follow what is typed into a search, and every write of this page. */
export function useFound<T>(
  load: (found: { readonly search: string; readonly page: number }) => Promise<Answer<T>>,
): Found<T> {
  const { revision } = useSurface();
  const [search, setTyped] = useState('');
  const [page, setPage] = useState(0);
  const asked = useDebounce(search, waitMs);
  const ask = useCallback(() => load({ search: asked, page }), [load, asked, page, revision]);
  const setSearch = useCallback((typed: string) => {
    setTyped(typed);
    setPage(0);
  }, []);
  return { loaded: useLoaded(ask), search, setSearch, page, setPage };
}
