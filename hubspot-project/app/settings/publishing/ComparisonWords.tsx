import { Flex, List, Text } from '@hubspot/ui-extensions';
import type { Comparison } from '../contract.generated.ts';
import { useText } from '../shell/surface.tsx';

/** Two versions compared in sentences, by area. */
export function ComparisonWords({
  comparison: { areas, unlisted },
  same,
}: {
  readonly comparison: Comparison;
  /** What to say when they say the same. */
  readonly same: string;
}) {
  const text = useText().publishing;
  if (areas.length === 0) return <Text>{same}</Text>;
  return (
    <Flex direction="column" gap="sm">
      {areas.map(({ area, sentences }) => (
        <Flex key={area} direction="column" gap="xs">
          <Text format={{ fontWeight: 'demibold' }}>{text.area[area]}</Text>
          <List variant="unordered-styled">
            {sentences.map((sentence, index) => (
              <Text key={index}>{sentence}</Text>
            ))}
          </List>
        </Flex>
      ))}
      {unlisted > 0 && <Text variant="microcopy">{text.unlisted(unlisted)}</Text>}
    </Flex>
  );
}
