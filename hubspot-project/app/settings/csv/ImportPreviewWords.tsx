import { Accordion, Alert, Flex, List, Text } from '@hubspot/ui-extensions';
import type { ImportPreview } from '../contract.generated.ts';
import { useText } from '../shell/surface.tsx';

/** What an import would add, change and delete, or which of its lines are wrong. */
export function ImportPreviewWords({ preview }: { readonly preview: ImportPreview }) {
  const text = useText().csv;
  const { added, changed, removed, faults, order, unlisted } = preview;
  if (faults.length > 0) {
    return (
      <Alert title={text.faults} variant="error">
        <List variant="unordered-styled">
          {faults.map(({ row, message }, index) => (
            <Text key={index}>{row === null ? message : text.faultIn(row, message)}</Text>
          ))}
        </List>
      </Alert>
    );
  }
  if (added.length + changed.length + removed.length === 0 && order === null) {
    return <Text>{text.same}</Text>;
  }
  return (
    <Flex direction="column" gap="sm">
      <Named title={text.willAdd(added.length)} names={added} />
      <Named
        title={text.willChange(changed.length)}
        names={changed.map(({ name, what }) => `${name}: ${what.join('; ')}`)}
      />
      <Named title={text.willRemove(removed.length)} names={removed} />
      {order !== null && <Text>{order}</Text>}
      {unlisted > 0 && <Text variant="microcopy">{text.more(unlisted)}</Text>}
    </Flex>
  );
}

function Named({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <Accordion title={title} size="sm" defaultOpen={names.length <= 10}>
      <List variant="unordered-styled">
        {names.map((name, index) => (
          <Text key={index}>{name}</Text>
        ))}
      </List>
    </Accordion>
  );
}
