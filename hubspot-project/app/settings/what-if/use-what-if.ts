import { useEffect } from 'react';
import type { WhatIfRunAnswer } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import type { Loaded } from '../hooks/use-loaded.ts';
import { useSurface } from '../shell/surface.tsx';

const lookAgainMs = 1_000;

export const isUnderWay = ({ run }: WhatIfRunAnswer): boolean =>
  run?.state === 'waiting' || run?.state === 'running';

/** The try of the draft on past leads; read again every second while it is under way. */
export function useWhatIf(): Loaded<WhatIfRunAnswer> {
  const { api } = useSurface();
  const whatIf = useLoaded(api.whatIf);
  const { value, loading, reload } = whatIf;
  const wait = value !== null && isUnderWay(value) && !loading;
  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(reload, lookAgainMs);
    return () => clearTimeout(timer);
  }, [wait, reload]);
  return whatIf;
}
