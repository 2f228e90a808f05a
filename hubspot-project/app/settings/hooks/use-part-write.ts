import type { Part } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import type { View } from '../shell/view.ts';
import { useDraftWrite } from './use-draft-write.ts';

/** Saves one part of the draft whole, and then goes on to another view. */
export function usePartWrite() {
  const { api, go } = useSurface();
  const { sending, refusal, write, forget } = useDraftWrite();
  const save = async (part: Part, draftVersion: number, then: View) => {
    const written = await write(draftVersion, (call) => api.putPart({ ...call, part }));
    if (written !== null) go(then);
  };
  return { sending, refusal, save, forget };
}
