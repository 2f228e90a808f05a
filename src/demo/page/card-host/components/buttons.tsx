import type { ButtonProps, ButtonRowProps, LoadingButtonProps } from '@hubspot/ui-extensions';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { linkTarget } from './href.ts';
import { classes, hostComponent } from './host-component.tsx';
import { Glyph } from './icons.tsx';
import { useOverlay } from './overlay.tsx';
import { sizeName } from './sizes.ts';

/** An extension runs in a worker: it gets a plain event, and no functions of the page. */
export function press(onClick: unknown, type = 'click'): void {
  (onClick as ((event: object) => void) | undefined)?.({ type });
}

function PressButton({
  onClick,
  href,
  disabled = false,
  variant = 'secondary',
  type = 'button',
  size = 'md',
  truncate,
  overlay,
  children,
}: ButtonProps) {
  const { trigger, open, drawn } = useOverlay<HTMLElement>(overlay);
  const className = classes(
    `hs-button hs-button-${variant} hs-button-${sizeName(size)}`,
    truncate && 'hs-truncate',
  );
  if (href !== undefined && !disabled) {
    return (
      <a
        ref={(element) => void Object.assign(trigger, { current: element })}
        className={className}
        {...linkTarget(href)}
        onClick={() => press(onClick)}
      >
        {children}
        {drawn}
      </a>
    );
  }
  return (
    <>
      <button
        ref={(element) => void Object.assign(trigger, { current: element })}
        type={type}
        disabled={disabled}
        className={className}
        onClick={() => {
          press(onClick);
          open();
        }}
      >
        {children}
      </button>
      {drawn}
    </>
  );
}

const buttonProps = [
  'onClick',
  'href',
  'disabled',
  'variant',
  'type',
  'size',
  'truncate',
  'overlay',
] as const;
export const Button = hostComponent<ButtonProps>('Button', buttonProps, (props) => (
  <PressButton {...props} />
));

function BusyButton(props: LoadingButtonProps) {
  const {
    onClick,
    disabled,
    variant = 'secondary',
    type = 'button',
    size = 'md',
    truncate,
    children,
  } = props;
  const { loading = false, overlay, overlayOptions, resultIconName } = props;
  const { trigger, open, drawn } = useOverlay<HTMLButtonElement>(overlay);
  const wasLoading = useRef(false);
  const opensAfter = overlayOptions?.openBehavior === 'onLoadingFinish';
  useEffect(() => {
    if (wasLoading.current && !loading && opensAfter) open();
    wasLoading.current = loading;
  });
  return (
    <>
      <button
        ref={trigger}
        type={type}
        // Not `disabled` while it loads: the focus would fall off the page.
        disabled={disabled}
        aria-disabled={loading || undefined}
        aria-busy={loading}
        className={classes(
          `hs-button hs-button-${variant} hs-button-${sizeName(size)}`,
          truncate && 'hs-truncate',
        )}
        onClick={(event) => {
          if (loading) {
            event.preventDefault();
            return;
          }
          press(onClick);
          if (!opensAfter) open();
        }}
      >
        {loading && <span className="hs-spinner-ring hs-spinner-xs" aria-hidden="true" />}
        {children}
        {!loading && resultIconName !== undefined && <Glyph name={resultIconName} />}
      </button>
      {drawn}
    </>
  );
}

export const LoadingButton = hostComponent<LoadingButtonProps>(
  'LoadingButton',
  [...buttonProps, 'loading', 'overlayOptions', 'resultIconName'],
  (props) => <BusyButton {...props} />,
);

/** HubSpot folds what does not fit into a menu; here the row wraps, and everything stays in sight. */
export const ButtonRow = hostComponent<ButtonRowProps>(
  'ButtonRow',
  ['disableDropdown', 'dropDownButtonOptions'],
  ({ children }: { readonly children: ReactNode }) => <div className="hs-button-row">{children}</div>,
);
