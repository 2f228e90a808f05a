import { Accordion, Alert, Flex, Heading, List, Text } from '@hubspot/ui-extensions';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import type { ScorecardHistory } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { AdoptLearned } from './AdoptLearned.tsx';
import { BandTable } from './BandTable.tsx';
import { Reliability } from './Reliability.tsx';
import { SideBySide } from './SideBySide.tsx';

/** What the last training learned: whether it is any good, beside the published card, and every point of it. */
export function LearnedCard({ learned }: { readonly learned: NonNullable<ScorecardHistory['learned']> }) {
  const { locale, overview, text: all } = useSurface();
  const text = all.learning;
  const { signal, report, scorecard, excluded, insisted } = learned;
  const { leads, wins, leftOut } = report.history;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.learnedAt(momentText(learned.learnedAt, locale))}</Heading>
      {learned.why === 'drift' && <Text>{text.becauseOfDrift}</Text>}
      <Text>{text.from(leads, wins, leftOut)}</Text>
      <Alert
        title={signal.found ? text.signal : text.noSignal}
        variant={signal.found ? 'success' : 'warning'}
      >
        {signal.because}
      </Alert>
      {signal.found && overview.you.mayEdit && <AdoptLearned which="learned" />}
      {report.compared === null ? (
        <Text>{report.notCompared}</Text>
      ) : (
        <>
          <SideBySide compared={report.compared} />
          <Reliability learned={report.compared.learned} />
        </>
      )}
      <Accordion size="sm" title={text.card}>
        <BandTable
          rules={scorecard.rules.map(({ label, attribute, bands }) => ({
            ...{ label, attribute, none: null },
            bands: bands.map((band) => ({ band, leads: 0, wins: 0, ...band.history })),
          }))}
        />
      </Accordion>
      {report.published.length > 0 && (
        <Accordion size="sm" title={text.bands}>
          <BandTable rules={report.published} />
        </Accordion>
      )}
      {insisted.length > 0 && (
        <Accordion size="sm" title={text.insisted}>
          <List>
            {insisted.map(({ attribute, because, by }) => (
              <Text key={attribute}>
                {`${attributeLabel(attribute, all.conditions)}: ${because}${text.insistedBy(by)}`}
              </Text>
            ))}
          </List>
        </Accordion>
      )}
      {excluded.length > 0 && (
        <Accordion size="sm" title={text.excluded}>
          <List>
            {excluded.map(({ attribute, because }) => (
              <Text key={attribute}>{`${attributeLabel(attribute, all.conditions)}: ${because}`}</Text>
            ))}
          </List>
        </Accordion>
      )}
    </Flex>
  );
}
