import type { RepRow } from '../contract.generated.ts';

export const tabNames = ['territories', 'reps', 'scoring', 'response', 'general', 'versions'] as const;
export type TabName = (typeof tabNames)[number];

/** What the page shows: the tabs, or one thing that is being worked on in their place. */
export type View =
  | { readonly is: 'tabs' }
  | { readonly is: 'review' }
  | { readonly is: 'what-if' }
  | { readonly is: 'csv' }
  | { readonly is: 'scorecard' }
  /** Null: a new one. */
  | { readonly is: 'territory'; readonly territoryId: string | null }
  | { readonly is: 'rep'; readonly rep: RepRow; readonly draftVersion: number }
  | { readonly is: 'cap'; readonly capId: string | null }
  | { readonly is: 'policy'; readonly slaPolicyId: string | null }
  | { readonly is: 'calendar'; readonly calendarId: string | null }
  | { readonly is: 'version'; readonly version: number };
