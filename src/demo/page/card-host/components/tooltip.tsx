import type { TooltipProps } from '@hubspot/ui-extensions';
import { useEffect, useId, useRef } from 'react';
import { HostError } from '../HostError.tsx';
import { hostComponent } from './host-component.tsx';
import { useOwnOverlay } from './overlay.tsx';

const gap = 6;

function placeBeside(
  tip: HTMLElement,
  trigger: HTMLElement,
  placement: NonNullable<TooltipProps['placement']>,
): void {
  const at = trigger.getBoundingClientRect();
  const own = tip.getBoundingClientRect();
  const across = at.left + at.width / 2 - own.width / 2;
  const middle = at.top + at.height / 2 - own.height / 2;
  const [left, top] = {
    top: [across, at.top - own.height - gap],
    bottom: [across, at.bottom + gap],
    left: [at.left - own.width - gap, middle],
    right: [at.right + gap, middle],
  }[placement] as [number, number];
  tip.style.left = `${Math.max(gap, Math.min(left, innerWidth - own.width - gap))}px`;
  tip.style.top = `${top < gap ? at.bottom + gap : top}px`;
}

function Tip({ placement = 'top', children }: TooltipProps) {
  const overlay = useOwnOverlay();
  const box = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    const tip = box.current;
    const trigger = overlay?.trigger.current;
    if (tip === null || !trigger) return undefined;
    tip.popover = 'manual';
    trigger.setAttribute('aria-describedby', id);
    const show = () => {
      tip.showPopover();
      placeBeside(tip, trigger, placement);
    };
    const hide = () => tip.hidePopover();
    const hideByKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide();
    };
    const gone = new AbortController();
    const options = { signal: gone.signal };
    for (const name of ['mouseenter', 'focus'] as const) trigger.addEventListener(name, show, options);
    for (const name of ['mouseleave', 'blur'] as const) trigger.addEventListener(name, hide, options);
    trigger.addEventListener('keydown', hideByKey, options);
    return () => gone.abort();
  }, [overlay, id, placement]);
  if (overlay === null)
    return <HostError message="A Tooltip is drawn only as the overlay of another component." />;
  return (
    <div ref={box} id={id} role="tooltip" className="hs-surface hs-tooltip">
      {children}
    </div>
  );
}

export const Tooltip = hostComponent<TooltipProps>('Tooltip', ['placement'], (props) => <Tip {...props} />);
