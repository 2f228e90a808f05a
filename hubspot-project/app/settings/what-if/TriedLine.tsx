import { Button, Flex, Text } from '@hubspot/ui-extensions';
import { useCallback } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { whatIfHeadlines } from './what-if-headlines.ts';

/** In the review: what past leads said of the draft as it is, or that nobody asked them, and the way there. */
export function TriedLine() {
  const { api, go, locale, revision, text: all } = useSurface();
  const text = all.whatIf;
  const load = useCallback(() => api.whatIf(), [api, revision]);
  const whatIf = useLoaded(load);
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{text.title}</Text>
      <Shown loaded={whatIf}>
        {({ run }) =>
          run === null || run.tried === null || !run.isOfDraft ? (
            <Text>{text.notTried}</Text>
          ) : (
            <Flex direction="column" gap="flush">
              {whatIfHeadlines(run.tried.report, text, locale)
                .slice(0, 2)
                .map((sentence, index) => (
                  <Text key={index}>{sentence}</Text>
                ))}
            </Flex>
          )
        }
      </Shown>
      <Flex direction="row" justify="start">
        <Button size="sm" onClick={() => go({ is: 'what-if' })}>
          {text.open}
        </Button>
      </Flex>
    </Flex>
  );
}
