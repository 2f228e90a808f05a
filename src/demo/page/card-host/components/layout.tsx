import type { DividerProps, FlexProps } from '@hubspot/ui-extensions';
import { classes, hostComponent } from './host-component.tsx';

const distances: Readonly<Record<string, string>> = {
  flush: 'flush',
  'extra-small': 'xs',
  xs: 'xs',
  small: 'sm',
  sm: 'sm',
  medium: 'md',
  md: 'md',
  large: 'lg',
  lg: 'lg',
  'extra-large': 'xl',
  xl: 'xl',
};

export const Flex = hostComponent<FlexProps>(
  'Flex',
  ['gap', 'direction', 'justify', 'align', 'alignSelf', 'wrap'],
  ({ gap = 'flush', direction = 'row', justify = 'start', align = 'stretch', alignSelf, wrap, children }) => (
    <div
      className={classes(
        'hs-flex',
        `hs-${direction}`,
        `hs-gap-${distances[gap] ?? 'flush'}`,
        `hs-justify-${justify}`,
        `hs-align-${align}`,
        alignSelf !== undefined && `hs-self-${alignSelf}`,
        (wrap === true || wrap === 'wrap') && 'hs-wrap',
      )}
    >
      {children}
    </div>
  ),
);

export const Divider = hostComponent<DividerProps>('Divider', ['size', 'distance'], ({ size = 'small' }) => (
  <hr className={`hs-divider hs-divider-${distances[size] ?? 'sm'}`} />
));
