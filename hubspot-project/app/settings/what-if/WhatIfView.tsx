import { Alert, Button, Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { WhatIfRunAnswer } from '../contract.generated.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface, useText } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { isUnderWay, useWhatIf } from './use-what-if.ts';
import { WhatIfForm } from './WhatIfForm.tsx';
import { WhatIfProgress } from './WhatIfProgress.tsx';
import { WhatIfReportView } from './WhatIfReportView.tsx';

type Run = NonNullable<WhatIfRunAnswer['run']>;

/** The draft on past leads: what to try, how far it is, and what came of it. */
export function WhatIfView() {
  const { go, overview, text: all } = useSurface();
  const text = all.whatIf;
  const whatIf = useWhatIf();
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.title}</Heading>
      <Text>{text.intro}</Text>
      <Shown loaded={whatIf}>
        {(found) => (
          <Flex direction="column" gap="md">
            {isUnderWay(found) ? (
              <WhatIfProgress done={found.run?.done ?? 0} onChange={whatIf.reload} />
            ) : (
              <>
                {found.run !== null && <HowItEnded run={found.run} />}
                {overview.draft === null && <Text>{text.noDraft}</Text>}
                {overview.draft !== null && overview.you.mayEdit && (
                  <WhatIfForm ran={found.run !== null} onChange={whatIf.reload} />
                )}
                {found.run !== null && <Result run={found.run} />}
              </>
            )}
          </Flex>
        )}
      </Shown>
      <Flex direction="row" justify="start">
        <Button onClick={() => go({ is: 'review' })}>{all.frame.back}</Button>
      </Flex>
    </Flex>
  );
}

function HowItEnded({ run: { state, trouble } }: { readonly run: Run }) {
  const text = useText().whatIf;
  if (state === 'cancelled') return <Text>{text.cancelled}</Text>;
  if (state === 'abandoned') {
    return (
      <Alert title={text.abandoned} variant="warning">
        {text.abandonedHelp}
      </Alert>
    );
  }
  if (state !== 'failed') return null;
  return (
    <Alert title={text.failed} variant="warning">
      {trouble ?? ''}
    </Alert>
  );
}

function Result({ run: { tried, isOfDraft } }: { readonly run: Run }) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  if (tried === null) return null;
  return (
    <Flex direction="column" gap="md">
      {!isOfDraft && <Alert title={text.outdated} variant="info" />}
      <WhatIfReportView tried={tried} />
      <Text variant="microcopy">{text.by(tried.by, momentText(tried.endedAt, locale))}</Text>
      {isOfDraft && <Text variant="microcopy">{text.kept}</Text>}
    </Flex>
  );
}
