import { Button, Flex, Text } from '@hubspot/ui-extensions';
import type { Part } from '../contract.generated.ts';
import { useForm } from '../hooks/use-form.ts';
import { usePart } from '../hooks/use-part.ts';
import type { PartRead } from '../hooks/use-part.ts';
import { RemoveFromPart } from '../response/RemoveFromPart.tsx';
import { freshId } from '../shell/fresh-id.ts';
import { replaced } from '../shell/lists.ts';
import { PartForm } from '../shell/PartForm.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { CapFields } from './CapFields.tsx';
import { isWhole, newCap, written } from './caps.ts';

/** One cap to work on; null: a new one. */
export function CapEditor({ capId }: { readonly capId: string | null }) {
  const { go, text } = useSurface();
  const part = usePart('caps');
  return (
    <Shown loaded={part}>
      {(read) =>
        capId === null || read.value.some((cap) => cap.capId === capId) ? (
          <CapForm key={read.draftVersion} read={read} capId={capId} />
        ) : (
          <Flex direction="column" gap="sm" align="start">
            <Text>{text.capacity.gone}</Text>
            <Button onClick={() => go({ is: 'tabs' })}>{text.frame.back}</Button>
          </Flex>
        )
      }
    </Shown>
  );
}

function CapForm({
  read: { value: caps, draftVersion },
  capId,
}: {
  readonly read: PartRead<'caps'>;
  readonly capId: string | null;
}) {
  const text = useSurface().text.capacity;
  const at = caps.findIndex((cap) => cap.capId === capId);
  const stored = caps[at];
  const taken = caps.map((cap) => cap.capId);
  const { form, put, latest } = useForm(() => stored ?? newCap(freshId('cap', taken)));
  const partNow = (): Part => ({
    part: 'caps',
    value: stored === undefined ? [...caps, written(latest())] : replaced(caps, at, written(latest())),
  });
  return (
    <PartForm
      title={stored === undefined ? text.newTitle : text.editTitle(stored.name)}
      partNow={partNow}
      draftVersion={draftVersion}
      disabled={!isWhole(form)}
      below={
        stored !== undefined && (
          <RemoveFromPart
            ask={text.remove}
            sure={text.removeSure(stored.name)}
            part={{ part: 'caps', value: caps.filter((cap) => cap !== stored) }}
            draftVersion={draftVersion}
          />
        )
      }
    >
      <CapFields cap={form} onChange={(patch) => put((before) => ({ ...before, ...patch }))} />
    </PartForm>
  );
}
