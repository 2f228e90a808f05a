import { useCallback, useEffect, useRef, useState } from 'react';
import { faultText } from './crm-api.ts';

export interface Live<T> {
  readonly value: T | null;
  readonly fault: string | null;
  readonly refresh: () => void;
}

/** At most one reading in this time, however many events arrive; and one now and then without any event. */
const settleMs = 250;
const idleMs = 5_000;

/** Reads at once, after every event of the CRM, and every few seconds in case an event was missed. */
export function useLive<T>(read: () => Promise<T>): Live<T> {
  const [value, setValue] = useState<T | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const latest = useRef(0);

  const readNow = useCallback(() => {
    const question = ++latest.current;
    read().then(
      (answer) => {
        if (question !== latest.current) return;
        setValue(answer);
        setFault(null);
      },
      (error: unknown) => {
        if (question === latest.current) setFault(faultText(error));
      },
    );
  }, [read]);

  const soon = useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = null;
      readNow();
    }, settleMs);
  }, [readNow]);

  useEffect(() => {
    readNow();
    const events = new EventSource('/crm/events');
    for (const name of ['contact.created', 'contact.changed', 'message']) events.addEventListener(name, soon);
    const idle = setInterval(readNow, idleMs);
    return () => {
      events.close();
      clearInterval(idle);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
      latest.current += 1;
    };
  }, [readNow, soon]);

  return { value, fault, refresh: readNow };
}
