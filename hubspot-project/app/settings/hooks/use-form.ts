import { useCallback, useRef, useState } from 'react';

export interface FormState<T> {
  readonly form: T;
  readonly put: (change: (before: T) => T) => void;
  /** What is typed by now: a press may come before the page has been drawn again. */
  readonly latest: () => T;
}

/** Something that is being typed. */
export function useForm<T>(initial: T | (() => T)): FormState<T> {
  const [form, setForm] = useState(initial);
  const newest = useRef(form);
  const put = useCallback((change: (before: T) => T) => {
    newest.current = change(newest.current);
    setForm(newest.current);
  }, []);
  const latest = useCallback(() => newest.current, []);
  return { form, put, latest };
}
