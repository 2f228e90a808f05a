import { Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Part } from '../contract.generated.ts';
import { versionSeen } from '../hooks/use-draft-write.ts';
import { useForm } from '../hooks/use-form.ts';
import { usePartWrite } from '../hooks/use-part-write.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/**
 * A part small enough to be changed in its place: the button comes with the first change. Its key is what is stored, so
 * that what is typed here stays when another part is saved.
 */
export function PartSection<Value>({
  stored,
  draftVersion,
  partOf,
  fault = () => null,
  children,
}: {
  readonly stored: Value;
  readonly draftVersion: number;
  readonly partOf: (value: Value) => Part;
  /** What is wrong with what is typed, in a sentence: until it is mended nothing is sent. */
  readonly fault?: (value: Value) => string | null;
  readonly children: (value: Value, change: (value: Value) => void) => ReactNode;
}) {
  const { changed, text } = useSurface();
  const { form: value, put, latest } = useForm(stored);
  const { sending, refusal, save, forget } = usePartWrite();
  const wrong = fault(value);
  const saveOver = (version: number) => void save(partOf(latest()), version, { is: 'tabs' });
  const showTheirs = () => {
    forget();
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => saveOver(versionSeen(refusal, draftVersion))}
          onTheirs={showTheirs}
        />
      )}
      {children(value, (next) => put(() => next))}
      {JSON.stringify(value) !== JSON.stringify(stored) && (
        <Flex direction="row" gap="sm" align="center" justify="start" wrap>
          <LoadingButton loading={sending} disabled={wrong !== null} onClick={() => saveOver(draftVersion)}>
            {text.frame.save}
          </LoadingButton>
          {wrong !== null && <Text>{wrong}</Text>}
        </Flex>
      )}
    </Flex>
  );
}
