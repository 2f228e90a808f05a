import type { cardEn } from './card-en.ts';

/** Sentences that are stored with a contact or a write. Anything else is HubSpot's own and stays as it is. */
const stored: Readonly<Record<string, string>> = {
  'deleted in HubSpot': 'in HubSpot gelöscht',
  'erased at the request of the person': 'auf Wunsch der Person gelöscht',
  'deleted or merged in HubSpot before it could be read':
    'in HubSpot gelöscht oder zusammengeführt, bevor er gelesen werden konnte',
  'a newer decision took its place': 'Eine neuere Entscheidung hat diese ersetzt.',
  'a person changed the owner meanwhile': 'Inzwischen wurde der zuständige Mitarbeiter von Hand geändert.',
  'The contact was deleted or merged before the owner could be written.':
    'Der Kontakt wurde gelöscht oder zusammengeführt, bevor der zuständige Mitarbeiter eingetragen werden konnte.',
};

export const cardDe = {
  chosen: {
    fallback: 'Vertretung: Sonst konnte ihn niemand übernehmen',
    named: 'Die erste Vertretung, die ihn übernehmen konnte',
    last_resort: 'Die letzte Instanz',
    on_call: 'Hat Bereitschaft und konnte ihn als erste Person übernehmen',
    person: 'Von Hand ausgewählt',
  },
  pick: {
    fair_share: 'An der Reihe',
    least_loaded: 'Die wenigsten offenen Leads',
    best_fit: 'Beste Abschlusschance',
    strict_order: 'Steht ganz oben und ist frei',
  },
  someClaim: 'Hat Anspruch',
  onlyFree: 'Als einzige Person frei',
  nextAfter: (name: string | undefined) => `Als Nächstes nach ${name}`,
  laterInOrder: 'Frei, aber erst später in der Reihenfolge',
  laterInTurn: (standing: string) => `Frei, aber erst später an der Reihe: ${standing}`,
  noChance: 'Abschlusschance nicht bekannt',
  chance: (percent: string) => `Abschlusschance ${percent} %`,
  open: (count: number) => `${count} offen`,

  notMember: (territory: string) => `Kein Mitglied von ${territory}`,
  freeNow: 'Jetzt frei.',

  company: {
    found: (name: string | null, match: string) =>
      name === null ? `Bekannt: ${match}.` : `${name} (${match}).`,
    claim: (name: string, claim: string, free: boolean) =>
      ` ${name} ${claim}${free ? '' : ', konnte diesen Lead aber nicht übernehmen'}.`,
  },

  next: {
    kept: 'Nichts weiter: Baton lässt diesen Kontakt bei seinem zuständigen Mitarbeiter.',
    changedByHand:
      'Nichts weiter: Der zuständige Mitarbeiter wurde von Hand geändert, und die Uhr dieser Entscheidung ist beendet.',
    againSoon: 'Baton versucht es bald erneut.',
    againAt: (when: string) => `Baton versucht es erneut, spätestens ${when}.`,
    overdue: ' Der Lead wartet schon zu lange: Bitte sehen Sie nach.',
    endsAt: (when: string) => ` Er wartet höchstens bis ${when}.`,
    noClock: (name: string | undefined) => `${name} soll antworten; eine Frist ist nicht gesetzt.`,
    answerBy: (name: string | undefined, due: string) => `${name} soll antworten bis ${due}.`,
    without: (then: string) => ` Bleibt die Antwort aus, ${then}.`,
    someHome: 'diesem Gebiet',
    toNextRep: (home: string, name: string | null) =>
      name === null
        ? `geht der Lead an die nächste Person in ${home}, die dann bei der Arbeit ist`
        : `geht der Lead an die nächste Person in ${home}, nach jetzigem Stand ${name}`,
    toNamed: (home: string, name: string | null) =>
      `geht der Lead an ${name ?? 'die Vertretung'}${name === null ? ' von ' : ', Vertretung von '}${home}`,
    toLastResort: (name: string | null) =>
      name === null ? 'geht der Lead an die letzte Instanz' : `geht der Lead an ${name}, die letzte Instanz`,
    keep: 'bleibt der Lead, wo er ist: Die Kette der Vertretungen ist zu Ende',
  },

  owner: (ownerId: string) => `Mitarbeiter ${ownerId}`,
  noOwner: 'niemanden',
  note: {
    changedByHand: (owner: string) =>
      `Nach dieser Entscheidung wurde der zuständige Mitarbeiter von Hand geändert, auf ${owner}. Baton lässt das so.`,
    refused: (why: string) => `HubSpot hat die Änderung abgelehnt: ${why}`,
    notYet: (why: string) => `Noch nicht in HubSpot, neuer Versuch folgt: ${why}`,
  },
  state: {
    gone: (why: string) => `Baton folgt diesem Kontakt nicht mehr: Er wurde ${why}.`,
    preparing:
      'Baton liest noch die Mitarbeiter dieses Portals. Sobald das fertig ist, wird der Kontakt zugeteilt.',
    routing: 'Baton wählt gerade jemanden aus.',
    neverRouted:
      'Baton hat diesen Kontakt nicht zugeteilt: Er wurde vor der Installation von Baton angelegt oder auf einem Weg, den HubSpot nicht gemeldet hat.',
  },
  stored: (sentence: string) =>
    stored[sentence] ?? sentence.replace(/^merged into contact (\d+)$/, 'mit Kontakt $1 zusammengeführt'),

  unknown: 'unbekannt',
  drifted:
    'Keine Angabe, bis die Bewertung aufgefrischt ist: Neue Leads gleichen nicht mehr denen, aus denen gelernt wurde.',
  outside: (values: readonly string[], share: number) =>
    `Keine Angabe, denn bisher hatte kein Lead ${values.join(' oder ')}. Davon hängen ${share} % der Bewertung ab.`,
} satisfies typeof cardEn;
