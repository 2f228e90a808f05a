import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSurface } from '../shell/surface.tsx';

/** What Baton finds wrong with the draft, found anew after every write of this page. */
export function useCheck() {
  const { api, revision } = useSurface();
  const load = useCallback(() => api.check(), [api, revision]);
  return useLoaded(load);
}
