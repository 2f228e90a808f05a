import { Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { useSurface } from '../surface.tsx';
import { longestSnooze } from './draft.ts';
import type { Draft } from './draft.ts';

const offered = [5, 15, 30, 60, 120, 240, 480] as const;

interface SnoozeFieldsProps {
  readonly mostMinutes: number;
  readonly onChange: (draft: Draft) => void;
}

/** How much more time: the usual spans that the policy allows, and the longest that it allows. */
export function SnoozeFields({ mostMinutes, onChange }: SnoozeFieldsProps) {
  const { text, format } = useSurface();
  const most = longestSnooze(mostMinutes);
  const [chosen, choose] = useState(most);
  const choices = [...offered.filter((minutes) => minutes < most), most];
  return (
    <Select
      name="minutes"
      label={text.action.snooze.minutes}
      value={chosen}
      options={choices.map((value) => ({ value, label: format.minutes(value) }))}
      onChange={(value) => {
        const minutes = Number(value);
        choose(minutes);
        onChange({ kind: 'snooze', minutes });
      }}
    />
  );
}
