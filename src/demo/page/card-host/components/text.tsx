import type { HeadingProps, TextProps } from '@hubspot/ui-extensions';
import { classes, hostComponent } from './host-component.tsx';

export const Text = hostComponent<TextProps>(
  'Text',
  ['variant', 'inline', 'format', 'truncate'],
  ({ variant = 'bodytext', inline, format, truncate, children }) => {
    const className = classes(
      'hs-text',
      `hs-text-${variant}`,
      `hs-weight-${format?.fontWeight ?? 'regular'}`,
      format?.italic && 'hs-italic',
      Boolean(truncate) && 'hs-truncate',
    );
    return inline ? (
      <span className={className}>{children}</span>
    ) : (
      <div className={className}>{children}</div>
    );
  },
);

export const Heading = hostComponent<HeadingProps>('Heading', ['inline'], ({ inline, children }) => (
  <h3 className={classes('hs-heading', inline && 'hs-truncate')}>{children}</h3>
));
