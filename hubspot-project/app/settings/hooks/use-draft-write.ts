import { useCallback } from 'react';
import type { Answer, Refusal } from '../api/fetch-json.ts';
import type { DraftWritten } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { useSent } from './use-sent.ts';

/** Sends one change of the draft, which carries the version that the person was looking at. */
export type DraftCall = (write: { readonly draftVersion: number }) => Promise<Answer<DraftWritten>>;

export interface DraftWrite {
  readonly sending: boolean;
  readonly refusal: Refusal | null;
  /** `draftVersion` is the one that the person was looking at. Resolves with null when it was refused. */
  readonly write: (draftVersion: number, call: DraftCall) => Promise<DraftWritten | null>;
  readonly forget: () => void;
}

/** A change of the draft, said aloud when it is done, together with what others changed meanwhile. */
export function useDraftWrite(): DraftWrite {
  const { sending, refusal, send, forget } = useSent();
  const { say, changed } = useSurface();

  const write = useCallback(
    async (draftVersion: number, call: DraftCall) => {
      const written = await send(() => call({ draftVersion }));
      if (written !== null) {
        say([written.message, ...written.others.map(({ by, what }) => `${by}: ${what}`)].join('\n'));
        changed();
      }
      return written;
    },
    [send, say, changed],
  );
  return { sending, refusal, write, forget };
}

/** Newest version that a conflict tells of: whoever writes over it has seen it. */
export const versionSeen = (refusal: Refusal, before: number): number =>
  Math.max(before, ...refusal.changes.map(({ draftVersion }) => draftVersion));
