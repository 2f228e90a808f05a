import { Divider, Flex } from '@hubspot/ui-extensions';
import { CalendarList } from './CalendarList.tsx';
import { ChainPreview } from './ChainPreview.tsx';
import { PolicyList } from './PolicyList.tsx';

/** How soon a lead must be answered, and the hours in which time counts. */
export function ResponseTab() {
  return (
    <Flex direction="column" gap="md">
      <PolicyList />
      <ChainPreview />
      <Divider />
      <CalendarList />
    </Flex>
  );
}
