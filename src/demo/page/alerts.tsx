import type { ReactNode } from 'react';
import { createContext, useCallback, useContext, useState } from 'react';
import { z } from 'zod';

const alertSchema = z.object({
  type: z.enum(['info', 'warning', 'success', 'danger', 'tip']).default('info'),
  title: z.string().optional(),
  message: z.string(),
});
export type Alert = z.infer<typeof alertSchema>;

const shownMs = 8_000;
const AlertContext = createContext<(alert: unknown) => void>(() => undefined);

/** `actions.addAlert` of an extension: a note in the corner of the page. Bad news stays until it is closed. */
export function useAddAlert(): (alert: unknown) => void {
  return useContext(AlertContext);
}

export function Alerts({ children }: { readonly children: ReactNode }) {
  const [alerts, setAlerts] = useState<readonly (Alert & { readonly id: number })[]>([]);
  const close = useCallback((id: number) => setAlerts((all) => all.filter((alert) => alert.id !== id)), []);
  const add = useCallback(
    (given: unknown) => {
      const id = performance.now();
      const alert = { ...alertSchema.parse(given), id };
      setAlerts((all) => [...all, alert]);
      if (alert.type !== 'danger') setTimeout(() => close(id), shownMs);
    },
    [close],
  );
  return (
    <AlertContext.Provider value={add}>
      {children}
      <div className="alerts" role="status">
        {alerts.map(({ id, type, title, message }) => (
          <div key={id} className={`hs-surface hs-alert hs-alert-${type} floating-alert`}>
            <div>
              {title !== undefined && <strong>{title}</strong>}
              <div>{message}</div>
            </div>
            <button type="button" className="hs-dialog-close" aria-label="Close" onClick={() => close(id)}>
              <span aria-hidden="true">×</span>
            </button>
          </div>
        ))}
      </div>
    </AlertContext.Provider>
  );
}
