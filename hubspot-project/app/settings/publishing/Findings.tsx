import { Alert, Button, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Finding } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** What is wrong with the draft; what lies in a territory leads there. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const text = useSurface().text.publishing;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  return (
    <Flex direction="column" gap="sm">
      {errors.length === 0 ? (
        <Alert title={text.sound} variant="success" />
      ) : (
        <Alert title={text.faults} variant="error">
          <Text>{text.faultsHelp}</Text>
          <FindingList findings={errors} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert title={text.warnings} variant="warning">
          <FindingList findings={warnings} />
        </Alert>
      )}
    </Flex>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  const { go, text } = useSurface();
  return (
    <List variant="unordered-styled">
      {findings.map(({ message, territoryId }, index) => (
        <Flex key={index} direction="row" gap="sm" align="center" wrap>
          <Text>{message}</Text>
          {territoryId !== null && (
            <Button size="xs" onClick={() => go({ is: 'territory', territoryId })}>
              {text.publishing.open}
            </Button>
          )}
        </Flex>
      ))}
    </List>
  );
}
