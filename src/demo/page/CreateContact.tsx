import type { FormEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { freshContact, presets } from './presets.ts';

const fields: readonly { readonly name: string; readonly label: string; readonly type?: string }[] = [
  { name: 'firstname', label: 'First name' },
  { name: 'lastname', label: 'Last name' },
  { name: 'email', label: 'E-mail', type: 'email' },
  { name: 'country', label: 'Country' },
  { name: 'industry', label: 'Industry' },
  { name: 'numemployees', label: 'Employees', type: 'number' },
];

function startFrom(choice: number): Record<string, string> {
  const preset = presets[choice];
  return preset === undefined ? {} : freshContact(preset);
}

interface CreateContactProps {
  readonly onClose: () => void;
  readonly onCreate: (properties: Record<string, string>) => void;
}

/** A form as a website would have it; a preset fills it in. */
export function CreateContact({ onClose, onCreate }: CreateContactProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [choice, setChoice] = useState(0);
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() => startFrom(0));

  useEffect(() => dialog.current?.showModal(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCreate(Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== '')));
    dialog.current?.close();
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby="create-title" onClose={onClose}>
      <form onSubmit={submit}>
        <h2 id="create-title">Create a contact</h2>
        <label className="field">
          <span>Start from</span>
          <select
            value={choice}
            onChange={(event) => {
              setChoice(Number(event.target.value));
              setValues(startFrom(Number(event.target.value)));
            }}
          >
            <option value={-1}>My own</option>
            {presets.map((preset, index) => (
              <option key={preset.label} value={index}>
                {preset.label}
              </option>
            ))}
          </select>
        </label>
        <div className="field-grid">
          {fields.map((field) => (
            <label key={field.name} className="field">
              <span>{field.label}</span>
              <input
                name={field.name}
                type={field.type ?? 'text'}
                required={field.name === 'email'}
                value={values[field.name] ?? ''}
                onChange={(event) => {
                  setChoice(-1);
                  setValues({ ...values, [field.name]: event.target.value });
                }}
              />
            </label>
          ))}
        </div>
        <div className="actions">
          <button type="button" className="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" className="button button-primary">
            Create
          </button>
        </div>
      </form>
    </dialog>
  );
}
