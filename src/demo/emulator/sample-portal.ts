import type { Owner, Team } from './crm/owner.ts';
import type { Portal } from './portal.ts';
import { createRecord } from './record-changes.ts';

type Day = 'EVERY_DAY' | 'MONDAY_TO_FRIDAY' | 'SATURDAY_SUNDAY';
type Hours = { days: Day; startMinute: number; endMinute: number }[];

interface SamplePerson {
  readonly firstName: string;
  readonly lastName: string;
  readonly teams: readonly Team[];
  readonly timeZone: string;
  readonly hours: Hours;
  readonly availability: 'available' | 'away' | '';
  /** Days from now; null for nobody's holiday. */
  readonly leave: { readonly fromDay: number; readonly toDay: number } | null;
  readonly deactivated: boolean;
}

const dach: Team = { id: '801', name: 'DACH', primary: true };
const britain: Team = { id: '802', name: 'UK & Ireland', primary: true };
const america: Team = { id: '803', name: 'North America', primary: true };

/** Somebody of every team is at work whenever the demo is started, at night and on Sundays too. */
const always: Hours = [{ days: 'EVERY_DAY', startMinute: 0, endMinute: 1_440 }];
const office: Hours = [{ days: 'MONDAY_TO_FRIDAY', startMinute: 540, endMinute: 1_020 }];

const person = (
  firstName: string,
  lastName: string,
  team: Team,
  timeZone: string,
  hours: Hours,
  more: Partial<SamplePerson> = {},
): SamplePerson => ({
  firstName,
  lastName,
  teams: [team],
  timeZone,
  hours,
  availability: 'available',
  leave: null,
  deactivated: false,
  ...more,
});

/** Eleven people: two of each team always there, one with office hours, one away, one on leave, one gone. */
export const samplePeople: readonly SamplePerson[] = [
  person('Anna', 'Becker', dach, 'Europe/Berlin', always),
  person('Jonas', 'Keller', dach, 'Europe/Zurich', always),
  person('Lena', 'Hofer', dach, 'Europe/Vienna', office),
  person('Miriam', 'Vogt', dach, 'Europe/Berlin', always, { leave: { fromDay: -2, toDay: 12 } }),
  person('Oliver', 'Hughes', britain, 'Europe/London', always),
  person('Aoife', 'Byrne', britain, 'Europe/Dublin', always),
  person('Priya', 'Shah', britain, 'Europe/London', office, { availability: '' }),
  person('Maria', 'Gonzalez', america, 'America/Chicago', always),
  person('Tom', 'Nguyen', america, 'America/Los_Angeles', always),
  person('Rachel', 'Cohen', america, 'America/New_York', office, { availability: 'away' }),
  person('Peter', 'Lang', dach, 'Europe/Berlin', always, { deactivated: true }),
];

const joinedAt = Date.UTC(2024, 2, 1, 9);
const dayMs = 86_400_000;

/** Fills an empty portal with the sample people: an owner and a CRM user record each. */
export function fillSamplePortal(portal: Portal, now = Date.now()): void {
  samplePeople.forEach((sample, index) => {
    const ownerId = String(70_001 + index);
    const userId = 5_500_001 + index;
    const email = `${sample.firstName}.${sample.lastName}@reps.example`.toLowerCase();
    const { leave } = sample;
    const record = createRecord(
      portal,
      'users',
      {
        hs_internal_user_id: String(userId),
        hubspot_owner_id: ownerId,
        hs_email: email,
        hs_given_name: sample.firstName,
        hs_family_name: sample.lastName,
        hs_deactivated: String(sample.deactivated),
        hs_availability_status: sample.availability,
        hs_standard_time_zone: sample.timeZone,
        hs_working_hours: JSON.stringify(sample.hours),
        hs_out_of_office_hours: JSON.stringify(
          leave
            ? [{ startTimestamp: now + leave.fromDay * dayMs, endTimestamp: now + leave.toDay * dayMs }]
            : [],
        ),
      },
      { changeSource: 'CRM_UI', sourceId: 'userId:5500001' },
      joinedAt,
    );
    const owner: Owner = {
      id: ownerId,
      userId,
      userRecordId: record.id,
      email,
      firstName: sample.firstName,
      lastName: sample.lastName,
      type: 'PERSON',
      teams: sample.teams,
      archived: sample.deactivated,
      createdAt: joinedAt,
      updatedAt: joinedAt,
    };
    portal.owners.set(ownerId, owner);
  });
}
