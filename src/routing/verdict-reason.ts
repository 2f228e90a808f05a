import type { CapWindow } from './capacity-rules.ts';

/** Why a rep could not get a lead; every code has its sentence in reason-text.ts. */
export type VerdictReason =
  | { readonly code: 'deactivated' }
  | { readonly code: 'unknown_rep' }
  | { readonly code: 'no_seat' }
  /** The lead was taken from this rep before, or they gave it back. */
  | { readonly code: 'already_had' }
  | { readonly code: 'lacks_language'; readonly language: string }
  | { readonly code: 'lacks_skill'; readonly skill: string }
  | { readonly code: 'away' }
  /** Without `source`, as in decisions of format 1: set in HubSpot. */
  | { readonly code: 'out_of_office'; readonly until: number; readonly source?: 'hubspot' | 'baton' }
  /** `until`: the end of the holiday, or of the last one in a row. */
  | { readonly code: 'holiday'; readonly name: string; readonly until: number }
  /** `opensAt` null: no opening within the next 14 days. */
  | { readonly code: 'off_hours'; readonly opensAt: number | null }
  | {
      readonly code: 'daily_cap';
      readonly received: number;
      readonly cap: number;
      readonly resetsAt: number;
    }
  /** A cap of the rulebook's `caps`. `resetsAt` null: a cap of nothing. */
  | {
      readonly code: 'cap';
      readonly name: string;
      readonly window: CapWindow;
      readonly together: boolean;
      readonly received: number;
      readonly cap: number;
      readonly resetsAt: number | null;
    }
  | { readonly code: 'open_cap'; readonly open: number; readonly cap: number }
  /** Free, but `ahead` leads with the same chances have waited longer and are decided first. */
  | { readonly code: 'kept_for_earlier'; readonly ahead: number };
