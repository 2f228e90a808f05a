import type { HeaderActionButtonProps, HeaderActionsProps } from '@hubspot/ui-extensions';
import type {
  PageBreadcrumbsCurrentProps,
  PageBreadcrumbsPageLinkProps,
  PageBreadcrumbsProps,
  PageHeaderLinkProps,
  PageHeaderPageLinkProps,
  PageLinkProps,
  PageTitleProps,
} from '@hubspot/ui-extensions/pages';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Button } from './buttons.tsx';
import { linkTarget } from './href.ts';
import { hostComponent } from './host-component.tsx';
import { pagePlace, useSurface } from '../surface.tsx';

interface InAppLinkProps {
  readonly to: string;
  readonly params?: Record<string, string> | undefined;
  readonly className: string;
  readonly children: ReactNode;
}

function InAppLink({ to, params, className, children }: InAppLinkProps) {
  const { pageHref } = useSurface();
  return (
    <a className={className} href={pageHref(pagePlace(to, params))}>
      {children}
    </a>
  );
}

export const PageLink = hostComponent<PageLinkProps>('PageLink', ['to', 'params'], (props) => (
  <InAppLink {...props} className="hs-link hs-link-primary" />
));

function Title({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // The text comes as a drawn element of its own: only the heading knows how it reads.
  useEffect(() => {
    document.title = heading.current?.textContent ?? '';
  });
  return (
    <h1 ref={heading} className="hs-page-title">
      {children}
    </h1>
  );
}
export const PageTitle = hostComponent<PageTitleProps>('PageTitle', [], (props) => <Title {...props} />);

export const PageBreadcrumbs = hostComponent<PageBreadcrumbsProps>('PageBreadcrumbs', [], ({ children }) => (
  <nav className="hs-breadcrumbs" aria-label="Breadcrumbs">
    {children}
  </nav>
));
export const PageBreadcrumbsPageLink = hostComponent<PageBreadcrumbsPageLinkProps>(
  'PageBreadcrumbsPageLink',
  ['to', 'params'],
  (props) => <InAppLink {...props} className="hs-crumb hs-link" />,
);
export const PageBreadcrumbsCurrent = hostComponent<PageBreadcrumbsCurrentProps>(
  'PageBreadcrumbsCurrent',
  [],
  ({ children }) => (
    <span className="hs-crumb" aria-current="page">
      {children}
    </span>
  ),
);

type Wrapping = { readonly children?: ReactNode };

export const PageHeader = hostComponent<Wrapping>('PageHeader', [], ({ children }) => (
  <div className="hs-page-header">{children}</div>
));
export const PageHeaderPrimaryAction = hostComponent<Wrapping>(
  'PageHeaderPrimaryAction',
  [],
  ({ children }) => <span className="hs-header-primary">{children}</span>,
);
export const PageHeaderSecondaryActions = hostComponent<Wrapping>(
  'PageHeaderSecondaryActions',
  [],
  ({ children }) => <span className="hs-header-secondary">{children}</span>,
);
export const PageHeaderPageLink = hostComponent<PageHeaderPageLinkProps>(
  'PageHeaderPageLink',
  ['to', 'params'],
  (props) => <InAppLink {...props} className="hs-button hs-button-secondary hs-button-md" />,
);
export const PageHeaderLink = hostComponent<PageHeaderLinkProps>(
  'PageHeaderLink',
  ['href', 'onClick', 'disabled'],
  ({ href, children, ...props }) =>
    href === undefined ? (
      <Button {...props}>{children}</Button>
    ) : (
      <a className="hs-button hs-button-secondary hs-button-md" {...linkTarget(href)}>
        {children}
      </a>
    ),
);

export const HeaderActions = hostComponent<HeaderActionsProps>('HeaderActions', [], ({ children }) => (
  <div className="hs-page-header">{children}</div>
));
const actionProps = ['onClick', 'href', 'disabled', 'overlay'] as const;
export const PrimaryHeaderActionButton = hostComponent<HeaderActionButtonProps>(
  'PrimaryHeaderActionButton',
  actionProps,
  (props) => <Button {...props} variant="primary" />,
);
export const SecondaryHeaderActionButton = hostComponent<HeaderActionButtonProps>(
  'SecondaryHeaderActionButton',
  actionProps,
  (props) => <Button {...props} />,
);
