import { useCrmProperties } from '@hubspot/ui-extensions/crm';
import { useEffect, useRef } from 'react';

/** What people change on the record itself and Baton reacts to. */
const watched = ['hubspot_owner_id', 'hs_lead_status'];

/** Calls `onChange` whenever the record gets another owner or lead status while it is looked at. */
export function useRecordChanges(onChange: () => void): void {
  const { properties, isLoading, error } = useCrmProperties(watched);
  const values = isLoading || error !== null ? null : watched.map((name) => properties[name] ?? '').join('/');
  const known = useRef(values);
  useEffect(() => {
    if (values === null || values === known.current) return;
    const first = known.current === null;
    known.current = values;
    if (!first) onChange();
  }, [values, onChange]);
}
