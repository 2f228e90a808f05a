import type {
  ModalBodyProps,
  ModalFooterProps,
  ModalProps,
  PanelBodyProps,
  PanelFooterProps,
  PanelProps,
  PanelSectionProps,
} from '@hubspot/ui-extensions';
import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { HostError } from '../HostError.tsx';
import { useSurface } from '../surface.tsx';
import { classes, hostComponent } from './host-component.tsx';
import { useOwnOverlay } from './overlay.tsx';
import { sizeName } from './sizes.ts';

interface DialogProps {
  readonly id: string;
  readonly kind: 'modal' | 'panel';
  readonly label: string | undefined;
  readonly title: string | undefined;
  readonly className: string;
  /** Without it the page behind stays usable. */
  readonly blocking: boolean;
  readonly close: () => void;
  readonly onOpen: (() => void) | undefined;
  readonly onClose: (() => void) | undefined;
  readonly children: ReactNode;
}

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** The browser would let Tab walk from a modal into its own bars: it goes round inside instead. */
function keepFocus(event: KeyboardEvent<HTMLElement>): void {
  const inside = [...event.currentTarget.querySelectorAll<HTMLElement>(focusable)].filter((one) =>
    one.checkVisibility(),
  );
  const edge = event.shiftKey ? inside[0] : inside.at(-1);
  if (document.activeElement !== edge) return;
  event.preventDefault();
  (event.shiftKey ? inside.at(-1) : inside[0])?.focus();
}

/** An open dialog: takes the focus, and gives it back as it goes. */
function Dialog({
  id,
  kind,
  label,
  title,
  className,
  blocking,
  close,
  onOpen,
  onClose,
  children,
}: DialogProps) {
  const { overlays, language } = useSurface();
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const shut = () => {
    close();
    onClose?.();
  };
  const latestShut = useRef(shut);
  latestShut.current = shut;

  useEffect(() => overlays.add(id, kind, () => latestShut.current()), [overlays, id, kind]);
  useEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    if (blocking) dialog?.showModal();
    else dialog?.show();
    onOpen?.();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
    // Once for the life of an open dialog.
  }, []);

  return createPortal(
    <dialog
      ref={element}
      lang={language}
      className={classes('hs-surface', className)}
      {...(title === undefined ? { 'aria-label': label ?? id } : { 'aria-labelledby': titleId })}
      onCancel={(event) => {
        event.preventDefault();
        shut();
      }}
      // What happens in here is no affair of the form or row that holds the trigger.
      onClick={(event) => event.stopPropagation()}
      onSubmit={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' && !blocking) shut();
        if (event.key === 'Tab' && blocking) keepFocus(event);
      }}
    >
      <div className="hs-dialog-head">
        {title !== undefined && (
          <h2 id={titleId} className="hs-dialog-title">
            {title}
          </h2>
        )}
        <button type="button" className="hs-dialog-close" aria-label="Close" onClick={shut}>
          <span aria-hidden="true">×</span>
        </button>
      </div>
      {children}
    </dialog>,
    document.body,
  );
}

const dialogProps = ['id', 'title', 'aria-label', 'width', 'variant', 'onOpen', 'onClose'] as const;

function ModalDialog({
  id,
  title,
  width = 'sm',
  variant = 'default',
  onOpen,
  onClose,
  children,
  ...aria
}: ModalProps) {
  const overlay = useOwnOverlay();
  if (overlay === null)
    return <HostError message="A Modal is drawn only as the overlay of another component." />;
  if (!overlay.opened) return null;
  return (
    <Dialog
      {...{ id, title, onOpen, onClose, children }}
      kind="modal"
      label={aria['aria-label']}
      className={`hs-modal hs-modal-${sizeName(width)} hs-modal-${variant}`}
      blocking
      close={overlay.close}
    />
  );
}
export const Modal = hostComponent<ModalProps>('Modal', dialogProps, (props) => <ModalDialog {...props} />);

function PanelDialog({
  id,
  title,
  width = 'sm',
  variant = 'default',
  onOpen,
  onClose,
  children,
  ...aria
}: PanelProps) {
  const overlay = useOwnOverlay();
  if (overlay === null)
    return <HostError message="A Panel is drawn only as the overlay of another component." />;
  if (!overlay.opened) return null;
  return (
    <Dialog
      {...{ id, title, onOpen, onClose, children }}
      kind="panel"
      label={aria['aria-label']}
      className={`hs-panel hs-panel-${sizeName(width)}`}
      blocking={variant === 'modal'}
      close={overlay.close}
    />
  );
}
export const Panel = hostComponent<PanelProps>('Panel', dialogProps, (props) => <PanelDialog {...props} />);

export const ModalBody = hostComponent<ModalBodyProps>('ModalBody', [], ({ children }) => (
  <div className="hs-dialog-body">{children}</div>
));
export const ModalFooter = hostComponent<ModalFooterProps>('ModalFooter', [], ({ children }) => (
  <div className="hs-dialog-footer">{children}</div>
));
export const PanelBody = hostComponent<PanelBodyProps>('PanelBody', [], ({ children }) => (
  <div className="hs-dialog-body">{children}</div>
));
export const PanelSection = hostComponent<PanelSectionProps>(
  'PanelSection',
  ['flush'],
  ({ flush, children }) => <div className={classes('hs-panel-section', flush && 'hs-flush')}>{children}</div>,
);
export const PanelFooter = hostComponent<PanelFooterProps>('PanelFooter', [], ({ children }) => (
  <div className="hs-dialog-footer">{children}</div>
));
