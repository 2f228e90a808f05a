import { Flex, Table, Text } from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { PAGE_SIZE } from '../api/settings-api.ts';
import { useText } from './surface.tsx';

/** A table that shows one page of results, with the way to the others where there are any. */
export function PagedTable({
  total,
  page,
  rows,
  onPage,
  children,
}: {
  readonly total: number;
  /** From 0. */
  readonly page: number;
  /** Rows on this page. */
  readonly rows: number;
  readonly onPage: (page: number) => void;
  readonly children: ReactNode;
}) {
  const text = useText().frame;
  const pageCount = Math.ceil(total / PAGE_SIZE);
  if (pageCount <= 1) {
    return (
      <Table bordered density="condensed">
        {children}
      </Table>
    );
  }
  return (
    <Flex direction="column" gap="xs">
      <Table
        bordered
        density="condensed"
        paginated
        pageCount={pageCount}
        page={page + 1}
        onPageChange={(chosen) => onPage(chosen - 1)}
      >
        {children}
      </Table>
      <Text variant="microcopy">{text.pages(page * PAGE_SIZE + 1, page * PAGE_SIZE + rows, total)}</Text>
    </Flex>
  );
}
