import {
  Flex,
  Link,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import { LIST_SIZE } from '../api/home-api.ts';
import type { LeadList, LeadListName } from '../contract.generated.ts';
import { useLoaded } from '../hooks/use-loaded.ts';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { distanceText } from '../shell/times.ts';

const gradeVariant = { A: 'success', B: 'info', C: 'warning', D: 'default' } as const;

/** One list of leads, a page of it. `reading` grows when it is to be read again. */
export function LeadTable({ list, reading }: { readonly list: LeadListName; readonly reading: number }) {
  const { api, text: all } = useSurface();
  const text = all.today;
  const [page, setPage] = useState(0);
  const load = useCallback(() => api.list(list, page), [api, list, page, reading]);
  const leads = useLoaded(load);
  return (
    <Flex direction="column" gap="sm">
      <Text variant="microcopy">{text.help[list]}</Text>
      <Shown loaded={leads}>
        {(found) =>
          found.total === 0 ? <Text>{text.none[list]}</Text> : <LeadRows found={found} onPage={setPage} />
        }
      </Shown>
    </Flex>
  );
}

function LeadRows({
  found: { list, rows, total, page },
  onPage,
}: {
  readonly found: LeadList;
  readonly onPage: (page: number) => void;
}) {
  const { text: all } = useSurface();
  const text = all.today;
  const clocked = list === 'at_risk' || list === 'breached';
  const lines = (
    <>
      <TableHead>
        <TableRow>
          <TableHeader>{text.column.lead}</TableHeader>
          <TableHeader>{text.column.why}</TableHeader>
          <TableHeader width="min">{clocked ? text.due : text.column.since}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((lead) => (
          <TableRow key={lead.contactId}>
            <TableCell>
              <Flex direction="row" gap="xs" align="center" wrap>
                <Link href={lead.url}>{lead.label}</Link>
                {lead.grade !== null && <Tag variant={gradeVariant[lead.grade]}>{lead.grade}</Tag>}
              </Flex>
              <Text variant="microcopy">
                {[lead.territory, lead.owner ?? text.noOwner].filter((part) => part !== null).join(', ')}
              </Text>
            </TableCell>
            <TableCell>{lead.why}</TableCell>
            <TableCell width="min">{distanceText(lead.at, Date.now(), all.ago)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </>
  );
  if (total <= LIST_SIZE) {
    return (
      <Table bordered density="condensed">
        {lines}
      </Table>
    );
  }
  return (
    <Flex direction="column" gap="xs">
      <Table
        bordered
        density="condensed"
        paginated
        pageCount={Math.ceil(total / LIST_SIZE)}
        page={page + 1}
        onPageChange={(chosen) => onPage(chosen - 1)}
      >
        {lines}
      </Table>
      <Text variant="microcopy">
        {text.pages(page * LIST_SIZE + 1, page * LIST_SIZE + rows.length, total)}
      </Text>
    </Flex>
  );
}
