import { Flex, LoadingButton } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Part } from '../contract.generated.ts';
import { versionSeen } from '../hooks/use-draft-write.ts';
import { useForm } from '../hooks/use-form.ts';
import { usePartWrite } from '../hooks/use-part-write.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** A part small enough to be changed in its place: the button comes with the first change. */
export function PartSection<Value>({
  stored,
  draftVersion,
  partOf,
  children,
}: {
  readonly stored: Value;
  readonly draftVersion: number;
  readonly partOf: (value: Value) => Part;
  readonly children: (value: Value, change: (value: Value) => void) => ReactNode;
}) {
  const { changed, text } = useSurface();
  const { form: value, put, latest } = useForm(stored);
  const { sending, refusal, save, forget } = usePartWrite();
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
      {value !== stored && (
        <Flex direction="row" justify="start">
          <LoadingButton loading={sending} onClick={() => saveOver(draftVersion)}>
            {text.frame.save}
          </LoadingButton>
        </Flex>
      )}
    </Flex>
  );
}
