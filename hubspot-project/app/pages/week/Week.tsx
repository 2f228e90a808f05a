import { AutoGrid, Button, Flex, Heading } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { HomeWeek } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { ChooseHeadlines } from './ChooseHeadlines.tsx';
import { Headline } from './Headline.tsx';

/** Three figures of the week, each against the week before and day by day. */
export function Week() {
  const { api, text: all } = useSurface();
  const text = all.week;
  const loaded = useLoaded(api.week);
  const [chosen, setChosen] = useState<HomeWeek | null>(null);
  const [choosing, setChoosing] = useState(false);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.title}</Heading>
      <Shown loaded={loaded}>
        {(read) => {
          const week = chosen ?? read;
          return (
            <>
              <AutoGrid columnWidth={260} flexible gap="sm">
                {week.headlines.map((headline) => (
                  <Headline key={headline.kind} headline={headline} />
                ))}
              </AutoGrid>
              {choosing ? (
                <ChooseHeadlines
                  week={week}
                  onChosen={(next) => {
                    setChosen(next);
                    setChoosing(false);
                  }}
                  onCancel={() => setChoosing(false)}
                />
              ) : (
                week.mayChoose && (
                  <Flex direction="row" justify="start">
                    <Button size="xs" onClick={() => setChoosing(true)}>
                      {text.choose}
                    </Button>
                  </Flex>
                )
              )}
            </>
          );
        }}
      </Shown>
    </Flex>
  );
}
