import type { LeadAttributeName } from '../lead.ts';

type Value = string | number;
interface Place {
  readonly territoryId: string;
  readonly name: string;
}
interface Person {
  readonly ownerId: string;
  readonly name: string;
}

/** One thing about a lead that could have been different. */
type LeadChange =
  /** Null: not known. */
  | {
      readonly what: 'attribute';
      readonly attribute: LeadAttributeName;
      readonly from: Value | null;
      readonly to: Value | null;
    }
  | { readonly what: 'score'; readonly from: number; readonly to: number }
  | { readonly what: 'owner'; readonly from: string; readonly to: null }
  /** Whose claim on the company counts; null: nobody has one. */
  | {
      readonly what: 'claim';
      readonly from: string | null;
      readonly to: string | null;
      readonly owner: Person | null;
    };

/** About the rep who was asked about, or a colleague of theirs. */
type RepChange = { readonly rep: Person } & (
  | { readonly what: 'active'; readonly from: false; readonly to: true }
  | { readonly what: 'seat'; readonly from: false; readonly to: true }
  | {
      readonly what: 'availability';
      readonly from: 'away' | 'available' | null;
      readonly to: 'away' | 'available';
    }
  /** Epoch ms until which they are absent. */
  | { readonly what: 'absence'; readonly from: number; readonly to: null }
  /** A public holiday on which they would work. */
  | { readonly what: 'day_off'; readonly from: string; readonly to: null }
  | { readonly what: 'hours'; readonly from: 'closed'; readonly to: 'open' }
  | { readonly what: 'language'; readonly from: null; readonly to: string }
  | { readonly what: 'skill'; readonly from: null; readonly to: string }
  | { readonly what: 'had_lead'; readonly from: true; readonly to: false }
  | { readonly what: 'open_leads'; readonly from: number; readonly to: number }
  /** Leads that count for a cap. */
  | {
      readonly what: 'received';
      readonly capId: string;
      readonly cap: string | null;
      readonly from: number;
      readonly to: number;
    }
);

type RulebookChange =
  /** `cap` null and `rep` set: the daily cap of one rep. A cap of the rulebook changes for everybody whom it binds. */
  | {
      readonly what: 'cap';
      readonly capId: string;
      readonly cap: string | null;
      readonly rep: Person;
      readonly from: number;
      readonly to: number;
    }
  | { readonly what: 'open_cap'; readonly rep: Person; readonly from: number; readonly to: number }
  | {
      readonly what: 'member';
      readonly rep: Person;
      readonly territory: Place;
      readonly from: null;
      readonly to: number;
    }
  | {
      readonly what: 'weight';
      readonly rep: Person;
      readonly territory: Place;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly what: 'place';
      readonly rep: Person;
      readonly territory: Place;
      readonly from: number | null;
      readonly to: number;
    }
  | {
      readonly what: 'chance';
      readonly rep: Person;
      readonly territory: Place;
      readonly from: number | null;
      readonly to: number;
    }
  /** Places in the order of trying, from 1. */
  | {
      readonly what: 'priority';
      readonly territory: Place;
      readonly before: Place;
      readonly from: number;
      readonly to: number;
    }
  | { readonly what: 'existing_owner'; readonly from: 'keep'; readonly to: 'overwrite_inactive' };

type TurnChange =
  /** Share owed before this lead, in billionths of a lead. */
  | {
      readonly what: 'owed';
      readonly rep: Person;
      readonly territory: Place;
      readonly from: number;
      readonly to: number;
    }
  /** So many leads like this one are decided before it. */
  | { readonly what: 'later'; readonly from: 0; readonly to: number }
  /** Leads that wait in front of this one. */
  | { readonly what: 'line'; readonly from: number; readonly to: 0 };

/** One change of a decision's inputs. `from` is how it was, `to` how it would have had to be. */
export type Change =
  | ({ readonly kind: 'lead_attribute' } & LeadChange)
  | ({ readonly kind: 'rep' } & RepChange)
  | ({ readonly kind: 'rulebook' } & RulebookChange)
  | ({ readonly kind: 'turn' } & TurnChange)
  /** The moment of deciding, epoch ms. */
  | {
      readonly kind: 'time';
      readonly what: 'moment';
      readonly rep: Person;
      readonly from: number;
      readonly to: number;
    };

/** The same for the same change, however it was found. */
export const changeKey = (change: Change): string => JSON.stringify(change);

/** What is changed, whatever it is changed to: of two changes with one subject only one can be made. */
export function subjectOf(change: Change): string {
  const parts = [
    change.what,
    'attribute' in change ? change.attribute : '',
    'rep' in change ? change.rep.ownerId : '',
    'capId' in change ? change.capId : '',
    'territory' in change ? change.territory.territoryId : '',
    change.what === 'language' || change.what === 'skill' || change.what === 'claim' ? change.to : '',
  ];
  return parts.join('\n');
}

const DAY = 86_400_000;
const LEAD = 1_000_000_000;

/** How far a change goes, to order changes by: about 1 for one value instead of another. */
export function distance(change: Change): number {
  switch (change.what) {
    case 'attribute':
      if (change.to === null) return 3;
      if (typeof change.from !== 'number' || typeof change.to !== 'number') return 1;
      return Math.min(2, Math.abs(change.to - change.from) / Math.max(1, Math.abs(change.from)));
    case 'score':
      return 0.5 + Math.abs(change.to - change.from) / 100;
    case 'moment':
      return (change.to - change.from) / DAY;
    case 'owed':
      return (change.to - change.from) / LEAD;
    case 'later':
      return change.to / 2;
    case 'cap':
    case 'open_cap':
    case 'received':
    case 'open_leads':
      return Math.abs(change.to - change.from);
    case 'weight':
      return 1 + Math.min(3, change.to / change.from / 10);
    case 'member':
    case 'priority':
      return 2;
    default:
      return 1;
  }
}
