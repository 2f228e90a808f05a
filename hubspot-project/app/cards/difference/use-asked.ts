import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Refusal } from '../api/fetch-json.ts';

export type Asked<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly refusal: Refusal }
  | { readonly status: 'success'; readonly value: T };

/** Asks once, and again on `retry`; only the answer to the latest question counts. */
export function useAsked<T>(ask: () => Promise<Answer<T>>): {
  readonly asked: Asked<T>;
  readonly retry: () => void;
} {
  const [asked, setAsked] = useState<Asked<T>>({ status: 'loading' });
  const latest = useRef(0);
  const retry = useCallback(() => {
    const question = ++latest.current;
    setAsked({ status: 'loading' });
    void ask().then((answer) => {
      if (question !== latest.current) return;
      setAsked(
        answer.ok ? { status: 'success', value: answer.value } : { status: 'error', refusal: answer.refusal },
      );
    });
  }, [ask]);
  useEffect(() => {
    retry();
    return () => {
      latest.current += 1;
    };
  }, [retry]);
  return { asked, retry };
}
