import { Alert, Button, Flex, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ReactNode } from 'react';

/** A button that asks once more, in place, before it does what cannot be taken back with a click. */
export function Confirmed({
  ask,
  sure,
  yes,
  no,
  destructive = false,
  sending,
  onYes,
  children,
}: {
  readonly ask: string;
  readonly sure: string;
  readonly yes: string;
  readonly no: string;
  readonly destructive?: boolean;
  readonly sending: boolean;
  readonly onYes: () => void;
  /** What is to be filled in together with the answer. */
  readonly children?: ReactNode;
}) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Flex direction="row" justify="start">
        <Button size="sm" onClick={() => setAsking(true)}>
          {ask}
        </Button>
      </Flex>
    );
  }
  return (
    <Alert title={ask} variant="warning">
      <Flex direction="column" gap="sm">
        <Text>{sure}</Text>
        {children}
        <Flex direction="row" gap="sm" wrap>
          <LoadingButton
            size="sm"
            variant={destructive ? 'destructive' : 'secondary'}
            loading={sending}
            onClick={onYes}
          >
            {yes}
          </LoadingButton>
          <Button size="sm" variant="transparent" onClick={() => setAsking(false)}>
            {no}
          </Button>
        </Flex>
      </Flex>
    </Alert>
  );
}
