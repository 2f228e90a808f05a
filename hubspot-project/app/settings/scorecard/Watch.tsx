import { Alert, Flex, Heading, Statistics, StatisticsItem, Text } from '@hubspot/ui-extensions';
import type { ScorecardHistory } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';
import { percent, shareWon } from './percent.ts';

/** The last daily look: drift in words, what was promised and came, and how each grade converts. */
export function Watch({ watch }: { readonly watch: NonNullable<ScorecardHistory['watch']> }) {
  const { locale, text: all } = useSurface();
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
