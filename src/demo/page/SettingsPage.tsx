import { useState } from 'react';
import { AppExtension } from './AppExtension.tsx';
import type { Setup } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';
import type { Session } from './use-session.ts';

/** The app's page under Settings → Integrations → Connected apps, where HubSpot shows its settings. */
export function SettingsPage({ setup, session }: { readonly setup: Setup; readonly session: Session }) {
  const [life, setLife] = useState(0);
  const settings = setup.extensions.find(({ location }) => location === 'settings');
  return (
    <>
      <p className="back">Settings › Integrations › Connected apps</p>
      <div className="page-head">
        <h1>Baton</h1>
      </div>
      {settings === undefined ? (
        <Fault message="The app has no settings." />
      ) : (
        <section className="panel" aria-label="App settings">
          <AppExtension
            key={life}
            {...{ setup, session, extension: settings }}
            onReload={() => setLife((before) => before + 1)}
          />
        </section>
      )}
    </>
  );
}
