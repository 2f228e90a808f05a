import { contactName, contactState, ownerName, timeToOwner } from './contact-text.ts';
import type { Contact, ContactList, Mode, Owner } from './crm-shapes.ts';

interface ContactTableProps {
  readonly list: ContactList | null;
  readonly unreachable: boolean;
  readonly owners: readonly Owner[];
  readonly mode: Mode | null;
  readonly onCreate: () => void;
}

function Row({
  contact,
  owners,
  mode,
}: {
  readonly contact: Contact;
  readonly owners: readonly Owner[];
  readonly mode: Mode | null;
}) {
  const state = contactState(contact, mode);
  const owner = ownerName(owners, contact.properties['hubspot_owner_id']);
  return (
    <tr>
      <td className="cell-name">
        <a href={`#/contacts/${encodeURIComponent(contact.id)}`}>{contactName(contact)}</a>
      </td>
      <td className="cell-mail">{contact.properties['email'] ?? '–'}</td>
      <td data-label="Country">{contact.properties['country'] || '–'}</td>
      <td data-label="Owner">{owner ?? <span className="muted">No owner</span>}</td>
      <td data-label="Time to owner" className="cell-number">
        {timeToOwner(contact) ?? '–'}
      </td>
      <td className="cell-state">
        <span className={`state state-${state.tone}`}>{state.label}</span>
      </td>
    </tr>
  );
}

/** Newest first; on a phone each row becomes a small card. */
export function ContactTable({ list, unreachable, owners, mode, onCreate }: ContactTableProps) {
  if (list === null) {
    return unreachable ? null : <p className="empty">Reading the contacts …</p>;
  }
  if (list.results.length === 0) {
    return (
      <div className="empty">
        <h2>No contacts yet</h2>
        <p>Create one and watch it get an owner, with the reason on its record.</p>
        <button type="button" className="button button-primary" onClick={onCreate}>
          Create the first contact
        </button>
      </div>
    );
  }
  return (
    <div className="table-box">
      <table className="contacts">
        <caption>
          {list.total > list.results.length
            ? `The newest ${list.results.length} of ${list.total.toLocaleString('en-GB')}, newest first`
            : `${list.total.toLocaleString('en-GB')} ${list.total === 1 ? 'contact' : 'contacts'}, newest first`}
        </caption>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">E-mail</th>
            <th scope="col">Country</th>
            <th scope="col">Owner</th>
            <th scope="col" className="cell-number">
              Time to owner
            </th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {list.results.map((contact) => (
            <Row key={contact.id} contact={contact} owners={owners} mode={mode} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
