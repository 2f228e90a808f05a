import { Flex, Heading, Text } from '@hubspot/ui-extensions';
import type { WhatIfReport } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { SideBars } from './SideBars.tsx';

const letters = ['A', 'B', 'C', 'D'] as const;

/** How scores shift: leads of each grade, and from which grade to which they move. */
export function Grades({ grades }: Pick<WhatIfReport, 'grades'>) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const number = new Intl.NumberFormat(locale);
  const moved = grades.filter(({ before, after, leads }) => before !== after && leads > 0);
  const ofGrade = (side: 'before' | 'after', grade: string) =>
    grades.filter((move) => move[side] === grade).reduce((sum, { leads }) => sum + leads, 0);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.grades}</Heading>
      {moved.length === 0 ? (
        <Text>{text.noMoves}</Text>
      ) : (
        <>
          <SideBars
            what={text.grade}
            unit={text.leads}
            bars={letters.map((label) => ({
              ...{ label, before: ofGrade('before', label), after: ofGrade('after', label) },
            }))}
          />
          {moved.map(({ before, after, leads }) => (
            <Text key={`${before}${after}`}>
              {text.move(before, after, number.format(leads), leads === 1)}
            </Text>
          ))}
        </>
      )}
    </Flex>
  );
}
