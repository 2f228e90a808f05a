import { durationText } from './contact-text.ts';
import type { Stats } from './crm-shapes.ts';

function Counter({
  label,
  value,
  help,
}: {
  readonly label: string;
  readonly value: string;
  readonly help: string;
}) {
  return (
    <div className="counter">
      <dt>{label}</dt>
      <dd>
        <span className="counter-value">{value}</span>
        <span className="counter-help">{help}</span>
      </dd>
    </div>
  );
}

export function Counters({ stats }: { readonly stats: Stats | null }) {
  const count = (value: number | undefined) => value?.toLocaleString('en-GB') ?? '–';
  const median = stats?.medianMs ?? null;
  return (
    <dl className="counters">
      <Counter label="Created" value={count(stats?.created)} help="contacts in the portal" />
      <Counter label="Owned" value={count(stats?.owned)} help="have an owner" />
      <Counter label="Waiting" value={count(stats?.waiting)} help="have none yet" />
      <Counter
        label="Time to owner"
        value={median === null ? '–' : durationText(median)}
        help="median, from creation to owner set"
      />
    </dl>
  );
}
