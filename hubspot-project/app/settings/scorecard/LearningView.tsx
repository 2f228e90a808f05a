import { Divider, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { ScorecardHistory } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { useLookAgain } from './use-look-again.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { Audit } from './Audit.tsx';
import { LearnedCard } from './LearnedCard.tsx';
import { PastLeads } from './PastLeads.tsx';
import { RepFit } from './RepFit.tsx';
import { Today } from './Today.tsx';
import { Training } from './Training.tsx';
import { Watch } from './Watch.tsx';

const isUnderWay = ({ reading, training }: ScorecardHistory): boolean =>
  reading?.underWay === true || training?.state === 'waiting' || training?.state === 'running';

/** Below the scorecard: today's figures, past leads, the training, and what it learned. */
export function LearningView() {
  const { api, text: all } = useSurface();
  const text = all.learning;
  const history = useLoaded(api.scorecard);
  const { value, loading, reload } = history;
  useLookAgain(value !== null && isUnderWay(value) && !loading, reload);
  return (
    <Shown loaded={history}>
      {(found) => (
        <Flex direction="column" gap="md">
          <Today today={found.today} />
          {found.watch !== null && (
            <Watch watch={found.watch} withheldSince={found.withheldSince} refreshed={found.refreshed} />
          )}
          <Divider />
          <Heading>{text.title}</Heading>
          <Text>{text.intro}</Text>
          <PastLeads history={found} onChange={reload} />
          {typeof found.reading?.finishedAt === 'number' && (
            <Training training={found.training} onChange={reload} />
          )}
          {found.learned !== null && <LearnedCard learned={found.learned} />}
          {typeof found.reading?.finishedAt === 'number' && (
            <>
              <Divider />
              <RepFit />
            </>
          )}
          <Divider />
          <Audit />
        </Flex>
      )}
    </Shown>
  );
}
