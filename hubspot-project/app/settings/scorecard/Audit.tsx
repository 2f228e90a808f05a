import {
  Flex,
  Heading,
  Select,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import { standardAttributes } from '../conditions/attributes.ts';
import { attributeLabel } from '../conditions/condition-sentence.ts';
import { useNames } from '../conditions/names.ts';
import type { RoutingAudit } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Choice } from '../shell/Choice.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { TwoLines } from '../shell/TwoLines.tsx';
import { percent } from './percent.ts';

const audited = standardAttributes.filter((attribute) => attribute !== 'score' && attribute !== 'grade');

/** Every standard attribute, and whatever else past leads are known by. */
const choicesOf = (audit: RoutingAudit | null): readonly string[] => [
  ...new Set<string>([...audited, ...(audit?.attributes ?? [])]),
];

/** Shares of grades or owners by an attribute that the person picks. */
export function Audit() {
  const { api, text: all } = useSurface();
  const text = all.learning;
  const [attribute, setAttribute] = useState<string>('country');
  const [got, setGot] = useState<'grade' | 'owner'>('grade');
  const load = useCallback(() => api.audit({ attribute, got }), [api, attribute, got]);
  const audit = useLoaded(load);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{text.audit}</Heading>
      <Text>{text.auditWhy}</Text>
      <Flex direction="row" gap="sm" align="end" wrap>
        <Select
          name="audit-attribute"
          label={text.auditBy}
          value={attribute}
          options={choicesOf(audit.value).map((value) => ({
            value,
            label: attributeLabel(value, all.conditions),
          }))}
          onChange={(chosen) => setAttribute(String(chosen))}
        />
        <Choice name="audit-got" label={text.auditGot} value={got} words={text.gots} onChange={setGot} />
      </Flex>
      <Shown loaded={audit}>{(found) => <Shares audit={found} attribute={attribute} />}</Shown>
    </Flex>
  );
}

function Shares({
  audit: { leads, days, shares, standIns },
  attribute,
}: {
  readonly audit: RoutingAudit;
  readonly attribute: string;
}) {
  const { locale, text: all } = useSurface();
  const names = useNames();
  const text = all.learning;
  const share = (value: number) => percent(value, locale);
  return (
    <Flex direction="column" gap="sm">
      <Text>{text.auditOf(leads, days)}</Text>
      {standIns.length > 0 && (
        <Flex direction="column" gap="xs">
          <Heading>{text.standIns}</Heading>
          {standIns.map(({ attribute: other, tells, inScorecard }) => (
            <Text key={other}>
              {text.standIn(attributeLabel(other, all.conditions), share(tells), inScorecard)}
            </Text>
          ))}
        </Flex>
      )}
      {shares.every(({ stands }) => stands === null) && <Text>{text.auditNothing}</Text>}
      {shares.length > 0 && (
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>
                <TwoLines first={text.auditCells.group} second={text.auditCells.got} />
              </TableHeader>
              <TableHeader>
                <TwoLines first={text.auditCells.share} second={text.auditCells.range} />
              </TableHeader>
              <TableHeader>{text.auditCells.overall}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.map(({ group, got, share: own, from, to, overall, stands }) => (
              <TableRow key={`${group ?? ''}\n${got}`}>
                <TableCell>
                  <Text>{group === null ? text.unknownGroup : names.value(attribute, group)}</Text>
                  <Text>{got}</Text>
                </TableCell>
                <TableCell>
                  <Text>{stands === null ? share(own) : `${share(own)}, ${text.stands[stands]}`}</Text>
                  <Text variant="microcopy">{`${share(from)} – ${share(to)}`}</Text>
                </TableCell>
                <TableCell>{share(overall)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
