import type { FormProps } from '@hubspot/ui-extensions';
import { hostComponent } from './host-component.tsx';

/** What a form submits: each named control's value, numbers as numbers. */
function valuesOf(form: HTMLFormElement): Record<string, string | number> {
  const values: Record<string, string | number> = {};
  for (const control of form.elements) {
    if (!(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) {
      if (control instanceof HTMLSelectElement && control.name !== '')
        values[control.name] = control.selectedOptions[0]?.dataset['value'] ?? '';
      continue;
    }
    if (control.name === '') continue;
    if (control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')) {
      if (control.checked) values[control.name] = control.value;
    } else {
      values[control.name] = control.type === 'number' ? Number(control.value) : control.value;
    }
  }
  return values;
}

export const Form = hostComponent<FormProps>(
  'Form',
  ['onSubmit', 'preventDefault', 'autoComplete'],
  ({ onSubmit, autoComplete = 'on', children }) => (
    <form
      className="hs-form"
      autoComplete={autoComplete}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const submit = onSubmit as ((event: object) => void) | undefined;
        submit?.({ type: 'submit', targetValue: valuesOf(event.currentTarget) });
      }}
    >
      {children}
    </form>
  ),
);
