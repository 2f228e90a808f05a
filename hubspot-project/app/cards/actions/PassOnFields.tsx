import { Select, TextArea } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { passOnReasons } from '../contract.generated.ts';
import type { PassOnReason } from '../contract.generated.ts';
import { useSurface } from '../surface.tsx';
import type { Draft } from './draft.ts';

const isReason = (value: unknown): value is PassOnReason => passOnReasons.some((reason) => reason === value);

/** Why a lead is passed on, and a line for whoever gets it. */
export function PassOnFields({ onChange }: { readonly onChange: (draft: Draft) => void }) {
  const { text } = useSurface();
  const [reason, setReason] = useState<PassOnReason | null>(null);
  const [note, setNote] = useState('');
  const change = (nextReason: PassOnReason | null, nextNote: string) => {
    setReason(nextReason);
    setNote(nextNote);
    onChange(nextReason === null ? null : { kind: 'pass_on', reason: nextReason, note: nextNote });
  };
  return (
    <>
      <Select
        name="reason"
        label={text.action.pass_on.reason}
        required
        {...(reason === null ? {} : { value: reason })}
        options={passOnReasons.map((value) => ({ value, label: text.reason[value] }))}
        onChange={(value) => isReason(value) && change(value, note)}
      />
      <TextArea
        name="note"
        label={text.action.pass_on.note}
        rows={2}
        maxLength={300}
        value={note}
        onInput={(value) => change(reason, value)}
      />
    </>
  );
}
