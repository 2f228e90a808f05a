import { useEffect } from 'react';

const lookAgainMs = 2_000;

/** Reads again in a while, as long as something is under way that was not read just now. */
export function useLookAgain(wait: boolean, reload: () => void): void {
  useEffect(() => {
    if (!wait) return;
    const timer = setTimeout(reload, lookAgainMs);
    return () => clearTimeout(timer);
  }, [wait, reload]);
}
