import type { reasonEn } from './reason-en.ts';

const komma = (amount: string) => amount.replace('.', ',');

export const reasonDe = {
  names: (first: string, second: string, more: number) =>
    more === 0 ? `${first} und ${second}` : `${first}, ${second} und ${more} weitere`,
  unnamed: (ownerId: string) => `Mitarbeiter ${ownerId}`,
  claim: {
    account_owner: 'ist für das Unternehmen zuständig',
    open_deal_owner: 'hat einen offenen Deal mit dem Unternehmen',
    same_company: 'bekam den letzten Lead des Unternehmens',
  },
  match: {
    association: 'in HubSpot zugeordnet',
    domain: 'gleiche Domain',
    name: (similarity: string, threshold: string) =>
      `Namen zu ${komma(similarity)} ähnlich, nötig sind ${komma(threshold)}`,
    earlierLead: 'gleiche Domain wie ein früherer Lead',
  },
  owed: {
    level: 'ausgeglichen',
    one: '1 Lead',
    many: (amount: string) => `${komma(amount)} Leads`,
    part: (amount: string) => `${komma(amount)} Leads`,
    owed: (words: string) => `${words} Guthaben`,
    ahead: (words: string) => `${words} Vorsprung`,
  },
  ownerBefore: (name: string) => ` ${name}, bisher zuständig, ist nicht mehr aktiv.`,
  someClaim: 'hat Anspruch auf das Unternehmen',
  fallback: (passed: string) => `Vertretung, denn in ${passed} konnte ihn niemand übernehmen`,
  named: (home: string) => `Vertretung von ${home}`,
  lastResort: 'die letzte Instanz',
  onCall: (home: string) => `hat Bereitschaft, denn in ${home} ist niemand bei der Arbeit`,
  madeOwner: 'wurde in HubSpot als zuständiger Mitarbeiter eingetragen',
  givenBy: (by: string | null) => `bekam ihn von ${by ?? 'jemandem'}`,
  nobodyAtWork: (home: string) => `; in ${home} ist niemand bei der Arbeit`,
  hadNobody: (passed: string) => `; in ${passed} war niemand frei`,
  onlyMember: (place: string) => `einziges Mitglied von ${place}`,
  onlyFree: (place: string) => `als einzige Person frei in ${place}`,
  nextInTurn: (place: string) => `an der Reihe in ${place}`,
  bestChance: (place: string) => `beste Abschlusschance in ${place}`,
  fewestOpen: (place: string, open: number, weighted: boolean) =>
    `die wenigsten offenen Leads${weighted ? ', gemessen am Gewicht,' : ''} in ${place} (${open})`,
  firstInOrder: (place: string) => `steht in ${place} ganz oben und ist frei`,
  outOrFull: (others: number) =>
    others === 1
      ? '; 1 andere Person war abwesend oder ausgelastet'
      : `; ${others} andere waren abwesend oder ausgelastet`,
  couldNot: (others: number) =>
    others === 1
      ? '; 1 andere Person konnte ihn nicht übernehmen'
      : `; ${others} andere konnten ihn nicht übernehmen`,
  again: {
    escalated: (from: string) => ` ${from} hat nicht rechtzeitig geantwortet.`,
    passedOn: (from: string) => ` ${from} hat ihn abgegeben.`,
    rerouted: (from: string, by: string | null) =>
      ` Neu verteilt, vorher bei ${from}.${by === null ? '' : ` Veranlasst von ${by}.`}`,
    before: (from: string) => ` Vorher war er bei ${from}.`,
  },
  noTerritory:
    'Wartet: Kein Gebiet nimmt diesen Lead. Das Regelwerk braucht ein letztes Gebiet, das jeden Lead nimmt.',
  overdue: ' Der Lead wartet schon zu lange: Bitte sehen Sie nach.',
  waiting: {
    noMembers: (name: string) => `Wartet: ${name} hat keine Mitglieder.`,
    behind: (name: string, ahead: number) =>
      ahead === 1
        ? `Wartet: In ${name} wartet ein anderer Lead schon länger und kommt zuerst dran.`
        : `Wartet: In ${name} warten ${ahead} andere Leads schon länger und kommen zuerst dran.`,
    noneKnownFree: (name: string, when: string) =>
      `Wartet: Soweit bekannt, wird in ${name} vor ${when} niemand frei.`,
    noneAtWork: (name: string, when: string) => `Wartet: In ${name} ist vor ${when} niemand bei der Arbeit.`,
    noRoom: (name: string, when: string) => `Wartet: In ${name} hat vor ${when} niemand Platz.`,
    noneCan: (name: string, when: string) =>
      `Wartet: In ${name} kann vor ${when} niemand einen Lead übernehmen.`,
    noneNow: (name: string, why: string) =>
      `Wartet: In ${name} kann gerade niemand einen Lead übernehmen; ${why}.`,
    away: 'alle sind abwesend',
    inactive: 'kein Mitglied ist in HubSpot aktiv',
    unfit: 'niemand hat die nötige Sprache oder Kompetenz',
    full: 'alle haben so viele offene Leads, wie sie dürfen',
    unclear: 'wer zuerst frei wird, ist nicht bekannt',
    someClaim: 'Wartet auf die Person, die Anspruch auf das Unternehmen hat.',
    claim: (name: string, claim: string, until: string | null) =>
      `Wartet auf ${name} (${claim})${until === null ? '' : `, höchstens bis ${until}`}.`,
  },
  chainOver: 'die Kette der Vertretungen ist zu Ende',
  nobodyInChain: 'niemand aus der Kette kann ihn übernehmen',
  stays: (owner: string, why: string) => `Bleibt bei ${owner}: ${why}.`,
  waits: (owner: string, when: string) =>
    `Gerade kann ihn niemand übernehmen, der als Nächstes käme: neuer Versuch ${when}. Bis dahin bleibt er bei ${owner}.`,
  someOwner: 'seinem zuständigen Mitarbeiter',
  unanswered: (name: string) => `${name} trotz abgelaufener Frist`,
  kept: (name: string) => `${name} ist bereits zuständig; Baton lässt es dabei.`,
  keptActive: (name: string) =>
    `${name} ist bereits zuständig und bleibt es; Baton ersetzt nur zuständige Mitarbeiter, die nicht mehr aktiv sind.`,
} satisfies typeof reasonEn;
