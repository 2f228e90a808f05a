import { Divider, Flex } from '@hubspot/ui-extensions';
import { AccountRules } from './AccountRules.tsx';
import { Channels } from './Channels.tsx';
import { EditorList } from './EditorList.tsx';
import { ModeSection } from './ModeSection.tsx';
import { OwnerRules } from './OwnerRules.tsx';
import { SafetyNet } from './SafetyNet.tsx';

/** What concerns the whole portal. */
export function GeneralTab() {
  return (
    <Flex direction="column" gap="md">
      <ModeSection />
      <Divider />
      <SafetyNet />
      <Divider />
      <AccountRules />
      <Divider />
      <OwnerRules />
      <Divider />
      <Channels />
      <Divider />
      <EditorList />
    </Flex>
  );
}
