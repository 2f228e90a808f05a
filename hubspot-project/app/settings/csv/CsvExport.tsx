import { Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSent } from '../hooks/use-sent.ts';
import { Refused } from '../shell/Refused.tsx';
import { useSurface } from '../shell/surface.tsx';
import { wholeCsv } from './whole-csv.ts';

/** HubSpot lets an extension neither write a file nor open a download that is signed, so the table goes to the clipboard. */
export function CsvExport() {
  const { api, copy, say, text: all } = useSurface();
  const text = all.csv;
  const { sending, refusal, send } = useSent();
  const [csv, setCsv] = useState<string | null>(null);
  const take = async () => {
    const table = await send(() => wholeCsv(api));
    if (table === null) return;
    setCsv(table);
    // A browser may refuse the clipboard; the text is there to be marked by hand.
    await copy(table).then(
      () => say(text.copied),
      () => undefined,
    );
  };
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.export}</Text>
      <Text>{text.exportHelp}</Text>
      {refusal !== null && <Refused title={all.frame.error.title} refusal={refusal} text={all.frame} />}
      <Flex direction="row" justify="start">
        <LoadingButton loading={sending} onClick={() => void take()}>
          {text.copy}
        </LoadingButton>
      </Flex>
      {csv !== null && <TextArea name="export" label={text.paste} value={csv} rows={8} readOnly />}
    </Flex>
  );
}
