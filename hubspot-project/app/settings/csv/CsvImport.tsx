import { Button, Flex, LoadingButton, Text, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { ImportPreview, Writes } from '../contract.generated.ts';
import { useDraftWrite } from '../hooks/use-draft-write.ts';
import { useForm } from '../hooks/use-form.ts';
import { useSent } from '../hooks/use-sent.ts';
import { Choice } from '../shell/Choice.tsx';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { ImportPreviewWords } from './ImportPreviewWords.tsx';

type Missing = Writes['previewImport']['missing'];

/** A pasted table: first what it would change, then the change. Another text needs another look. */
export function CsvImport() {
  const { api, changed, go, overview, text: all } = useSurface();
  const text = all.csv;
  const { form, put, latest } = useForm<{ csv: string; missing: Missing }>({ csv: '', missing: 'keep' });
  const [empty, setEmpty] = useState(false);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const looked = useSent();
  const imported = useDraftWrite();
  const refusal = looked.refusal ?? imported.refusal;

  const look = async () => {
    const blank = latest().csv.trim() === '';
    setEmpty(blank);
    if (!blank) setPreview(await looked.send(() => api.previewImport(latest())));
  };
  const take = async () => {
    const done = await imported.write(overview.draftVersion, (call) =>
      api.importTerritories({ ...call, ...latest() }),
    );
    if (done !== null) go({ is: 'review' });
  };
  const readAgain = () => {
    imported.forget();
    setPreview(null);
    changed();
  };
  const paste = (csv: string) => {
    if (csv === latest().csv) return;
    put((before) => ({ ...before, csv }));
    setEmpty(false);
    setPreview(null);
  };
  const ready = preview !== null && preview.faults.length === 0;
  return (
    <Flex direction="column" gap="sm">
      <Text format={{ fontWeight: 'demibold' }}>{text.import}</Text>
      <Text>{text.importHelp}</Text>
      <TextArea
        name="import"
        label={text.paste}
        rows={8}
        value={form.csv}
        error={empty}
        validationMessage={empty ? text.empty : ''}
        onInput={paste}
        onChange={paste}
      />
      <Choice
        name="missing"
        label={text.missing}
        value={form.missing}
        words={text.missingWords}
        onChange={(chosen) => {
          put((before) => ({ ...before, missing: chosen }));
          setPreview(null);
        }}
      />
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={readAgain} />}
      {preview !== null && <ImportPreviewWords preview={preview} />}
      <Flex direction="row" gap="sm" wrap>
        {ready ? (
          <LoadingButton variant="primary" loading={imported.sending} onClick={() => void take()}>
            {text.apply}
          </LoadingButton>
        ) : (
          <LoadingButton variant="primary" loading={looked.sending} onClick={() => void look()}>
            {text.preview}
          </LoadingButton>
        )}
        <Button variant="transparent" onClick={() => go({ is: 'tabs' })}>
          {all.frame.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
