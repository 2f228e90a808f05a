import {
  AutoGrid,
  Button,
  Flex,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import type { SlaPolicy } from '../contract.generated.ts';
import { usePart } from '../hooks/use-part.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';

export function PolicyList() {
  const { go, overview, text: all } = useSurface();
  const text = all.response;
  const policies = usePart('slaPolicies');
  const target = ({ targetMinutes, byGrade }: SlaPolicy) => {
    const grades = (['A', 'B', 'C', 'D'] as const).flatMap((grade) =>
      byGrade[grade] === undefined ? [] : [`${grade} ${text.minutes(byGrade[grade])}`],
    );
    return [text.minutes(targetMinutes), ...grades].join(', ');
  };
  const chain = ({ steps, afterLast }: SlaPolicy) =>
    [...steps.map(({ to }) => text.to[to]), text.afterLast[afterLast]].join(' → ');
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" gap="sm" justify="between" align="center" wrap>
        <Text>{text.intro}</Text>
        {overview.you.mayEdit && (
          <Button size="sm" onClick={() => go({ is: 'policy', slaPolicyId: null })}>
            {text.newPolicy}
          </Button>
        )}
      </Flex>
      <Shown loaded={policies}>
        {({ value }) => (
          <Table bordered density="condensed">
            <TableHead>
              <TableRow>
                <TableHeader>{text.column}</TableHeader>
                {overview.you.mayEdit && <TableHeader width="min">{all.frame.actions}</TableHeader>}
              </TableRow>
            </TableHead>
            <TableBody>
              {value.map((policy) => (
                <TableRow key={policy.slaPolicyId}>
                  <TableCell>
                    <AutoGrid columnWidth={220} flexible gap="xs">
                      <Flex direction="column" gap="flush">
                        <Text format={{ fontWeight: 'demibold' }}>{policy.name ?? policy.slaPolicyId}</Text>
                        <Text>{target(policy)}</Text>
                        <Text variant="microcopy">{text.clock[policy.calendar]}</Text>
                      </Flex>
                      <Text>{chain(policy)}</Text>
                    </AutoGrid>
                  </TableCell>
                  {overview.you.mayEdit && (
                    <TableCell width="min">
                      <Button size="xs" onClick={() => go({ is: 'policy', slaPolicyId: policy.slaPolicyId })}>
                        {all.frame.edit}
                      </Button>
                    </TableCell>
                  )}
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </Shown>
    </Flex>
  );
}
