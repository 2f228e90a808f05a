import type { PartValue } from '../hooks/use-part.ts';

export type Cap = PartValue<'caps'>[number];
export type OpenCap = PartValue<'openCaps'>[number];
export const windowKinds = ['hour', 'day', 'week', 'rolling'] as const;
export type WindowKind = (typeof windowKinds)[number];

export const newCap = (capId: string): Cap => ({
  capId,
  name: '',
  counts: 'each_rep',
  window: { per: 'day' },
  most: 10,
});

/** An hour is a window that rolls, of one hour. */
export const kindOf = ({ window }: Cap): WindowKind =>
  window.per !== 'rolling' ? window.per : window.hours === 1 ? 'hour' : 'rolling';

const A_DAY = 24;

export const windowOf = (kind: WindowKind): Cap['window'] =>
  kind === 'hour'
    ? { per: 'rolling', hours: 1 }
    : kind === 'rolling'
      ? { per: 'rolling', hours: A_DAY }
      : { per: kind };

/** As it is written: a list in which nothing is chosen restricts nothing, and is left out. */
export const written = ({ ownerIds = [], territoryIds = [], grades = [], ...rest }: Cap): Cap => ({
  ...rest,
  ...(ownerIds.length > 0 && { ownerIds }),
  ...(territoryIds.length > 0 && { territoryIds }),
  ...(grades.length > 0 && { grades }),
});

export const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const MOST_HOURS = 744;
export const isHours = (hours: number): boolean => hours > 0 && hours <= MOST_HOURS;

export const isWhole = ({ name, most, window }: Cap): boolean =>
  name.trim() !== '' && isCount(most) && (window.per !== 'rolling' || isHours(window.hours));
