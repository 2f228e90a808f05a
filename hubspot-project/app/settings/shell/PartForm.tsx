import { Flex, Heading } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Part } from '../contract.generated.ts';
import { versionSeen } from '../hooks/use-draft-write.ts';
import { usePartWrite } from '../hooks/use-part-write.ts';
import { EditorButtons } from './EditorButtons.tsx';
import { useSurface } from './surface.tsx';
import { WriteRefused } from './WriteRefused.tsx';

/** The frame of a form that saves one part of the draft. */
export function PartForm({
  title,
  partNow,
  draftVersion,
  disabled = false,
  children,
  below = null,
}: {
  readonly title: string;
  /** As it is typed by now. */
  readonly partNow: () => Part;
  readonly draftVersion: number;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}) {
  const { go } = useSurface();
  const { sending, refusal, save } = usePartWrite();
  return (
    <Flex direction="column" gap="md">
      <Heading>{title}</Heading>
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => void save(partNow(), versionSeen(refusal, draftVersion), { is: 'tabs' })}
          onTheirs={() => go({ is: 'tabs' })}
        />
      )}
      {children}
      <EditorButtons
        disabled={disabled}
        sending={sending}
        onSave={() => void save(partNow(), draftVersion, { is: 'tabs' })}
        onSaveAndReview={() => void save(partNow(), draftVersion, { is: 'review' })}
        onCancel={() => go({ is: 'tabs' })}
      />
      {below}
    </Flex>
  );
}
