import { useState } from 'react';
import { ContactTable } from './ContactTable.tsx';
import { Counters } from './Counters.tsx';
import { CreateContact } from './CreateContact.tsx';
import { crmApi, faultText } from './crm-api.ts';
import type { Mode, Owner } from './crm-shapes.ts';
import { Fault } from './Fault.tsx';
import { ModeSwitch } from './ModeSwitch.tsx';
import { RepPanel } from './RepPanel.tsx';
import { useLive } from './use-live.ts';

const shownAtMost = 100;
const readContacts = () => crmApi.contacts(shownAtMost);

interface ContactsPageProps {
  readonly owners: readonly Owner[];
  readonly mode: Mode | null;
  readonly onMode: (mode: Mode) => Promise<void>;
}

export function ContactsPage({ owners, mode, onMode }: ContactsPageProps) {
  const contacts = useLive(readContacts);
  const stats = useLive(crmApi.stats);
  const [creating, setCreating] = useState(false);
  const [fault, setFault] = useState<string | null>(null);

  const create = (asked: Promise<unknown>) =>
    asked.then(
      () => {
        setFault(null);
        contacts.refresh();
      },
      (error: unknown) => setFault(faultText(error)),
    );

  return (
    <>
      <div className="page-head">
        <h1>Contacts</h1>
        <div className="actions">
          <button type="button" className="button" onClick={() => void create(crmApi.createMany(20))}>
            Create 20
          </button>
          <button type="button" className="button button-primary" onClick={() => setCreating(true)}>
            Create a contact
          </button>
        </div>
      </div>
      <Counters stats={stats.value} />
      <ModeSwitch mode={mode} onMode={onMode} />
      <RepPanel />
      <Fault message={fault ?? contacts.fault} />
      <ContactTable
        list={contacts.value}
        unreachable={contacts.fault !== null}
        owners={owners}
        mode={mode}
        onCreate={() => setCreating(true)}
      />
      {creating && (
        <CreateContact
          onClose={() => setCreating(false)}
          onCreate={(properties) => void create(crmApi.create(properties))}
        />
      )}
    </>
  );
}
