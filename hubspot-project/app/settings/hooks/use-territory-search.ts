import { useDebounce } from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import type { TerritoryNames } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Loaded } from './use-loaded.ts';

const waitMs = 250;

/** The names of the territories that are chosen, and of those that a search finds among all. */
export function useTerritorySearch(chosen: readonly string[]): {
  readonly loaded: Loaded<TerritoryNames>;
  readonly search: string;
  readonly setSearch: (search: string) => void;
} {
  const { api, revision } = useSurface();
  const [search, setSearch] = useState('');
  const asked = useDebounce(search, waitMs);
  // As text, so that the same ids in another array are not asked for again.
  const ids = chosen.join('\n');
  const load = useCallback(() => api.territoryNames(asked, ids), [api, asked, ids, revision]);
  return { loaded: useLoaded(load), search, setSearch };
}
