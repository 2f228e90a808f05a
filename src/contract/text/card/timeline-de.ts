import type { Happened, timelineEn } from './timeline-en.ts';

const jemand = (name: string | null) => name ?? 'unbekannt';
const weil = (reason: string | null) => (reason === null ? '' : `: ${reason}`);
const notiz = (note: string | null) => (note === null ? '' : ` „${note}“`);
const auftrag = (by: string | null) => (by === null ? '' : `, im Auftrag von ${by}`);

export const timelineDe = {
  when: 'Wann',
  what: 'Was geschah',
  none: 'Bisher ist nichts geschehen.',
  more: (count: number) => (count === 1 ? '1 früheres Ereignis' : `${count} frühere Ereignisse`),
  routed: ({ owner }: Happened) => `Zugeteilt an: ${jemand(owner)}.`,
  held: () => 'Niemand konnte ihn übernehmen: Der Lead wartet.',
  kept: ({ owner }: Happened) => `Blieb bei: ${jemand(owner)}.`,
  owner_written: ({ owner }: Happened) => `HubSpot zeigt als zuständigen Mitarbeiter: ${jemand(owner)}.`,
  first_touch: ({ owner, signal }: Happened) => `Beantwortet von ${jemand(owner)}${weil(signal)}.`,
  warned: ({ owner }: Happened) => `Erinnerung an ${jemand(owner)}.`,
  breached: ({ owner }: Happened) => `Frist abgelaufen bei ${jemand(owner)}.`,
  escalated: ({ owner, from }: Happened) => `Weitergereicht von ${jemand(from)} an ${jemand(owner)}.`,
  escalation_stopped: ({ owner, reason }: Happened) => `Bleibt bei ${jemand(owner)}${weil(reason)}.`,
  owner_changed: ({ owner }: Happened) =>
    owner === null
      ? 'Der zuständige Mitarbeiter wurde von Hand entfernt.'
      : `Zuständiger Mitarbeiter von Hand geändert auf ${owner}.`,
  acknowledged: ({ owner }: Happened) => `${jemand(owner)}: „Ich kümmere mich“.`,
  passed_on: ({ owner, from, reason, note }: Happened) =>
    `Abgegeben von ${jemand(from)} an ${jemand(owner)}${weil(reason)}.${notiz(note)}`,
  rerouted: ({ owner, by }: Happened) =>
    owner === null ? `Neu verteilt, er wartet${auftrag(by)}.` : `Neu verteilt an ${owner}${auftrag(by)}.`,
  reassigned: ({ owner, by, note }: Happened) => `Übergeben an ${jemand(owner)}${auftrag(by)}.${notiz(note)}`,
  snoozed: ({ owner, span, until }: Happened) =>
    until === null
      ? `Mehr Zeit für ${jemand(owner)}${span === null ? '' : `: ${span}`}.`
      : `Mehr Zeit für ${jemand(owner)}, bis ${until}.`,
  paused: ({ reason }: Happened) => `Die Uhr wurde angehalten${weil(reason)}.`,
  resumed: () => 'Die Uhr läuft weiter.',
  gone: ({ reason }: Happened) => `Der Kontakt ist nicht mehr bei Baton${weil(reason)}.`,
  restored: () => 'Der Kontakt ist zurück.',
} satisfies typeof timelineEn;
