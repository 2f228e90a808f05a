import { Alert, Button, Checkbox, Flex, List, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import type { Finding } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import type { Accepted } from './use-accepted.ts';

/** Longer lists are not read. */
const mostListed = 50;

/** What is wrong with the draft, and what has to be accepted by name; what lies in a territory leads there. */
export function Findings({
  findings,
  accepted: { ids, byOf, put },
  mayAccept,
}: {
  readonly findings: readonly Finding[];
  readonly accepted: Accepted;
  /** False for somebody who may not publish. */
  readonly mayAccept: boolean;
}) {
  const text = useSurface().text.publishing;
  const errors = findings.filter(({ severity }) => severity === 'error');
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const open = warnings.filter(({ id }) => !ids.has(id));
  return (
    <Flex direction="column" gap="sm">
      {errors.length === 0 ? (
        <Alert title={text.sound} variant="success" />
      ) : (
        <Alert title={text.faults} variant="error">
          <Text>{text.faultsHelp}</Text>
          <List variant="unordered-styled">
            {errors.map((finding) => (
              <Where key={finding.id} finding={finding}>
                <Text>{finding.message}</Text>
              </Where>
            ))}
          </List>
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert title={text.warnings} variant="warning">
          <Flex direction="column" gap="xs">
            {mayAccept && <Text variant="microcopy">{text.accept.help}</Text>}
            {warnings.slice(0, mostListed).map((finding) => (
              <Where key={finding.id} finding={finding}>
                {mayAccept ? (
                  <Checkbox
                    name={`accept-${finding.id}`}
                    checked={ids.has(finding.id)}
                    onChange={(checked) => put([finding.id], checked)}
                  >
                    {finding.message}
                  </Checkbox>
                ) : (
                  <Text>{finding.message}</Text>
                )}
                <AcceptedBy who={byOf(finding.id)} />
              </Where>
            ))}
            {warnings.length > mostListed && (
              <Text variant="microcopy">{text.unlisted(warnings.length - mostListed)}</Text>
            )}
            {mayAccept && open.length > 0 && (
              <Flex direction="row" justify="start">
                <Button
                  size="xs"
                  onClick={() =>
                    put(
                      open.map(({ id }) => id),
                      true,
                    )
                  }
                >
                  {text.accept.all(open.length)}
                </Button>
              </Flex>
            )}
          </Flex>
        </Alert>
      )}
    </Flex>
  );
}

function AcceptedBy({ who }: { readonly who: string | null }) {
  const text = useSurface().text.publishing.accept;
  return who === null ? null : <Text variant="microcopy">{text.by(who)}</Text>;
}

/** A finding, and the way to its territory. */
function Where({
  finding: { territoryId },
  children,
}: {
  readonly finding: Finding;
  readonly children: ReactNode;
}) {
  const { go, text } = useSurface();
  return (
    <Flex direction="row" gap="sm" align="center" wrap>
      {children}
      {territoryId !== null && (
        <Button size="xs" onClick={() => go({ is: 'territory', territoryId })}>
          {text.publishing.open}
        </Button>
      )}
    </Flex>
  );
}
