import { useCallback, useState } from 'react';
import { AppExtension } from './AppExtension.tsx';
import { moveFocus } from './card-host/components/move-focus.ts';
import { contactName, contactState } from './contact-text.ts';
import { crmApi, faultText } from './crm-api.ts';
import type { Mode, Owner, Setup } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';
import { RecordProperties } from './RecordProperties.tsx';
import { useLive } from './use-live.ts';
import type { Session } from './use-session.ts';

type Tab = 'about' | 'trace';

interface RecordPageProps {
  readonly id: string;
  readonly owners: readonly Owner[];
  readonly mode: Mode | null;
  readonly setup: Setup;
  readonly session: Session;
}

/** One contact: what is known of it, and Baton's cards where HubSpot would have them. */
export function RecordPage({ id, owners, mode, setup, session }: RecordPageProps) {
  const contact = useLive(useCallback(() => crmApi.contact(id), [id]));
  const [tab, setTab] = useState<Tab>('about');
  const [fault, setFault] = useState<string | null>(null);

  const change = (properties: Record<string, string>) =>
    crmApi.change(id, properties).then(
      () => contact.refresh(),
      (error: unknown) => setFault(faultText(error)),
    );

  const shown = contact.value;
  const sidebar = setup.extensions.find((card) => card.location === 'crm.record.sidebar');
  const trace = setup.extensions.find((card) => card.location === 'crm.record.tab');
  return (
    <>
      <p className="back">
        <a href="#/">← Contacts</a>
      </p>
      <Fault message={fault ?? contact.fault} />
      {shown !== null && (
        <div className="record">
          <section className="panel record-head" aria-labelledby="record-name">
            <span className="avatar" aria-hidden="true">
              {contactName(shown).slice(0, 1).toUpperCase()}
            </span>
            <div className="record-title">
              <h1 id="record-name">{contactName(shown)}</h1>
              <p className="muted">{shown.properties['email']}</p>
            </div>
            <span className={`state state-${contactState(shown, mode).tone}`}>
              {contactState(shown, mode).label}
            </span>
          </section>
          <div className="record-main">
            <div
              className="tabs"
              role="tablist"
              aria-label="Record"
              onKeyDown={(event) => moveFocus(event, '[role=tab]')?.click()}
            >
              {(['about', 'trace'] as const).map((name) => (
                <button
                  key={name}
                  type="button"
                  role="tab"
                  id={`tab-${name}`}
                  aria-selected={tab === name}
                  aria-controls={`panel-${name}`}
                  tabIndex={tab === name ? 0 : -1}
                  onClick={() => setTab(name)}
                >
                  {name === 'about' ? 'About' : 'Routing trace'}
                </button>
              ))}
            </div>
            <div className="panel" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
              {tab === 'about' && <RecordProperties contact={shown} owners={owners} onChange={change} />}
              {tab === 'trace' && trace !== undefined && (
                <>
                  <h2 className="visually-hidden">{trace.title}</h2>
                  <AppExtension
                    {...{ setup, session, contact: shown }}
                    extension={trace}
                    onReload={contact.refresh}
                  />
                </>
              )}
            </div>
          </div>
          {sidebar !== undefined && (
            <aside className="panel record-side" aria-label={sidebar.title}>
              <h2 className="card-title">{sidebar.title}</h2>
              <AppExtension
                {...{ setup, session, contact: shown }}
                extension={sidebar}
                onReload={contact.refresh}
              />
            </aside>
          )}
        </div>
      )}
    </>
  );
}
