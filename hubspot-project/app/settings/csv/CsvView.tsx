import { Button, Divider, Flex, Heading } from '@hubspot/ui-extensions';
import { useSurface } from '../shell/surface.tsx';
import { CsvExport } from './CsvExport.tsx';
import { CsvImport } from './CsvImport.tsx';

/** Territories as a table: out of the draft and into it. */
export function CsvView() {
  const { go, overview, text } = useSurface();
  return (
    <Flex direction="column" gap="md">
      <Heading>{text.csv.title}</Heading>
      {overview.you.mayEdit && <CsvImport />}
      <Divider />
      <CsvExport />
      <Flex direction="row" justify="start">
        <Button variant="transparent" onClick={() => go({ is: 'tabs' })}>
          {text.frame.back}
        </Button>
      </Flex>
    </Flex>
  );
}
