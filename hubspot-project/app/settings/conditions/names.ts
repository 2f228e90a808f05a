import { useMemo } from 'react';
import type { Choices } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** What people call the things that a condition holds by id or by code. */
export interface Names {
  readonly list: (listId: string) => string;
  readonly value: (attribute: string, value: string) => string;
}

export function namesIn({ lists, attributes }: Pick<Choices, 'lists' | 'attributes'>): Names {
  const listNames = new Map(lists.map(({ listId, name }) => [listId, name]));
  const named = new Map(
    attributes.map(({ attribute, named: values }) => [
      attribute,
      new Map(values.map(({ value, name }) => [value, name])),
    ]),
  );
  return {
    list: (listId) => listNames.get(listId) ?? listId,
    value: (attribute, value) => named.get(attribute)?.get(value.toLowerCase()) ?? value,
  };
}

export function useNames(): Names {
  const { choices } = useSurface();
  return useMemo(() => namesIn(choices), [choices]);
}
