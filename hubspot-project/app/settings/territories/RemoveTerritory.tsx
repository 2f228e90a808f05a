import { Flex } from '@hubspot/ui-extensions';
import type { Territory } from '../contract.generated.ts';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

export function RemoveTerritory({
  territory: { territoryId, name },
  draftVersion,
}: {
  readonly territory: Territory;
  readonly draftVersion: number;
}) {
  const { api, go, text: all } = useSurface();
  const text = all.territories.editor;
  const { sending, refusal, write, forget } = useDraftWrite();
  const remove = async (version: number) => {
    const written = await write(version, (call) => api.removeTerritory({ ...call, territoryId }));
    if (written !== null) go({ is: 'tabs' });
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => void remove(versionSeen(refusal, draftVersion))}
          onTheirs={forget}
        />
      )}
      <Confirmed
        ask={text.remove}
        sure={text.removeSure(name)}
        yes={text.removeYes}
        no={text.removeNo}
        destructive
        sending={sending}
        onYes={() => void remove(draftVersion)}
      />
    </Flex>
  );
}
