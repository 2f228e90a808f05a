import type { ReactNode, RefObject } from 'react';
import { createContext, useContext, useMemo, useRef, useState } from 'react';

interface Overlay {
  readonly opened: boolean;
  readonly close: () => void;
  /** What was pressed, hovered or focused: where a tooltip belongs. */
  readonly trigger: RefObject<HTMLElement>;
}

const OverlayContext = createContext<Overlay | null>(null);

/** For a modal, panel or tooltip: how it was opened; null when it is no `overlay` of anything. */
export function useOwnOverlay(): Overlay | null {
  return useContext(OverlayContext);
}

/**
 * For a component with an `overlay` prop: `drawn` goes beside the trigger, `open` is called when it is pressed.
 * Whether the overlay waits for the press (modal, panel) or not (tooltip) is its own affair.
 */
export function useOverlay<E extends HTMLElement>(
  overlay: ReactNode,
): { readonly trigger: RefObject<E>; readonly open: () => void; readonly drawn: ReactNode } {
  const trigger = useRef<E>(null);
  const [opened, setOpened] = useState(false);
  const value = useMemo(() => ({ opened, close: () => setOpened(false), trigger }), [opened]);
  return {
    trigger,
    open: () => setOpened(true),
    drawn:
      overlay === undefined ? null : (
        <OverlayContext.Provider value={value}>{overlay}</OverlayContext.Provider>
      ),
  };
}
