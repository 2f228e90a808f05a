import type { findingsEn } from './findings-en.ts';

export const findingsDe = {
  quoted: (name: string) => `„${name}“`,
  nothingKnown: 'ein Lead, von dem nichts bekannt ist',

  cannotTell: (territory: string) =>
    `Ob ein Lead das Gebiet „${territory}“ erreicht, lässt sich nicht sagen: Mit denen davor lässt seine Bedingung mehr Fälle offen, als sich durchgehen lassen.`,
  contradiction: (territory: string) =>
    `Gebiet „${territory}“ kann nie zutreffen: Was seine Bedingung verlangt, kann kein Lead haben. Ändern Sie die Bedingung, oder löschen Sie das Gebiet.`,
  neverMatches: (territory: string, takers: string, one: boolean, example: string, taker: string) =>
    `Gebiet „${territory}“ kann nie zutreffen: Davor ${one ? 'nimmt' : 'nehmen'} ${takers} schon jeden Lead, nach dem es fragt (Beispiel: ${example}, geht an „${taker}“). Setzen Sie es höher, grenzen Sie die anderen ein, oder löschen Sie es.`,
  more: (names: string, more: number) => `${names} und ${more} weitere`,
  overlap: (first: string, second: string, example: string) =>
    `„${first}“ und „${second}“ fragen nach denselben Leads (Beispiel: ${example}): „${first}“ steht höher und nimmt sie.`,
  moreOverlaps: (listed: number) =>
    `Mehr Gebiete als diese ${listed} Paare können sich überschneiden: Weitere wurden nicht gesucht.`,
  catchAll: (example: string, territory: string) =>
    `Nach solchen Leads fragt kein anderes Gebiet (Beispiel: ${example}): Sie gehen an „${territory}“.`,

  idle: (name: string, territory: string, why: string) =>
    `${name} kann aus Gebiet „${territory}“ nie einen Lead bekommen: ${why}. Ändern Sie das, oder entfernen Sie die Person.`,
  why: {
    noOwner: 'In HubSpot gibt es diese Person nicht mehr',
    inactive: 'Die Person ist in HubSpot deaktiviert',
    cap: (cap: string) => `Die Grenze „${cap}“ erlaubt ihr keinen`,
    openCap: 'Die Person darf gar keine offenen Leads haben',
    noHours: 'Ihre Arbeitszeit ist leer',
    skill: (skill: string) => `Es verlangt von allen die Kompetenz „${skill}“, die ihr fehlt`,
    language: (language: string) => `Es verlangt von allen die Sprache „${language}“`,
  },
  nobody: (territory: string, goesTo: 'next_territory' | 'fallback' | null) =>
    `In Gebiet „${territory}“ kann niemand einen Lead bekommen: ${
      goesTo === null
        ? 'Seine Leads warten, bis jemand nachsieht. Fügen Sie ein Mitglied hinzu, oder nennen Sie eine Vertretung.'
        : `Seine Leads gehen ${goesTo === 'next_territory' ? 'an das nächste Gebiet, das passt' : 'an die Vertretung'}.`
    }`,
  place: {
    fallback: 'Vertretung',
    lastResort: 'letzte Instanz',
    fallbackOf: (territory: string) => `Vertretung von „${territory}“`,
  },
  goneFallback: (name: string, place: string) =>
    `${name} ist als ${place} genannt, aber in HubSpot nicht aktiv. Nennen Sie jemand anderen.`,
  noFallback:
    'Weder Vertretung noch letzte Instanz sind genannt: Ein Lead, den in seinem Gebiet niemand nimmt, wartet, und einer, den niemand beantwortet, bleibt bei dem, der zuletzt zuständig war.',
  stranger: (owner: string) =>
    `${owner} hat eigene Arbeitszeiten oder eine Grenze, gehört aber nicht zu diesem Portal.`,
} satisfies typeof findingsEn;
