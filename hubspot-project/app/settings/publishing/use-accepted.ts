import { useCallback, useRef, useState } from 'react';
import type { Finding } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useSurface } from '../shell/surface.tsx';

export interface Accepted {
  readonly ids: ReadonlySet<string>;
  /** Who accepted it; null for one that is ticked on this page and not known to be kept yet. */
  readonly byOf: (id: string) => string | null;
  readonly put: (ids: readonly string[], isAccepted: boolean) => void;
  /** Warnings among these that are neither mended nor accepted. */
  readonly openOf: (findings: readonly Finding[]) => number;
}

/** Warnings that people found right as they are, kept with the draft: a tick shows at once and is sent after. */
export function useAccepted(): Accepted {
  const { api, revision, say, text } = useSurface();
  const load = useCallback(() => api.accepted(), [api, revision]);
  const { value, reload } = useLoaded(load);
  const [pressed, setPressed] = useState<Readonly<Record<string, boolean>>>({});
  // One after the other, so that the last press is what stays.
  const sent = useRef(Promise.resolve());
  const put = useCallback(
    (ids: readonly string[], isAccepted: boolean) => {
      setPressed((before) => ({ ...before, ...Object.fromEntries(ids.map((id) => [id, isAccepted])) }));
      sent.current = sent.current.then(async () => {
        const answer = await api.accept({ ids: [...ids], isAccepted });
        if (answer.ok) return reload();
        say(answer.refusal.message ?? text.publishing.accept.notKept);
        setPressed((before) =>
          Object.fromEntries(Object.entries(before).filter(([id]) => !ids.includes(id))),
        );
      });
    },
    [api, reload, say, text],
  );
  const kept = value?.accepted ?? {};
  const ids = new Set(
    Object.keys({ ...kept, ...pressed }).filter((id) => pressed[id] ?? kept[id] !== undefined),
  );
  const openOf = (findings: readonly Finding[]) =>
    findings.filter(({ id, severity }) => severity === 'warning' && !ids.has(id)).length;
  return { ids, byOf: (id) => (ids.has(id) ? (kept[id] ?? null) : null), put, openOf };
}
