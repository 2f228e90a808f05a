// A checked copy of hubspot-project/app/settings/hooks/use-loaded.ts. To refresh it: node scripts/check-card-contract.ts --write
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Refusal } from '../api/fetch-json.ts';

/** What was asked for last, kept on show while it is asked for again. */
export interface Loaded<T> {
  /** Null until the first answer. */
  readonly value: T | null;
  readonly loading: boolean;
  /** Why the newest question has no answer. */
  readonly refusal: Refusal | null;
  readonly reload: () => void;
}

/**
 * Asks at once, again whenever `load` changes, and on `reload`. Only the answer to the latest question counts: a slow
 * earlier one is dropped.
 */
export function useLoaded<T>(load: () => Promise<Answer<T>>): Loaded<T> {
  const [state, setState] = useState<Omit<Loaded<T>, 'reload'>>({
    value: null,
    loading: true,
    refusal: null,
  });
  const latest = useRef(0);

  const reload = useCallback(() => {
    const question = ++latest.current;
    setState((before) => ({ ...before, loading: true }));
    void load().then((answer) => {
      if (question !== latest.current) return;
      setState(({ value }) =>
        answer.ok
          ? { value: answer.value, loading: false, refusal: null }
          : { value, loading: false, refusal: answer.refusal },
      );
    });
  }, [load]);

  useEffect(() => {
    reload();
    return () => {
      latest.current += 1;
    };
  }, [reload]);

  return { ...state, reload };
}
