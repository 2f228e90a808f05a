import {
  Button,
  Flex,
  StatusTag,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Text,
} from '@hubspot/ui-extensions';
import { useCallback, useState } from 'react';
import { useLoaded } from '../hooks/use-loaded.ts';
import { PagedTable } from '../shell/PagedTable.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { momentText } from '../shell/times.ts';

/** Every rulebook that was ever live. */
export function VersionsTab() {
  const { api, go, locale, revision, text: all } = useSurface();
  const text = all.publishing.versions;
  const [page, setPage] = useState(0);
  const load = useCallback(() => api.versions(page), [api, page, revision]);
  const versions = useLoaded(load);
  return (
    <Flex direction="column" gap="md">
      <Text>{text.intro}</Text>
      <Shown loaded={versions}>
        {({ rows, total }) =>
          total === 0 ? (
            <Text>{text.none}</Text>
          ) : (
            <PagedTable total={total} page={page} rows={rows.length} onPage={setPage}>
              <TableHead>
                <TableRow>
                  <TableHeader width="min">{text.column.version}</TableHeader>
                  <TableHeader>{text.column.note}</TableHeader>
                  <TableHeader>{text.column.published}</TableHeader>
                  <TableHeader width="min">{all.frame.actions}</TableHeader>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map(({ version, note, author, publishedAt, live }) => (
                  <TableRow key={version}>
                    <TableCell width="min">
                      {live ? (
                        <StatusTag variant="success">{`${version} · ${text.live}`}</StatusTag>
                      ) : (
                        version
                      )}
                    </TableCell>
                    <TableCell>{note === '' ? text.noNote : note}</TableCell>
                    <TableCell>{text.by(author, momentText(publishedAt, locale))}</TableCell>
                    <TableCell width="min">
                      <Button size="xs" disabled={live} onClick={() => go({ is: 'version', version })}>
                        {text.compare}
                      </Button>
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </PagedTable>
          )
        }
      </Shown>
    </Flex>
  );
}
