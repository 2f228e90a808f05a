import {
  AutoGrid,
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

const tags = { published: 'default', scheduled: 'info', cancelled: 'default', refused: 'warning' } as const;

/** Every rulebook that was ever live, is scheduled, or was. */
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
                  <TableHeader width="min">{all.frame.actions}</TableHeader>
                </TableRow>
              </TableHead>
              <TableBody>
                {rows.map(({ version, state, note, author, publishedAt, publishAt, live }) => (
                  <TableRow key={version}>
                    <TableCell width="min">
                      {live || state !== 'published' ? (
                        <StatusTag variant={live ? 'success' : tags[state]}>
                          {`${version} · ${live ? text.live : text.state[state]}`}
                        </StatusTag>
                      ) : (
                        version
                      )}
                    </TableCell>
                    <TableCell>
                      <AutoGrid columnWidth={200} flexible gap="xs">
                        <Text>{note === '' ? text.noNote : note}</Text>
                        <Text>
                          {publishedAt === null
                            ? text.planned(author, momentText(publishAt ?? 0, locale))
                            : text.by(author, momentText(publishedAt, locale))}
                        </Text>
                      </AutoGrid>
                    </TableCell>
                    <TableCell width="min">
                      <Button size="xs" onClick={() => go({ is: 'version', version })}>
                        {live ? all.frame.view : text.compare}
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
