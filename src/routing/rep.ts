/** HubSpot's `hs_working_hours` groups. */
export const workingDayGroups = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
  'MONDAY_TO_FRIDAY',
  'SATURDAY_SUNDAY',
  'EVERY_DAY',
] as const;

export interface WorkingHours {
  readonly days: (typeof workingDayGroups)[number];
  /** Minutes after local midnight, 0 to 1440. */
  readonly startMinute: number;
  readonly endMinute: number;
}

/** Half-open absence, epoch milliseconds. */
export interface OutOfOffice {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** A HubSpot owner who can receive leads, as last synced. */
export interface Rep {
  readonly ownerId: string;
  readonly name: string;
  /** False when archived in HubSpot or without a user behind the owner. */
  readonly active: boolean;
  /** HubSpot's own switch; null where the portal never set it, which counts as available. */
  readonly availability: 'available' | 'away' | null;
  /** IANA zone; UTC where HubSpot has none. */
  readonly timeZone: string;
  /** Empty: HubSpot knows no hours for this rep, which counts as always at work. */
  readonly workingHours: readonly WorkingHours[];
  readonly outOfOffice: readonly OutOfOffice[];
  /** False: the user holds no seat that lets them work leads. Left out where that is not known. */
  readonly seat?: boolean;
  /** Holiday calendar, "DE" or "DE-BY"; the rulebook's own entry for the rep comes first. */
  readonly holidays?: string;
}
