import { useCallback } from 'react';
import { refused } from '../api/fetch-json.ts';
import type { Answer } from '../api/fetch-json.ts';
import type { Part, PartName } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { useLoaded } from './use-loaded.ts';
import type { Loaded } from './use-loaded.ts';

export type PartValue<Name extends PartName> = Extract<Part, { part: Name }>['value'];

/** A part of the draft, and the draft's version in which it was read. */
export type PartRead<Name extends PartName> = Extract<Part, { part: Name }> & {
  readonly draftVersion: number;
};

const isPart = <Name extends PartName>(part: Part, name: Name): part is Extract<Part, { part: Name }> =>
  part.part === name;

/** One part of the draft, read again after every write of this page. */
export function usePart<Name extends PartName>(name: Name): Loaded<PartRead<Name>> {
  const { api, revision } = useSurface();
  const load = useCallback(async (): Promise<Answer<PartRead<Name>>> => {
    const answer = await api.part(name);
    if (!answer.ok) return answer;
    const { part, draftVersion } = answer.value;
    return isPart(part, name) ? { ok: true, value: { ...part, draftVersion } } : refused('unreadable');
  }, [api, name, revision]);
  return useLoaded(load);
}
