import type { ComponentType, ReactNode } from 'react';
import { HostError } from '../HostError.tsx';

/**
 * One of HubSpot's components as the host draws it. `props` lists those it knows; any other that a card sets
 * shows as an error in its place, so that a card never passes here with a prop HubSpot would ignore.
 */
export function hostComponent<P extends object>(
  name: string,
  props: readonly (keyof P & string)[],
  draw: (props: P) => ReactNode,
): ComponentType<P> {
  const known = new Set<string>([...props, 'children', 'testId']);
  function HostComponent(given: P) {
    const unknown = Object.keys(given).filter((prop) => !known.has(prop));
    if (unknown.length > 0)
      return <HostError message={`${name} does not know the prop ${unknown.join(', ')}.`} />;
    return draw(given);
  }
  HostComponent.displayName = name;
  return HostComponent;
}

/** Class names of what holds: classes('a', open && 'b'). */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
