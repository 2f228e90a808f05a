import { Flex } from '@hubspot/ui-extensions';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Takes the learned card into the draft, where it is edited and published like any other. */
export function AdoptLearned() {
  const { api, overview, text: all } = useSurface();
  const text = all.learning;
  const { sending, refusal, write, forget } = useDraftWrite();
  const adopt = (draftVersion: number) => void write(draftVersion, (call) => api.adoptLearned(call));
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => adopt(versionSeen(refusal, overview.draftVersion))}
          onTheirs={forget}
        />
      )}
      <Confirmed
        ask={text.adopt}
        sure={text.adoptSure}
        yes={text.adoptYes}
        no={text.adoptNo}
        sending={sending}
        onYes={() => adopt(overview.draftVersion)}
      />
    </Flex>
  );
}
