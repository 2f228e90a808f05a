import { useEffect, useState } from 'react';
import { faultText } from './crm-api.ts';
import type { Mode } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';

const choices: readonly { readonly mode: Mode; readonly label: string }[] = [
  { mode: 'shadow', label: 'Shadow' },
  { mode: 'live', label: 'Live' },
];

const explained: Readonly<Record<Mode, string>> = {
  shadow:
    'Baton decides and records, and writes nothing to the contacts. Every real install starts like this.',
  live: 'Baton sets the owner of every new contact and writes the reason onto the record.',
};

interface ModeSwitchProps {
  readonly mode: Mode | null;
  readonly onMode: (mode: Mode) => Promise<void>;
}

export function ModeSwitch({ mode, onMode }: ModeSwitchProps) {
  const [fault, setFault] = useState<string | null>(null);
  // What was asked for shows at once, and falls back when Baton refuses.
  const [asked, setAsked] = useState<Mode | null>(null);
  const shown = asked ?? mode;
  useEffect(() => setAsked(null), [mode]);
  const choose = (wanted: Mode) => {
    setAsked(wanted);
    onMode(wanted).then(
      () => setFault(null),
      (error: unknown) => {
        setAsked(null);
        setFault(faultText(error));
      },
    );
  };
  return (
    <>
      <fieldset className="mode">
        <legend className="visually-hidden">Mode</legend>
        <div className="segments">
          {choices.map((choice) => (
            <label key={choice.mode} className="segment">
              <input
                type="radio"
                name="mode"
                checked={shown === choice.mode}
                disabled={shown === null}
                onChange={() => choose(choice.mode)}
              />
              <span>{choice.label}</span>
            </label>
          ))}
        </div>
        <p className="mode-note" aria-live="polite">
          {shown === null ? 'Asking Baton which mode it is in …' : explained[shown]}
        </p>
      </fieldset>
      <Fault message={fault} />
    </>
  );
}
