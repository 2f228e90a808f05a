import { useCallback, useRef, useState } from 'react';
import type { Answer, Refusal } from '../api/fetch-json.ts';

/** One write at a time: while one is under way another press does nothing. */
export interface Sent {
  readonly sending: boolean;
  readonly refusal: Refusal | null;
  /** Resolves with the value, or null when it was refused or another write is under way. */
  readonly send: <T>(write: () => Promise<Answer<T>>) => Promise<T | null>;
  readonly forget: () => void;
}

export function useSent(): Sent {
  const [sending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const busy = useRef(false);

  const send = useCallback(async <T>(write: () => Promise<Answer<T>>): Promise<T | null> => {
    if (busy.current) return null;
    busy.current = true;
    setSending(true);
    const answer = await write();
    busy.current = false;
    setSending(false);
    setRefusal(answer.ok ? null : answer.refusal);
    return answer.ok ? answer.value : null;
  }, []);
  const forget = useCallback(() => setRefusal(null), []);

  return { sending, refusal, send, forget };
}
