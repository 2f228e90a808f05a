import type { Calendar, SlaPolicy } from '../contract.generated.ts';
import { officeHours } from '../hours/clock-time.ts';

export const firstTouchSignals = [
  'first_outreach',
  'last_contacted',
  'contacted_notes',
  'email_replied',
  'status_left_new',
  'acknowledged',
] as const;

/** What Baton takes where a rulebook says nothing. */
export const newPolicy = (slaPolicyId: string): SlaPolicy => ({
  slaPolicyId,
  targetMinutes: 60,
  byGrade: {},
  calendar: 'rep',
  startsAt: 'routed',
  warnings: [0.75],
  firstTouch: [...firstTouchSignals],
  newStatuses: ['NEW'],
  pausedBy: { leadStatuses: [] },
  ownerChange: 'restart',
  steps: [{ to: 'next_rep' }, { to: 'next_rep' }, { to: 'named' }, { to: 'last_resort' }],
  offHours: { do: 'wait' },
  afterLast: 'keep',
  snooze: { mostMinutes: 60, times: 1 },
  manager: null,
});

export const newCalendar = (calendarId: string, timeZone: string): Calendar => ({
  calendarId,
  name: '',
  timeZone,
  week: [officeHours],
  closures: [],
  extraShifts: [],
});
