import { Flex, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';

/** One fact under its name. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: 'demibold' }}>{title}</Text>
      {children}
    </Flex>
  );
}
