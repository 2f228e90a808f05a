import type {
  AutoGridProps,
  BoxProps,
  CardProps,
  DividerProps,
  FlexProps,
  InlineProps,
  SpacerProps,
  StackProps,
  TileProps,
} from '@hubspot/ui-extensions';
import { classes, hostComponent } from './host-component.tsx';
import { sizeName } from './sizes.ts';

export const Flex = hostComponent<FlexProps>(
  'Flex',
  ['gap', 'direction', 'justify', 'align', 'alignSelf', 'wrap'],
  ({ gap = 'flush', direction = 'row', justify = 'start', align = 'stretch', alignSelf, wrap, children }) => (
    <div
      className={classes(
        'hs-flex',
        `hs-${direction}`,
        `hs-gap-${sizeName(gap)}`,
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

export const Stack = hostComponent<StackProps>(
  'Stack',
  ['distance', 'direction', 'justify', 'align', 'width'],
  ({ distance = 'flush', direction = 'column', justify = 'start', align = 'stretch', width, children }) => (
    <div
      className={classes(
        'hs-flex',
        `hs-${direction}`,
        `hs-gap-${sizeName(distance)}`,
        `hs-justify-${justify}`,
        `hs-align-${align}`,
        width === '100%' && 'hs-wide',
      )}
    >
      {children}
    </div>
  ),
);

export const Inline = hostComponent<InlineProps>(
  'Inline',
  ['justify', 'align', 'gap'],
  ({ justify = 'start', align = 'stretch', gap = 'flush', children }) => (
    <div className={`hs-flex hs-row hs-wrap hs-gap-${sizeName(gap)} hs-justify-${justify} hs-align-${align}`}>
      {children}
    </div>
  ),
);

export const Box = hostComponent<BoxProps>(
  'Box',
  ['alignSelf', 'flex'],
  ({ alignSelf = 'auto', flex = 'auto', children }) => (
    <div className={`hs-box hs-self-${alignSelf}`} style={{ flex: flex === 'initial' ? '0 1 auto' : flex }}>
      {children}
    </div>
  ),
);

export const AutoGrid = hostComponent<AutoGridProps>(
  'AutoGrid',
  ['columnWidth', 'gap', 'flexible'],
  ({ columnWidth, gap = 'flush', flexible = false, children }) => (
    <div
      className={`hs-grid hs-gap-${sizeName(gap)}`}
      style={{
        gridTemplateColumns: flexible
          ? `repeat(auto-fit, minmax(min(${columnWidth}px, 100%), 1fr))`
          : `repeat(auto-fill, min(${columnWidth}px, 100%))`,
      }}
    >
      {children}
    </div>
  ),
);

export const Divider = hostComponent<DividerProps>(
  'Divider',
  ['size', 'distance'],
  ({ size = 'small', distance = 'flush' }) => (
    <hr
      className={`hs-divider hs-divider-${sizeName(size)} hs-distance-${sizeName(distance)}`}
      aria-hidden="true"
    />
  ),
);

export const Spacer = hostComponent<SpacerProps>('Spacer', ['size'], ({ size = 'md' }) => (
  <div className={`hs-spacer-${sizeName(size)}`} aria-hidden="true" />
));

export const Tile = hostComponent<TileProps>('Tile', ['compact', 'flush'], ({ compact, flush, children }) => (
  <div className={classes('hs-tile', compact && 'hs-tile-compact', flush && 'hs-tile-flush')}>{children}</div>
));

export const Card = hostComponent<CardProps>('Card', [], ({ children }) => (
  <div className="hs-tile">{children}</div>
));
