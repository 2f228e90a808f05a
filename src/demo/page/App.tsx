import { useCallback } from 'react';
import { ContactsPage } from './ContactsPage.tsx';
import { crmApi } from './crm-api.ts';
import { RecordPage } from './RecordPage.tsx';
import { useLive } from './use-live.ts';
import { useRoute } from './use-route.ts';

/** The demo's small CRM: a list of contacts, and the record of one with Baton's cards on it. */
export function App() {
  const route = useRoute();
  const owners = useLive(crmApi.owners);
  const mode = useLive(crmApi.mode);
  const changeMode = useCallback(
    (wanted: 'live' | 'shadow') => crmApi.setMode(wanted).then(mode.refresh),
    [mode.refresh],
  );
  return (
    <>
      <header className="top-bar">
        <a className="brand" href="#/">
          <span className="brand-mark" aria-hidden="true" />
          Baton <span className="brand-note">demo portal</span>
        </a>
        <span className="top-note">A small CRM that stands in for HubSpot</span>
      </header>
      <main>
        {route.page === 'contacts' ? (
          <ContactsPage owners={owners.value ?? []} mode={mode.value} onMode={changeMode} />
        ) : (
          <RecordPage key={route.id} id={route.id} owners={owners.value ?? []} mode={mode.value} />
        )}
      </main>
    </>
  );
}
