import type {
  ProgressBarProps,
  ScoreProps,
  StatisticsItemProps,
  StatisticsProps,
  StatisticsTrendProps,
  StepIndicatorProps,
} from '@hubspot/ui-extensions';
import { classes, hostComponent } from './host-component.tsx';
import { sizeName } from './sizes.ts';

export const Statistics = hostComponent<StatisticsProps>('Statistics', [], ({ children }) => (
  <div className="hs-statistics">{children}</div>
));

export const StatisticsItem = hostComponent<StatisticsItemProps>(
  'StatisticsItem',
  ['id', 'label', 'number'],
  ({ label, number, children }) => (
    <div className="hs-statistics-item">
      <div className="hs-statistics-label">{label}</div>
      <div className="hs-statistics-number">{number}</div>
      {children}
    </div>
  ),
);

export const StatisticsTrend = hostComponent<StatisticsTrendProps>(
  'StatisticsTrend',
  ['value', 'direction', 'color'],
  ({ value, direction, color = direction === 'increase' ? 'green' : 'red' }) => (
    <div className={`hs-trend hs-trend-${color}`}>
      <span aria-hidden="true">{direction === 'increase' ? '▲' : '▼'} </span>
      <span className="visually-hidden">{direction === 'increase' ? 'up ' : 'down '}</span>
      {value}
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
          aria-label={aria['aria-label'] ?? title ?? valueDescription ?? 'Progress'}
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

const scoreBand = (score: number): string => (score >= 70 ? 'success' : score >= 40 ? 'warning' : 'danger');
const round = 2 * Math.PI * 20;

export const ScoreCircle = hostComponent<ScoreProps>('ScoreCircle', ['score'], ({ score }) => (
  <svg
    className="hs-score"
    width="56"
    height="56"
    viewBox="0 0 48 48"
    role="img"
    aria-label={`Score ${score} of 100`}
  >
    <circle cx="24" cy="24" r="20" className="hs-score-track" />
    <circle
      cx="24"
      cy="24"
      r="20"
      className={`hs-score-arc hs-score-${scoreBand(score)}`}
      strokeDasharray={`${(round * Math.max(0, Math.min(100, score))) / 100} ${round}`}
    />
    <text x="24" y="29" textAnchor="middle">
      {score}
    </text>
  </svg>
));

export const StepIndicator = hostComponent<StepIndicatorProps>(
  'StepIndicator',
  ['stepNames', 'direction', 'circleSize', 'currentStep', 'variant', 'onClick'],
  ({
    stepNames,
    direction = 'horizontal',
    circleSize = 'small',
    currentStep = 0,
    variant = 'default',
    onClick,
  }) => (
    <ol className={`hs-steps hs-steps-${direction} hs-steps-${variant} hs-circle-${sizeName(circleSize)}`}>
      {stepNames.map((name, index) => {
        const current = index === currentStep;
        const face = (
          <>
            <span className="hs-step-circle" aria-hidden="true" />
            <span className={classes(variant !== 'default' && !current && 'visually-hidden')}>{name}</span>
          </>
        );
        return (
          <li
            key={name}
            className={classes(
              'hs-step-item',
              index < currentStep && 'hs-step-done',
              current && 'hs-step-current',
            )}
            aria-current={current ? 'step' : undefined}
          >
            {onClick === undefined ? (
              face
            ) : (
              <button type="button" className="hs-bare-button" onClick={() => onClick(index)}>
                {face}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  ),
);
