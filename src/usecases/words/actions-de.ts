import type { actionsEn } from './actions-en.ts';

export const actionsDe = {
  notReady: 'Baton ist in diesem Portal noch nicht bereit.',
  contactGone: 'Dieser Kontakt wurde in HubSpot gelöscht oder zusammengeführt.',
  neverRouted: 'Baton hat diesen Kontakt nicht zugeteilt.',
  followsNoMore: 'Baton folgt diesem Kontakt nicht mehr.',
  unknownUser: 'HubSpot hat nicht mitgeteilt, wer Sie sind.',
  hubspotDown:
    'HubSpot antwortet gerade nicht. Es wurde nichts geändert; bitte versuchen Sie es in einer Minute erneut.',
  noSuchOwner: 'Diese Person ist in HubSpot nicht aktiv.',
  hasItAlready: 'Diese Person hat den Lead bereits.',
  mayNotAct: 'Das können nur der zuständige Mitarbeiter und die Admins von Baton.',
  mayNotGive: 'Diesen Lead können nur der zuständige Mitarbeiter und die Admins von Baton jemandem geben.',
  ownerChanged:
    'Inzwischen hat jemand den zuständigen Mitarbeiter in HubSpot geändert. Sonst wurde nichts geändert.',
  movedOn: 'Beim Lead hat sich etwas getan, seit Sie ihn geöffnet haben. Es wurde nichts geändert.',
  otherAction: 'Diese Kennung gehört zu einer anderen Aktion.',
  noOwnerYet: 'Für diesen Lead ist noch niemand zuständig, der ihn abgeben könnte.',
  shadow: 'Über diesen Lead wurde im Schattenbetrieb entschieden: Baton tut nichts mit ihm.',
  waits: () => 'Gerade kann ihn niemand übernehmen, der als Nächstes käme. Er bleibt, wo er ist.',
  stays: () => 'Der Lead bleibt, wo er ist: Niemand aus der Kette kann ihn übernehmen.',
  nobodyElse: (why) => `Gerade kann sonst niemand diesen Lead übernehmen. ${why}`,

  noClock: 'Für diesen Lead läuft keine Uhr mehr.',
  standsStill: 'Die Uhr dieses Leads steht schon.',
  over: 'Die Frist dieses Leads ist schon abgelaufen.',
  noMoreTime: 'Das Regelwerk erlaubt für diesen Lead keine weitere Zeit.',
  mostMinutes: (minutes) =>
    `Das Regelwerk erlaubt höchstens ${String(minutes).replace('.', ',')} Minuten mehr.`,
} satisfies typeof actionsEn;
