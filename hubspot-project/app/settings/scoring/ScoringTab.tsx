import {
  AutoGrid,
  Button,
  Flex,
  Statistics,
  StatisticsItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import { usePart } from '../hooks/use-part.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { LearningView } from '../scorecard/LearningView.tsx';
import { bandWords } from './band-words.ts';
import { signedText } from './bands.ts';
import type { Scorecard } from './bands.ts';

/** What gives points, and which points give which grade. */
export function ScoringTab() {
  const { go, overview, text: all } = useSurface();
  const text = all.scoring;
  const scorecard = usePart('scorecard');
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" justify="between" align="center" wrap>
        <Text>{text.intro}</Text>
        {overview.you.mayEdit && <Button onClick={() => go({ is: 'scorecard' })}>{all.frame.edit}</Button>}
      </Flex>
      <Shown loaded={scorecard}>
        {({ value }) => (
          <>
            <Statistics>
              {(['A', 'B', 'C'] as const).map((grade) => (
                <StatisticsItem key={grade} label={text.gradeFrom(grade)} number={value.grades[grade]} />
              ))}
            </Statistics>
            <Text variant="microcopy">{text.gradeRest}</Text>
            <RuleTable scorecard={value} />
          </>
        )}
      </Shown>
      <LearningView />
    </Flex>
  );
}

/** Every line of points, beside the rule that it belongs to where there is room, else below it. */
function RuleTable({ scorecard: { rules } }: { readonly scorecard: Scorecard }) {
  const all = useSurface().text;
  const text = all.scoring;
  const names = useNames();
  if (rules.length === 0) return <Text>{text.none}</Text>;
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{text.label}</TableHeader>
          <TableHeader align="right" width="min">
            {text.points}
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rules.flatMap(({ label, attribute, bands }, rule) =>
          bands.map((band, index) => (
            <TableRow key={`${rule} ${index}`}>
              <TableCell>
                <AutoGrid columnWidth={200} flexible gap="flush">
                  <Text format={{ fontWeight: 'demibold' }}>{index === 0 ? label : ''}</Text>
                  <Flex direction="column" gap="flush">
                    <Text>
                      {`${attributeLabel(attribute, all.conditions)} ${bandWords(band, all.conditions, (value) => names.value(attribute, value))}`}
                    </Text>
                    {band.history !== undefined && (
                      <Text variant="microcopy">{text.history(band.history.leads, band.history.wins)}</Text>
                    )}
                  </Flex>
                </AutoGrid>
              </TableCell>
              <TableCell align="right" width="min">
                {signedText(band.points)}
              </TableCell>
            </TableRow>
          )),
        )}
      </TableBody>
    </Table>
  );
}
