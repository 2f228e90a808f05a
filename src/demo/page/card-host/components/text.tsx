import type {
  DescriptionListItemProps,
  DescriptionListProps,
  HeadingProps,
  ListProps,
  TextProps,
} from '@hubspot/ui-extensions';
import { Children } from 'react';
import { useSurface } from '../surface.tsx';
import { classes, hostComponent } from './host-component.tsx';

function truncation(truncate: TextProps['truncate']): { title?: string; style?: { maxWidth: number } } {
  if (typeof truncate !== 'object') return {};
  return {
    ...(truncate.tooltipText === undefined ? {} : { title: truncate.tooltipText }),
    ...(truncate.maxWidth === undefined ? {} : { style: { maxWidth: truncate.maxWidth } }),
  };
}

export const Text = hostComponent<TextProps>(
  'Text',
  ['variant', 'inline', 'format', 'truncate'],
  ({ variant = 'bodytext', inline, format, truncate, children }) => {
    const className = classes(
      'hs-text',
      `hs-text-${variant}`,
      `hs-weight-${format?.fontWeight ?? 'regular'}`,
      `hs-line-${format?.lineDecoration ?? 'none'}`,
      `hs-case-${format?.textTransform ?? 'none'}`,
      format?.italic && 'hs-italic',
      Boolean(truncate) && 'hs-truncate',
    );
    const Element = inline ? 'span' : 'div';
    return (
      <Element className={className} {...truncation(truncate)}>
        {children}
      </Element>
    );
  },
);

/** A heading on the level that fits the place of the extension. */
export function HeadingText({ inline, children }: HeadingProps) {
  const { heading: Element } = useSurface();
  return <Element className={classes('hs-heading', inline && 'hs-truncate')}>{children}</Element>;
}

export const Heading = hostComponent<HeadingProps>('Heading', ['inline'], (props) => (
  <HeadingText {...props} />
));

export const List = hostComponent<ListProps>('List', ['variant'], ({ variant = 'unordered', children }) => {
  const Element = variant.startsWith('ordered') ? 'ol' : 'ul';
  return (
    <Element className={`hs-list hs-list-${variant}`}>
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </Element>
  );
});

export const DescriptionList = hostComponent<DescriptionListProps>(
  'DescriptionList',
  ['direction'],
  ({ direction = 'column', children }) => (
    <dl className={`hs-descriptions hs-descriptions-${direction}`}>{children}</dl>
  ),
);

export const DescriptionListItem = hostComponent<DescriptionListItemProps>(
  'DescriptionListItem',
  ['label'],
  ({ label, children }) => (
    <div className="hs-description">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  ),
);
