import { Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { RepRow } from '../contract.generated.ts';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { useForm } from '../hooks/use-form.ts';
import { EditorButtons } from '../shell/EditorButtons.tsx';
import { useSurface } from '../shell/surface.tsx';
import type { View } from '../shell/view.ts';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { RepFields } from './RepFields.tsx';

/** What Baton keeps about a rep; for those who may not edit, what there is to read. */
export function RepEditor({ rep, draftVersion }: { readonly rep: RepRow; readonly draftVersion: number }) {
  const { api, go, overview, text } = useSurface();
  const { form: entry, put, latest } = useForm(rep.entry);
  const { sending, refusal, write } = useDraftWrite();
  const back = () => go({ is: 'tabs' });
  const save = async (then: View, version: number) => {
    const written = await write(version, (call) =>
      api.putRep({ ...call, ownerId: rep.ownerId, entry: latest() }),
    );
    if (written !== null) go(then);
  };
  const dated = entry.absences.every(({ from, to }) => from !== '' && to !== '');
  return (
    <Flex direction="column" gap="md">
      <Heading>{rep.name}</Heading>
      <Text variant="microcopy">{rep.hoursWords}</Text>
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => void save({ is: 'tabs' }, versionSeen(refusal, draftVersion))}
          onTheirs={back}
        />
      )}
      {overview.you.mayEdit ? (
        <>
          <RepFields entry={entry} onChange={(patch) => put((before) => ({ ...before, ...patch }))} />
          <EditorButtons
            disabled={!dated}
            sending={sending}
            onSave={() => void save({ is: 'tabs' }, draftVersion)}
            onSaveAndReview={() => void save({ is: 'review' }, draftVersion)}
            onCancel={back}
          />
        </>
      ) : (
        <Flex direction="row" justify="start">
          <Button onClick={back}>{text.frame.back}</Button>
        </Flex>
      )}
    </Flex>
  );
}
