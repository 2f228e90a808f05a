import { ownerName } from './contact-text.ts';
import type { Contact, Owner } from './crm-shapes.ts';

const shown: readonly (readonly [name: string, label: string])[] = [
  ['email', 'E-mail'],
  ['country', 'Country'],
  ['state', 'State or region'],
  ['industry', 'Industry'],
  ['numemployees', 'Employees'],
  ['lifecyclestage', 'Lifecycle stage'],
];

const written: readonly (readonly [name: string, label: string])[] = [
  ['baton_grade', 'Grade'],
  ['baton_score', 'Score'],
  ['baton_territory', 'Territory'],
  ['baton_reason', 'Reason'],
  ['baton_routed_at', 'Routed'],
  ['baton_due_at', 'First response due'],
];

const statuses = ['NEW', 'OPEN', 'IN_PROGRESS', 'CONNECTED', 'UNQUALIFIED'];

interface RecordPropertiesProps {
  readonly contact: Contact;
  readonly owners: readonly Owner[];
  readonly onChange: (properties: Record<string, string>) => Promise<void>;
}

/** Dates stand in HubSpot as ISO text or as milliseconds. */
function valueText(name: string, value: string | null | undefined): string {
  if (!value) return '–';
  if (!name.endsWith('_at')) return value;
  const at = /^\d+$/.test(value) ? Number(value) : Date.parse(value);
  return Number.isNaN(at)
    ? value
    : new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

function Properties({ names, contact }: { readonly names: typeof shown; readonly contact: Contact }) {
  return (
    <dl className="properties">
      {names.map(([name, label]) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{valueText(name, contact.properties[name])}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the CRM knows, what Baton wrote, and the two things a rep would change by hand. */
export function RecordProperties({ contact, owners, onChange }: RecordPropertiesProps) {
  const ownerId = contact.properties['hubspot_owner_id'] ?? '';
  const status = contact.properties['hs_lead_status'] ?? '';
  const listed = owners.some((owner) => owner.id === ownerId) || ownerId === '';
  return (
    <>
      <div className="field-grid">
        <label className="field">
          <span>Contact owner</span>
          <select
            value={ownerId}
            onChange={(event) => void onChange({ hubspot_owner_id: event.target.value })}
          >
            <option value="">No owner</option>
            {!listed && <option value={ownerId}>{ownerName(owners, ownerId)}</option>}
            {owners
              .filter((owner) => !owner.archived || owner.id === ownerId)
              .map((owner) => (
                <option key={owner.id} value={owner.id}>
                  {ownerName(owners, owner.id)}
                </option>
              ))}
          </select>
        </label>
        <label className="field">
          <span>Lead status</span>
          <select value={status} onChange={(event) => void onChange({ hs_lead_status: event.target.value })}>
            <option value="">None</option>
            {statuses.map((name) => (
              <option key={name} value={name}>
                {name.replace('_', ' ').toLowerCase()}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p className="muted hint">Change either as a rep would, and see what the card says then.</p>
      <h2>About this contact</h2>
      <Properties names={shown} contact={contact} />
      <h2>Written by Baton</h2>
      {written.some(([name]) => contact.properties[name]) ? (
        <Properties names={written} contact={contact} />
      ) : (
        <p className="muted">Nothing yet: Baton has not decided, or it is in shadow mode.</p>
      )}
    </>
  );
}
