import { Flex } from '@hubspot/ui-extensions';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { Confirmed } from '../shell/Confirmed.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';

/** Takes a card into the draft, where it is edited and published like any other. */
export function AdoptLearned({ which }: { readonly which: 'learned' | 'recalibrated' }) {
  const { api, overview, text: all } = useSurface();
  const text = all.learning;
  const { sending, refusal, write, forget } = useDraftWrite();
  const adopt = (draftVersion: number) =>
    void write(draftVersion, (call) => api.adoptLearned({ ...call, which }));
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
        ask={which === 'learned' ? text.adopt : text.adoptRefreshed}
        sure={text.adoptSure}
        yes={text.adoptYes}
        no={text.adoptNo}
        sending={sending}
        onYes={() => adopt(overview.draftVersion)}
      />
    </Flex>
  );
}
