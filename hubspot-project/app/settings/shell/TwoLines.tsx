import { Flex, Text } from '@hubspot/ui-extensions';

/** Two headers of one column, over cells that hold their two values in the same order. */
export function TwoLines({ first, second }: { readonly first: string; readonly second: string }) {
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: 'demibold' }}>{first}</Text>
      <Text variant="microcopy">{second}</Text>
    </Flex>
  );
}
