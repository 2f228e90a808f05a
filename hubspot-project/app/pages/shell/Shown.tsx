import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Loaded } from '../hooks/use-loaded.ts';
import { Refused } from './Refused.tsx';
import { useSurface } from './surface.tsx';

/** Something that is read from Baton: loading, refused, or shown, with what was read before kept while it is read again. */
export function Shown<T>({
  loaded: { value, refusal, reload },
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}) {
  const { text } = useSurface();
  if (value === null) {
    return refusal === null ? (
      <LoadingSpinner label={text.loading} showLabel layout="centered" />
    ) : (
      <Refused title={text.error.title} refusal={refusal} onRetry={reload} />
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <Refused title={text.error.stale} refusal={refusal} onRetry={reload} />}
      {children(value)}
    </Flex>
  );
}
