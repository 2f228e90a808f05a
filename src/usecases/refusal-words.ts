import type { Language } from '../routing/words/catalogue.ts';

/** Why something was refused, in German, by the English sentence that every Refusal is made with. */
const german: Readonly<Record<string, string>> = {
  'Baton is not installed in this account.': 'Baton ist in diesem Portal nicht installiert.',
  'Baton is still reading the owners of this account. Try again in a minute.':
    'Baton liest noch die Besitzer dieses Portals. Versuchen Sie es in einer Minute erneut.',
  'Baton is not ready in this account yet.': 'Baton ist in diesem Portal noch nicht bereit.',
  'This contact was deleted or merged in HubSpot.':
    'Dieser Kontakt wurde in HubSpot gelöscht oder zusammengeführt.',
  'Baton has not routed this contact.': 'Baton hat diesen Kontakt nicht zugeteilt.',
  'Baton no longer follows this contact.': 'Baton folgt diesem Kontakt nicht mehr.',
  'HubSpot did not say who you are.': 'HubSpot hat nicht mitgeteilt, wer Sie sind.',
  'HubSpot does not answer at present. Nothing was changed; please try again in a minute.':
    'HubSpot antwortet gerade nicht. Es wurde nichts geändert; bitte versuchen Sie es in einer Minute erneut.',
  'HubSpot has no active owner with this id.': 'Diese Person ist in HubSpot nicht aktiv.',
  'No clock runs for this lead any more.': 'Für diesen Lead läuft keine Uhr mehr.',
  'Only the lead’s owner and Baton’s admins may do this.':
    'Das können nur der Besitzer des Leads und die Admins von Baton.',
  'Only the lead’s owner and Baton’s admins may give it to somebody.':
    'Diesen Lead können nur sein Besitzer und die Admins von Baton jemandem geben.',
  'Somebody changed the owner in HubSpot in the meantime. Nothing else was changed.':
    'Inzwischen hat jemand den Besitzer in HubSpot geändert. Sonst wurde nichts geändert.',
  'The clock of this lead stands still already.': 'Die Uhr dieses Leads steht schon.',
  'The lead has moved on since you looked. Nothing was changed.':
    'Beim Lead hat sich etwas getan, seit Sie ihn geöffnet haben. Es wurde nichts geändert.',
  'The rules allow no more time for this lead.': 'Das Regelwerk erlaubt für diesen Lead keine weitere Zeit.',
  'The time for this lead is over already.': 'Die Frist dieses Leads ist schon abgelaufen.',
  'They have this lead already.': 'Diese Person hat den Lead bereits.',
  'This action id belongs to another action.': 'Diese Kennung gehört zu einer anderen Aktion.',
  'This lead has no owner yet who could pass it on.':
    'Dieser Lead hat noch keinen Besitzer, der ihn abgeben könnte.',
  'This lead was decided in shadow mode: Baton does nothing with it.':
    'Über diesen Lead wurde im Schattenbetrieb entschieden: Baton tut nichts mit ihm.',
  'This territory is not there any more.': 'Dieses Gebiet gibt es nicht mehr.',
  'There is no draft any more: it was published or discarded.':
    'Den Entwurf gibt es nicht mehr: Er wurde veröffentlicht oder verworfen.',
  'The draft has faults: mend them first, then the chain can be shown.':
    'Der Entwurf hat Fehler: Beheben Sie diese zuerst, dann lässt sich die Kette zeigen.',
  'Something went wrong on our side. Please try again.':
    'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
  'The request could not be read.': 'Die Anfrage konnte nicht gelesen werden.',
  'More was sent than 1 MB, which is the most.': 'Es wurde mehr als 1 MB gesendet; das ist die Grenze.',
};

/** Sentences with a part that varies. */
const varying: readonly (readonly [RegExp, string])[] = [
  [
    /^The rules allow (\d+(?:\.\d+)?) minutes more at most\.$/,
    'Das Regelwerk erlaubt höchstens $1 Minuten mehr.',
  ],
  [/^Nobody else can take this lead now\. .*$/s, 'Gerade kann sonst niemand diesen Lead übernehmen.'],
  [
    /^Nobody who comes next can take it now: .*$/s,
    'Gerade kann ihn niemand übernehmen, der als Nächstes käme. Er bleibt, wo er ist.',
  ],
  [/^Stays with .*$/s, 'Der Lead bleibt, wo er ist: Niemand aus der Kette kann ihn übernehmen.'],
  [/^There is no version (\d+)\.$/, 'Eine Version $1 gibt es nicht.'],
  [/^Version (\d+) is the live one already\.$/, 'Version $1 ist schon die veröffentlichte.'],
];

/** A refusal's message in a language; one that is known only in English stays so. */
export function refusalIn(language: Language, message: string): string {
  if (language === 'en') return message;
  const known = german[message];
  if (known !== undefined) return known;
  const found = varying.find(([pattern]) => pattern.test(message));
  return found ? message.replace(...found) : message;
}
