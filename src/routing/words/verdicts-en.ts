import type { VerdictReason } from '../verdict-reason.ts';

type At = (instant: number) => string;

/** Obstacles: to the rep on the record, and to the admin who can change something about them. */
export const verdictsEn = { rep: forRep, admin: forAdmin };

function forRep(reason: VerdictReason, at: At): string {
  switch (reason.code) {
    case 'unknown_rep':
      return 'Not known in this portal';
    case 'deactivated':
      return 'Deactivated';
    case 'no_seat':
      return 'Has no seat for working leads';
    case 'already_had':
      return 'Already had this lead';
    case 'lacks_language':
      return `Lacks language ${reason.language}`;
    case 'lacks_skill':
      return `Lacks skill "${reason.skill}"`;
    case 'away':
      return 'Away';
    case 'out_of_office':
      return `Out of office until ${at(reason.until)}`;
    case 'holiday':
      return `Public holiday (${reason.name}) until ${at(reason.until)}`;
    case 'off_hours':
      return reason.opensAt === null
        ? 'Not at work in the next 14 days'
        : `Not at work before ${at(reason.opensAt)}`;
    case 'daily_cap':
      return reason.cap === 0
        ? 'Gets no leads at present'
        : `Has had ${reason.received} of ${reason.cap} leads today`;
    case 'cap':
      return reason.cap === 0
        ? `Gets no leads that count for "${reason.name}"`
        : `${reason.together ? 'The team has' : 'Has'} had ${reason.received} of ${reason.cap} ${windowWords(reason.window)} (${reason.name})`;
    case 'open_cap':
      return `Has ${reason.open} open leads, ${reason.cap} at most`;
    case 'kept_for_earlier':
      return `Free, but kept for ${leadsWords(reason.ahead)} that waited longer`;
  }
}

function forAdmin(reason: VerdictReason, at: At, timeZone: string): string {
  switch (reason.code) {
    case 'unknown_rep':
      return 'Not an owner in this portal: remove this member from the territory or restore the owner in HubSpot';
    case 'deactivated':
      return 'Deactivated in HubSpot, or an owner without a user: remove this member from the territory';
    case 'no_seat':
      return 'The user holds no seat in HubSpot that allows working leads: assign one, or remove this member';
    case 'already_had':
      return 'Had this lead before and gave it back or let its time run out; nobody gets a lead twice';
    case 'lacks_language':
      return `The territory asks for language ${reason.language}, which is not among this rep's languages in the rulebook`;
    case 'lacks_skill':
      return `The territory asks for skill "${reason.skill}", which is not among this rep's skills in the rulebook`;
    case 'away':
      return 'Availability is set to "Away" in HubSpot; nobody knows until when';
    case 'out_of_office':
      return `Out of office until ${at(reason.until)} (${timeZone}), as set in ${reason.source === 'baton' ? 'Baton' : 'HubSpot'}`;
    case 'holiday':
      return `Public holiday "${reason.name}" in this rep's calendar until ${at(reason.until)} (${timeZone})`;
    case 'off_hours':
      return reason.opensAt === null
        ? `Working hours have no opening in the next 14 days (${timeZone})`
        : `Outside working hours; next at work ${at(reason.opensAt)} (${timeZone})`;
    case 'daily_cap':
      return reason.cap === 0
        ? 'Daily cap is 0: gets no leads'
        : `Daily cap reached: ${reason.received} of ${reason.cap} leads; counts anew at ${at(reason.resetsAt)} (${timeZone})`;
    case 'cap':
      return reason.cap === 0 || reason.resetsAt === null
        ? `Cap "${reason.name}" is 0: gets no leads that count for it`
        : `Cap "${reason.name}" reached${reason.together ? ' by all together' : ''}: ${reason.received} of ${reason.cap} leads ${windowWords(reason.window)}; room again at ${at(reason.resetsAt)} (${timeZone})`;
    case 'open_cap':
      return `Cap on open leads reached: ${reason.open} of ${reason.cap}; room again when one of them is closed`;
    case 'kept_for_earlier':
      return `Free, but ${leadsWords(reason.ahead)} of the same line waited longer and are decided first`;
  }
}

function windowWords(window: Extract<VerdictReason, { code: 'cap' }>['window']): string {
  if (window.per === 'day') return 'today';
  if (window.per === 'week') return 'this week';
  return window.hours < 1 ? `in ${Math.round(window.hours * 60)} min` : `in ${window.hours} h`;
}

const leadsWords = (count: number): string => (count === 1 ? 'one lead' : `${count} leads`);
