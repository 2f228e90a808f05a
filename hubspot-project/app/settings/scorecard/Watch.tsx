import { Alert, Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { ScorecardHistory } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { AdoptLearned } from './AdoptLearned.tsx';
import { percent, shareWon } from './percent.ts';

/** The last daily look: drift in words, what was promised and came, and how each grade converts. */
export function Watch({
  watch,
  withheldSince,
  refreshed,
}: Pick<ScorecardHistory, 'withheldSince' | 'refreshed'> & {
  readonly watch: NonNullable<ScorecardHistory['watch']>;
}) {
  const { locale, overview, text: all } = useSurface();
  const text = all.learning;
  const { found, because, baseRate, calibration, grades, leads, closed, watchedAt } = watch;
  const share = (value: number) => percent(value, locale);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.watch}</Heading>
      <Text>{text.watchedAt(momentText(watchedAt, locale), leads, closed)}</Text>
      {found ? (
        <Alert title={text.drift} variant="warning">
          {because.join(' ')}
        </Alert>
      ) : (
        <Text>{text.noDrift}</Text>
      )}
      {withheldSince !== null && <Text>{text.withheld(momentText(withheldSince, locale))}</Text>}
      {refreshed !== null && (
        <>
          <Text>{text.refreshed(refreshed.leads, refreshed.wins)}</Text>
          {overview.you.mayEdit && <AdoptLearned which="recalibrated" />}
        </>
      )}
      {baseRate !== null && <Text>{text.ofBase(share(baseRate.live), share(baseRate.learned))}</Text>}
      {calibration !== null && (
        <Text>{text.ofPromise(share(calibration.promised), share(calibration.came))}</Text>
      )}
      {closed > 0 && (
        <Statistics>
          {grades.map((counted) => (
            <StatisticsItem
              key={counted.grade}
              label={text.ofGrade(counted.grade)}
              number={text.leadsWon(counted.leads, shareWon(counted, locale))}
            />
          ))}
        </Statistics>
      )}
    </Flex>
  );
}
