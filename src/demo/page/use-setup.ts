import { useEffect, useState } from 'react';
import { crmApi, faultText } from './crm-api.ts';
import type { Setup } from './crm-shapes.ts';

/** What the portal's extensions and users are: read once. */
export function useSetup(): { readonly setup: Setup | null; readonly fault: string | null } {
  const [setup, setSetup] = useState<Setup | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  useEffect(() => {
    crmApi.setup().then(setSetup, (error: unknown) => setFault(faultText(error)));
  }, []);
  return { setup, fault };
}
