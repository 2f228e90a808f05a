import { useCallback, useState } from 'react';
import type { Finding } from '../contract.generated.ts';

export interface Accepted {
  readonly ids: ReadonlySet<string>;
  readonly put: (ids: readonly string[], isAccepted: boolean) => void;
  /** Warnings among these that are neither mended nor accepted. */
  readonly openOf: (findings: readonly Finding[]) => number;
}

/** Warnings that the person at the screen found right as they are. */
export function useAccepted(): Accepted {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const put = useCallback((changed: readonly string[], isAccepted: boolean) => {
    setIds((before) =>
      isAccepted
        ? new Set([...before, ...changed])
        : new Set([...before].filter((id) => !changed.includes(id))),
    );
  }, []);
  const openOf = (findings: readonly Finding[]) =>
    findings.filter(({ id, severity }) => severity === 'warning' && !ids.has(id)).length;
  return { ids, put, openOf };
}
