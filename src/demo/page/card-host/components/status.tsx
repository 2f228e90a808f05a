import type {
  AlertProps,
  EmptyStateProps,
  ErrorStateProps,
  LoadingSpinnerProps,
  ProgressBarProps,
  StatusTagProps,
  TagProps,
} from '@hubspot/ui-extensions';
import { classes, hostComponent } from './host-component.tsx';

export const Tag = hostComponent<TagProps>(
  'Tag',
  ['variant', 'inline'],
  ({ variant = 'default', children }) => <span className={`hs-tag hs-tag-${variant}`}>{children}</span>,
);

export const StatusTag = hostComponent<StatusTagProps>(
  'StatusTag',
  ['variant', 'hollow'],
  ({ variant = 'default', hollow, children }) => (
    <span className="hs-status-tag">
      <span
        className={classes('hs-dot', `hs-dot-${variant}`, hollow && 'hs-dot-hollow')}
        aria-hidden="true"
      />
      {children}
    </span>
  ),
);

export const Alert = hostComponent<AlertProps>(
  'Alert',
  ['title', 'variant'],
  ({ title, variant = 'info', children }) => (
    <div className={`hs-alert hs-alert-${variant}`} role="status">
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
      <span className={`hs-spinner-ring hs-spinner-${size}`} aria-hidden="true" />
      {showLabel && <span>{label}</span>}
    </div>
  ),
);

export const ProgressBar = hostComponent<ProgressBarProps>(
  'ProgressBar',
  ['title', 'aria-label', 'showPercentage', 'value', 'maxValue', 'valueDescription', 'variant'],
  ({ title, showPercentage, value = 0, maxValue = 100, valueDescription, variant = 'success', ...aria }) => {
    const percent = Math.round((Math.min(value, maxValue) / maxValue) * 100);
    return (
      <div className="hs-progress">
        {title !== undefined && <div className="hs-text-microcopy">{title}</div>}
        <div
          className="hs-progress-track"
          role="progressbar"
          aria-label={aria['aria-label'] ?? title}
          aria-valuenow={percent}
          aria-valuemin={0}
          aria-valuemax={100}
        >
          <div className={`hs-progress-fill hs-progress-${variant}`} style={{ width: `${percent}%` }} />
        </div>
        {(showPercentage || valueDescription !== undefined) && (
          <div className="hs-text-microcopy">{valueDescription ?? `${percent}%`}</div>
        )}
      </div>
    );
  },
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
  ({ title, layout = 'horizontal', imageWidth = 250, flush, children }) => (
    <div className={classes('hs-state', `hs-state-${layout}`, flush && 'hs-state-flush')}>
      <Picture kind="empty" width={Math.min(imageWidth, 160)} />
      <div>
        {title !== undefined && <h3 className="hs-heading">{title}</h3>}
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
        {title !== undefined && <h3 className="hs-heading">{title}</h3>}
        {children}
      </div>
    </div>
  ),
);
