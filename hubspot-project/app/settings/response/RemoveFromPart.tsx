import { Flex } from '@hubspot/ui-extensions';
import type { Part } from '../contract.generated.ts';
import { usePartWrite } from '../hooks/use-part-write.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Takes one entry out of a part: what is left is saved. */
export function RemoveFromPart({
  ask,
  sure,
  part,
  draftVersion,
}: {
  readonly ask: string;
  readonly sure: string;
  /** Without the entry. */
  readonly part: Part;
  readonly draftVersion: number;
}) {
  const { go, text } = useSurface();
  const { sending, refusal, save } = usePartWrite();
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={() => go({ is: 'tabs' })} />}
      <Confirmed
        ask={ask}
        sure={sure}
        yes={text.territories.editor.removeYes}
        no={text.territories.editor.removeNo}
        destructive
        sending={sending}
        onYes={() => void save(part, draftVersion, { is: 'tabs' })}
      />
    </Flex>
  );
}
