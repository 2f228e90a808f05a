import { useState } from 'react';
import { AppExtension } from './AppExtension.tsx';
import type { PagePlace } from './card-host/surface.tsx';
import type { Setup } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';
import type { Session } from './use-session.ts';

interface HomePageProps {
  readonly setup: Setup;
  readonly session: Session;
  readonly place: PagePlace;
}

/** The app's own pages, under its name. */
export function HomePage({ setup, session, place }: HomePageProps) {
  const [life, setLife] = useState(0);
  const home = setup.extensions.find(({ location }) => location === 'pages' || location === 'home');
  if (home === undefined) return <Fault message="The app has no home." />;
  return (
    <section className="app-home" aria-label="App home">
      <p className="back">Baton</p>
      <AppExtension
        key={life}
        {...{ setup, session, place, extension: home }}
        onReload={() => setLife((before) => before + 1)}
      />
    </section>
  );
}
