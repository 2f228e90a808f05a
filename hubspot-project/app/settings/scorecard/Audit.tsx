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
import type { RoutingAudit } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Choice } from '../shell/Choice.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { percent } from './percent.ts';

const audited = standardAttributes.filter((attribute) => attribute !== 'score' && attribute !== 'grade');

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
          options={audited.map((value) => ({ value, label: attributeLabel(value, all.conditions) }))}
          onChange={(chosen) => setAttribute(String(chosen))}
        />
        <Choice name="audit-got" label={text.auditGot} value={got} words={text.gots} onChange={setGot} />
      </Flex>
      <Shown loaded={audit}>{(found) => <Shares audit={found} />}</Shown>
    </Flex>
  );
}

function Shares({ audit: { leads, days, shares } }: { readonly audit: RoutingAudit }) {
  const { locale, text: all } = useSurface();
  const text = all.learning;
  const share = (value: number) => percent(value, locale);
  return (
    <Flex direction="column" gap="sm">
      <Text>{text.auditOf(leads, days)}</Text>
      {shares.every(({ stands }) => stands === null) && <Text>{text.auditNothing}</Text>}
      {shares.length > 0 && (
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              {(['group', 'got', 'share', 'range', 'overall'] as const).map((name) => (
                <TableHeader key={name}>{text.auditCells[name]}</TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {shares.map(({ group, got, share: own, from, to, overall, stands }) => (
              <TableRow key={`${group ?? ''}\n${got}`}>
                <TableCell>{group ?? text.unknownGroup}</TableCell>
                <TableCell>{got}</TableCell>
                <TableCell>
                  {stands === null ? share(own) : `${share(own)}, ${text.stands[stands]}`}
                </TableCell>
                <TableCell>{`${share(from)} – ${share(to)}`}</TableCell>
                <TableCell>{share(overall)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Flex>
  );
}
