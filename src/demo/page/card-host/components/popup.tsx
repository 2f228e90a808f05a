import type { ReactNode, RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

const gap = 4;
const widestPopup = 320;

function placeUnder(popup: HTMLElement, opener: HTMLElement): void {
  const at = opener.getBoundingClientRect();
  const below = innerHeight - at.bottom - 2 * gap;
  popup.style.left = `${Math.max(gap, Math.min(at.left, innerWidth - widestPopup - gap))}px`;
  popup.style.maxHeight = `${Math.max(200, below)}px`;
  popup.style.top = `${below >= 200 ? at.bottom + gap : Math.max(gap, innerHeight - 200 - gap)}px`;
}

interface PopupProps {
  /** The button that shows and hides it. */
  readonly button: RefObject<HTMLButtonElement>;
  readonly id: string;
  readonly role: 'menu' | 'group';
  readonly label: string;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly children: ReactNode;
}

/**
 * A menu or list of choices under its button, in the browser's top layer: Escape, scrolling or a press beside it
 * closes it, and the focus goes back to the button.
 */
export function Popup({ button, id, role, label, open, onToggle, children }: PopupProps) {
  const box = useRef<HTMLDivElement>(null);
  const latestToggle = useRef(onToggle);
  latestToggle.current = onToggle;

  useLayoutEffect(() => {
    const popup = box.current;
    const opener = button.current;
    if (popup === null || opener === null) return undefined;
    popup.popover = 'auto';
    opener.popoverTargetElement = popup;
    const place = (event: ToggleEvent) => {
      if (event.newState === 'open') placeUnder(popup, opener);
    };
    const toggled = (event: ToggleEvent) => latestToggle.current(event.newState === 'open');
    popup.addEventListener('beforetoggle', place);
    popup.addEventListener('toggle', toggled);
    return () => {
      popup.removeEventListener('beforetoggle', place);
      popup.removeEventListener('toggle', toggled);
    };
  }, [button]);

  useEffect(() => {
    if (!open) return undefined;
    box.current?.querySelector<HTMLElement>('button, input')?.focus({ preventScroll: true });
    const away = (event: Event) => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) box.current?.hidePopover();
    };
    addEventListener('scroll', away, { capture: true, passive: true });
    return () => removeEventListener('scroll', away, { capture: true });
  }, [open]);

  return (
    <div ref={box} id={id} className="hs-surface hs-popup" role={role} aria-label={label}>
      {children}
    </div>
  );
}
