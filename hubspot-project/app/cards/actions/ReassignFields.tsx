import { Alert, LoadingSpinner, Select, Text, TextArea } from '@hubspot/ui-extensions';
import { useEffect, useState } from 'react';
import type { LeadChoices } from '../contract.generated.ts';
import { useSurface } from '../surface.tsx';
import type { Draft } from './draft.ts';

type Loaded = { readonly choices: LeadChoices['choices'] } | { readonly fault: string } | null;

/** Whom to give a lead to, with what the rules say about them now. */
export function ReassignFields({ onChange }: { readonly onChange: (draft: Draft) => void }) {
  const { text, api } = useSurface();
  const words = text.action.reassign;
  const [loaded, setLoaded] = useState<Loaded>(null);
  const [ownerId, setOwnerId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  useEffect(() => {
    let shown = true;
    void api.choices().then((answer) => {
      if (!shown) return;
      setLoaded(answer.ok ? answer.value : { fault: answer.refusal.message ?? text.error.unreachable });
    });
    return () => {
      shown = false;
    };
  }, [api, text]);
  if (loaded === null) return <LoadingSpinner label={words.loading} showLabel size="xs" />;
  if ('fault' in loaded) {
    return (
      <Alert title={text.action.failed} variant="danger">
        {loaded.fault}
      </Alert>
    );
  }
  if (loaded.choices.length === 0) return <Text>{words.nobody}</Text>;
  const change = (nextOwnerId: string | null, nextNote: string) => {
    setOwnerId(nextOwnerId);
    setNote(nextNote);
    onChange(nextOwnerId === null ? null : { kind: 'reassign', ownerId: nextOwnerId, note: nextNote });
  };
  const chosen = loaded.choices.find((choice) => choice.ownerId === ownerId);
  return (
    <>
      <Select
        name="owner"
        label={words.who}
        required
        placeholder={words.choose}
        {...(ownerId === null ? {} : { value: ownerId })}
        options={loaded.choices.map(({ ownerId: value, name, eligible }) => ({
          value,
          label: eligible ? name : words.mayNot(name),
        }))}
        onChange={(value) => change(String(value), note)}
      />
      {chosen && (
        <Text variant="microcopy">
          {chosen.eligible ? words.rulesYes(chosen.why) : words.rulesNo(chosen.why)}
        </Text>
      )}
      <TextArea
        name="note"
        label={words.note}
        rows={2}
        maxLength={300}
        value={note}
        onInput={(value) => change(ownerId, value)}
      />
    </>
  );
}
