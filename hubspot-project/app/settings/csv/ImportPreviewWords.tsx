import { Accordion, Alert, Flex, List, Text } from '@hubspot/ui-extensions';
import type { ImportPreview } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';

/** What an import would add, change and delete, or which of its lines are wrong. */
export function ImportPreviewWords({ preview }: { readonly preview: ImportPreview }) {
  const { locale, text: all } = useSurface();
  const text = all.csv;
  const { added, changed, removed, faults, order, counts } = preview;
  const said = (count: number) => new Intl.NumberFormat(locale).format(count);
  if (faults.length > 0) {
    return (
      <Alert title={text.faults} variant="error">
        <List variant="unordered-styled">
          {faults.map(({ row, message }, index) => (
            <Text key={index}>{row === null ? message : text.faultIn(row, message)}</Text>
          ))}
        </List>
        {counts.faults > faults.length && <Text>{text.firstShown(said(faults.length))}</Text>}
      </Alert>
    );
  }
  if (counts.added + counts.changed + counts.removed === 0 && order === null) {
    return <Text>{text.same}</Text>;
  }
  return (
    <Flex direction="column" gap="sm">
      <Named title={text.willAdd(counts.added, said(counts.added))} names={added} count={counts.added} />
      <Named
        title={text.willChange(counts.changed, said(counts.changed))}
        names={changed.map(({ name, what }) => `${name}: ${what.join('; ')}`)}
        count={counts.changed}
      />
      <Named
        title={text.willRemove(counts.removed, said(counts.removed))}
        names={removed}
        count={counts.removed}
      />
      {order !== null && <Text>{order}</Text>}
    </Flex>
  );
}

/** A long list is counted whole, and only its beginning is named. */
function Named({
  title,
  names,
  count,
}: {
  readonly title: string;
  readonly names: readonly string[];
  readonly count: number;
}) {
  const { locale, text } = useSurface();
  if (count === 0) return null;
  return (
    <Accordion title={title} size="sm" defaultOpen={count <= 10}>
      <List variant="unordered-styled">
        {names.map((name, index) => (
          <Text key={index}>{name}</Text>
        ))}
      </List>
      {count > names.length && (
        <Text variant="microcopy">
          {text.csv.firstShown(new Intl.NumberFormat(locale).format(names.length))}
        </Text>
      )}
    </Accordion>
  );
}
