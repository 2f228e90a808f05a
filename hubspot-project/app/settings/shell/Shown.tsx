import { Flex, LoadingSpinner } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Loaded } from '../hooks/use-loaded.ts';
import { Refused } from './Refused.tsx';
import { useText } from './surface.tsx';

/** Something that is read from Baton: loading, refused, or shown, with what was read before kept while it is read again. */
export function Shown<T>({
  loaded,
  children,
}: {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}) {
  const text = useText().frame;
  const { value, refusal, reload } = loaded;
  if (value === null) {
    return refusal === null ? (
      <LoadingSpinner label={text.loading} showLabel layout="centered" />
    ) : (
      <Refused title={text.error.title} refusal={refusal} text={text} onRetry={reload} />
    );
  }
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && (
        <Refused title={text.error.stale} refusal={refusal} text={text} onRetry={reload} />
      )}
      {children(value)}
    </Flex>
  );
}
