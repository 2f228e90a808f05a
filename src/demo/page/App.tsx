import { useCallback, useEffect } from 'react';
import { Alerts } from './alerts.tsx';
import { ContactsPage } from './ContactsPage.tsx';
import { crmApi } from './crm-api.ts';
import type { Setup } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';
import { HomePage } from './HomePage.tsx';
import { Navigation } from './Navigation.tsx';
import { RecordPage } from './RecordPage.tsx';
import { SettingsPage } from './SettingsPage.tsx';
import { TopBar } from './TopBar.tsx';
import { useLive } from './use-live.ts';
import type { Route } from './use-route.ts';
import { useRoute } from './use-route.ts';
import type { Session } from './use-session.ts';
import { useSession } from './use-session.ts';
import { useSetup } from './use-setup.ts';

const titles: Readonly<Record<Route['page'], string>> = {
  contacts: 'Contacts',
  contact: 'Contact',
  settings: 'Baton settings',
  home: 'Baton',
};

/** The demo's small CRM: contacts, the record of one with Baton's cards, and Baton's settings and home. */
export function App() {
  const route = useRoute();
  const { setup, fault } = useSetup();
  const users = setup?.users ?? [];
  const { session, signIn, speak } = useSession(users);
  useEffect(() => {
    document.title = `${titles[route.page]} | Baton demo`;
  }, [route.page]);
  return (
    <Alerts>
      <TopBar users={users} session={session} onSignIn={signIn} onSpeak={speak} />
      <div className="frame">
        <Navigation page={route.page} />
        <main>
          <Fault message={fault} />
          {setup !== null && session !== null && <Page {...{ route, setup, session }} />}
        </main>
      </div>
    </Alerts>
  );
}

interface PageProps {
  readonly route: Route;
  readonly setup: Setup;
  readonly session: Session;
}

function Page({ route, setup, session }: PageProps) {
  const owners = useLive(crmApi.owners);
  const mode = useLive(crmApi.mode);
  const changeMode = useCallback(
    (wanted: 'live' | 'shadow') => crmApi.setMode(wanted).then(mode.refresh),
    [mode.refresh],
  );
  const people = owners.value ?? [];
  switch (route.page) {
    case 'contacts':
      return <ContactsPage owners={people} mode={mode.value} onMode={changeMode} />;
    case 'contact':
      return (
        <RecordPage key={route.id} id={route.id} owners={people} mode={mode.value} {...{ setup, session }} />
      );
    case 'settings':
      return <SettingsPage {...{ setup, session }} />;
    case 'home':
      return <HomePage {...{ setup, session }} place={route.place} />;
  }
}
