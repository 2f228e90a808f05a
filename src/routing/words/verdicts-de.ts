import type { VerdictReason } from '../verdict-reason.ts';
import type { verdictsEn } from './verdicts-en.ts';

type At = (instant: number) => string;

export const verdictsDe = { rep: forRep, admin: forAdmin } satisfies typeof verdictsEn;

function forRep(reason: VerdictReason, at: At): string {
  switch (reason.code) {
    case 'unknown_rep':
      return 'In diesem Portal nicht bekannt';
    case 'deactivated':
      return 'Deaktiviert';
    case 'no_seat':
      return 'Hat keine Benutzerlizenz, um Leads zu bearbeiten';
    case 'already_had':
      return 'Hatte diesen Lead schon';
    case 'lacks_language':
      return `Spricht die Sprache ${reason.language} nicht`;
    case 'lacks_skill':
      return `Es fehlt die Kompetenz „${reason.skill}“`;
    case 'away':
      return 'Abwesend';
    case 'out_of_office':
      return `Nicht im Büro bis ${at(reason.until)}`;
    case 'holiday':
      return `Feiertag (${reason.name}) bis ${at(reason.until)}`;
    case 'off_hours':
      return reason.opensAt === null
        ? 'In den nächsten 14 Tagen nicht bei der Arbeit'
        : `Nicht bei der Arbeit vor ${at(reason.opensAt)}`;
    case 'daily_cap':
      return reason.cap === 0
        ? 'Bekommt derzeit keine Leads'
        : `Hat heute schon ${reason.received} von ${reason.cap} Leads`;
    case 'cap':
      return reason.cap === 0
        ? `Bekommt keine Leads, die für „${reason.name}“ zählen`
        : `${reason.together ? 'Das Team hatte' : 'Hatte'} ${windowWords(reason.window)} schon ${reason.received} von ${reason.cap} (${reason.name})`;
    case 'open_cap':
      return `Hat ${reason.open} offene Leads, erlaubt sind ${reason.cap}`;
    case 'kept_for_earlier':
      return `Frei, aber reserviert für ${leadsWords(reason.ahead)}`;
  }
}

function forAdmin(reason: VerdictReason, at: At, timeZone: string): string {
  switch (reason.code) {
    case 'unknown_rep':
      return 'In diesem Portal für nichts zuständig: Entfernen Sie dieses Mitglied aus dem Gebiet, oder stellen Sie den Benutzer in HubSpot wieder her';
    case 'deactivated':
      return 'In HubSpot deaktiviert oder ohne Benutzer: Entfernen Sie dieses Mitglied aus dem Gebiet';
    case 'no_seat':
      return 'Dem Benutzer fehlt in HubSpot eine Benutzerlizenz zum Bearbeiten von Leads: Weisen Sie eine zu, oder entfernen Sie dieses Mitglied';
    case 'already_had':
      return 'Hatte diesen Lead schon und gab ihn zurück oder ließ die Frist verstreichen; niemand bekommt einen Lead zweimal';
    case 'lacks_language':
      return `Das Gebiet verlangt die Sprache ${reason.language}, die bei dieser Person nicht im Regelwerk steht`;
    case 'lacks_skill':
      return `Das Gebiet verlangt die Kompetenz „${reason.skill}“, die bei dieser Person nicht im Regelwerk steht`;
    case 'away':
      return 'In HubSpot auf „Abwesend“ gestellt; bis wann, ist nicht bekannt';
    case 'out_of_office':
      return `Nicht im Büro bis ${at(reason.until)} (${timeZone}), so eingetragen in ${reason.source === 'baton' ? 'Baton' : 'HubSpot'}`;
    case 'holiday':
      return `Feiertag „${reason.name}“ im Kalender dieser Person bis ${at(reason.until)} (${timeZone})`;
    case 'off_hours':
      return reason.opensAt === null
        ? `Keine Arbeitszeit in den nächsten 14 Tagen (${timeZone})`
        : `Außerhalb der Arbeitszeit; wieder bei der Arbeit: ${at(reason.opensAt)} (${timeZone})`;
    case 'daily_cap':
      return reason.cap === 0
        ? 'Die Tagesgrenze ist 0: bekommt keine Leads'
        : `Tagesgrenze erreicht: ${reason.received} von ${reason.cap} Leads; zählt neu ab ${at(reason.resetsAt)} (${timeZone})`;
    case 'cap':
      return reason.cap === 0 || reason.resetsAt === null
        ? `Die Grenze „${reason.name}“ ist 0: bekommt keine Leads, die dafür zählen`
        : `Grenze „${reason.name}“ ${reason.together ? 'von allen zusammen ' : ''}erreicht: ${windowWords(reason.window)} ${reason.received} von ${reason.cap} Leads; wieder Platz: ${at(reason.resetsAt)} (${timeZone})`;
    case 'open_cap':
      return `Grenze für offene Leads erreicht: ${reason.open} von ${reason.cap}; wieder Platz, sobald einer davon geschlossen ist`;
    case 'kept_for_earlier':
      return `Frei, aber reserviert für ${leadsWords(reason.ahead)} in derselben Schlange; ${reason.ahead === 1 ? 'er kommt' : 'sie kommen'} zuerst dran`;
  }
}

function windowWords(window: Extract<VerdictReason, { code: 'cap' }>['window']): string {
  if (window.per === 'day') return 'heute';
  if (window.per === 'week') return 'diese Woche';
  return window.hours < 1
    ? `in ${Math.round(window.hours * 60)} Min.`
    : `in ${String(window.hours).replace('.', ',')} Std.`;
}

const leadsWords = (count: number): string =>
  count === 1 ? 'einen Lead, der länger wartet' : `${count} Leads, die länger warten`;
