import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  IllustrationProps,
  LoadingSpinnerProps,
  StatusTagProps,
  TagProps,
} from '@hubspot/ui-extensions';
import { press } from './buttons.tsx';
import { classes, hostComponent } from './host-component.tsx';
import { useOverlay } from './overlay.tsx';
import { sizeName } from './sizes.ts';
import { HeadingText } from './text.tsx';

function TagFace({ variant = 'default', onClick, overlay, children }: TagProps) {
  const { trigger, open, drawn } = useOverlay<HTMLElement>(overlay);
  const className = `hs-tag hs-tag-${variant}`;
  const keep = (element: HTMLElement | null) => void Object.assign(trigger, { current: element });
  if (onClick === undefined && overlay === undefined) return <span className={className}>{children}</span>;
  return (
    <>
      <button
        ref={keep}
        type="button"
        className={className}
        onClick={() => {
          press(onClick);
          open();
        }}
      >
        {children}
      </button>
      {drawn}
    </>
  );
}

export const Tag = hostComponent<TagProps>('Tag', ['variant', 'inline', 'onClick', 'overlay'], (props) => (
  <TagFace {...props} />
));

export const StatusTag = hostComponent<StatusTagProps>(
  'StatusTag',
  ['variant', 'hollow', 'onClick', 'showRemoveIcon', 'onRemoveClick'],
  ({ variant = 'default', hollow, onClick, showRemoveIcon, onRemoveClick, children }) => (
    <span className="hs-status-tag">
      <span
        className={classes('hs-dot', `hs-dot-${variant}`, hollow && 'hs-dot-hollow')}
        aria-hidden="true"
      />
      {onClick === undefined ? (
        children
      ) : (
        <button type="button" className="hs-bare-button" onClick={() => onClick()}>
          {children}
        </button>
      )}
      {showRemoveIcon && (
        <button
          type="button"
          className="hs-bare-button"
          aria-label="Remove"
          onClick={() => onRemoveClick?.()}
        >
          ×
        </button>
      )}
    </span>
  ),
);

const urgent: readonly string[] = ['error', 'danger', 'warning'];

export const Alert = hostComponent<AlertProps>(
  'Alert',
  ['title', 'variant'],
  ({ title, variant = 'info', children }) => (
    <div className={`hs-alert hs-alert-${variant}`} role={urgent.includes(variant) ? 'alert' : 'status'}>
      <strong>{title}</strong>
      {children !== undefined && <div>{children}</div>}
    </div>
  ),
);

export const LoadingSpinner = hostComponent<LoadingSpinnerProps>(
  'LoadingSpinner',
  ['label', 'showLabel', 'size', 'layout'],
  ({ label, showLabel, size = 'sm', layout = 'inline' }) => (
    <div className={classes('hs-spinner', `hs-spinner-${layout}`)} role="status" aria-label={label}>
      <span className={`hs-spinner-ring hs-spinner-${sizeName(size)}`} aria-hidden="true" />
      {showLabel && <span>{label}</span>}
    </div>
  ),
);

/** HubSpot's pictures are its own: a plain shape keeps their place and size. */
function Picture({ kind, width }: { readonly kind: 'empty' | 'error'; readonly width: number }) {
  return (
    <svg className="hs-picture" width={width} viewBox="0 0 120 80" aria-hidden="true">
      <rect x="14" y="10" width="92" height="60" rx="6" fill="#f0f4f8" stroke="#b8c7d9" strokeWidth="2" />
      {kind === 'empty' ? (
        <g fill="#b8c7d9">
          <circle cx="36" cy="32" r="8" />
          <rect x="52" y="25" width="40" height="5" rx="2.5" />
          <rect x="52" y="35" width="28" height="5" rx="2.5" />
          <rect x="28" y="52" width="64" height="5" rx="2.5" />
        </g>
      ) : (
        <g stroke="#d9002b" strokeWidth="4" strokeLinecap="round">
          <path d="M60 26v18" />
          <path d="M60 54v.5" />
        </g>
      )}
    </svg>
  );
}

export const EmptyState = hostComponent<EmptyStateProps>(
  'EmptyState',
  ['flush', 'title', 'layout', 'reverseOrder', 'imageWidth', 'imageName'],
  ({ title, layout = 'horizontal', reverseOrder, imageWidth = 250, flush, children }) => (
    <div
      className={classes(
        'hs-state',
        `hs-state-${layout}`,
        flush && 'hs-state-flush',
        reverseOrder && 'hs-state-reverse',
      )}
    >
      <Picture kind="empty" width={Math.min(imageWidth, 160)} />
      <div>
        {title !== undefined && <HeadingText>{title}</HeadingText>}
        {children}
      </div>
    </div>
  ),
);

export const ErrorState = hostComponent<ErrorStateProps>(
  'ErrorState',
  ['title', 'type'],
  ({ title, children }) => (
    <div className="hs-state hs-state-vertical" role="alert">
      <Picture kind="error" width={120} />
      <div>
        {title !== undefined && <HeadingText>{title}</HeadingText>}
        {children}
      </div>
    </div>
  ),
);

export const Illustration = hostComponent<IllustrationProps>(
  'Illustration',
  ['name', 'alt', 'width', 'height'],
  ({ name, alt, width = 120 }) => (
    <span role="img" aria-label={alt}>
      <Picture kind={name.startsWith('error') ? 'error' : 'empty'} width={width} />
    </span>
  ),
);
