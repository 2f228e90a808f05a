import { useState } from 'react';
import { crmApi, faultText } from './crm-api.ts';
import { Fault } from './Fault.tsx';
import { useLive } from './use-live.ts';

/** The people of the emulated portal: they write to their leads after a while, unless they are told to ignore them. */
export function RepPanel() {
  const { value: reps, fault, refresh } = useLive(crmApi.reps);
  const [refused, setRefused] = useState<string | null>(null);
  const change = (ownerId: string, ignores: boolean) =>
    crmApi.setIgnores(ownerId, ignores).then(
      () => {
        setRefused(null);
        refresh();
      },
      (error: unknown) => setRefused(faultText(error)),
    );
  return (
    <section className="reps" aria-labelledby="reps-title">
      <h2 id="reps-title">Reps</h2>
      <p className="mode-note">
        Each rep writes to a new lead after a few seconds. Let one ignore their leads, create a contact, and
        watch on its card how Baton warns, takes it away and gives it to the next.
      </p>
      <ul>
        {(reps ?? []).map((rep) => (
          <li key={rep.id}>
            <label>
              <input
                type="checkbox"
                role="switch"
                checked={rep.ignores}
                onChange={(event) => void change(rep.id, event.target.checked)}
              />
              <span>{rep.name} ignores leads</span>
            </label>
            {rep.unanswered > 0 && <span className="reps-count">{rep.unanswered} waiting</span>}
          </li>
        ))}
      </ul>
      <Fault message={refused ?? fault} />
    </section>
  );
}
