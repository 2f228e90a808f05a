import type { AccordionProps, ButtonProps } from '@hubspot/ui-extensions';
import { useId, useState } from 'react';
import { classes, hostComponent } from './host-component.tsx';

const sizes: Readonly<Record<string, string>> = { 'extra-small': 'xs', small: 'sm', medium: 'md' };

export const Button = hostComponent<ButtonProps>(
  'Button',
  ['onClick', 'disabled', 'variant', 'type', 'size', 'truncate'],
  ({ onClick, disabled, variant = 'secondary', type = 'button', size = 'md', children }) => (
    <button
      type={type}
      disabled={disabled}
      className={`hs-button hs-button-${variant} hs-button-${sizes[size] ?? size}`}
      // The card runs in a worker: it gets a plain event, and no overlay to open.
      onClick={() => (onClick as ((event: object) => void) | undefined)?.({ type: 'click' })}
    >
      {children}
    </button>
  ),
);

function AccordionBox({
  title,
  children,
  defaultOpen = false,
  open,
  size = 'small',
  disabled,
  onClick,
}: AccordionProps) {
  const [opened, setOpened] = useState(defaultOpen);
  const shown = open ?? opened;
  const id = useId();
  return (
    <div className="hs-accordion">
      <button
        type="button"
        className={classes('hs-accordion-title', `hs-accordion-${sizes[size] ?? size}`)}
        aria-expanded={shown}
        aria-controls={id}
        disabled={disabled}
        onClick={() => {
          setOpened(!shown);
          onClick?.();
        }}
      >
        <span className={classes('hs-chevron', shown && 'hs-chevron-open')} aria-hidden="true" />
        {title}
      </button>
      <div id={id} className="hs-accordion-body" hidden={!shown}>
        {children}
      </div>
    </div>
  );
}

export const Accordion = hostComponent<AccordionProps>(
  'Accordion',
  ['title', 'defaultOpen', 'open', 'size', 'disabled', 'onClick'],
  (props) => <AccordionBox {...props} />,
);
