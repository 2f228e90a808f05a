import type { ImageProps, LinkProps } from '@hubspot/ui-extensions';
import { press } from './buttons.tsx';
import { hostComponent } from './host-component.tsx';
import { linkTarget } from './href.ts';
import { useOverlay } from './overlay.tsx';

function TextLink({ href, variant = 'primary', onClick, preventDefault, overlay, children }: LinkProps) {
  const { trigger, open, drawn } = useOverlay<HTMLAnchorElement>(overlay);
  const target = linkTarget(href);
  return (
    <>
      <a
        ref={trigger}
        className={`hs-link hs-link-${variant}`}
        {...target}
        onClick={(event) => {
          if (preventDefault || overlay !== undefined) event.preventDefault();
          press(onClick);
          open();
        }}
      >
        {children}
        {target.target === '_blank' && <span className="visually-hidden"> (opens in a new tab)</span>}
      </a>
      {drawn}
    </>
  );
}

export const Link = hostComponent<LinkProps>(
  'Link',
  ['href', 'variant', 'onClick', 'preventDefault', 'overlay'],
  (props) => <TextLink {...props} />,
);

function Picture({ alt = '', href, onClick, src, width, height, overlay }: ImageProps) {
  const { trigger, open, drawn } = useOverlay<HTMLButtonElement>(overlay);
  const image = <img alt={alt} src={src} width={width} height={height} className="hs-image" />;
  if (href !== undefined) return <a {...linkTarget(href)}>{image}</a>;
  if (onClick === undefined && overlay === undefined) return image;
  return (
    <>
      <button
        ref={trigger}
        type="button"
        className="hs-bare-button"
        onClick={() => {
          press(onClick);
          open();
        }}
      >
        {image}
      </button>
      {drawn}
    </>
  );
}

export const Image = hostComponent<ImageProps>(
  'Image',
  ['alt', 'href', 'onClick', 'src', 'width', 'height', 'overlay'],
  (props) => <Picture {...props} />,
);
