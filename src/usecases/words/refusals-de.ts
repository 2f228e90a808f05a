import type { refusalsEn } from './refusals-en.ts';

export const refusalsDe = {
  notInstalled: 'Baton ist in diesem Portal nicht installiert.',
  stillReading: 'Baton liest noch die Mitarbeiter dieses Portals. Versuchen Sie es in einer Minute erneut.',
  noVersion: (version: number) => `Eine Version ${version} gibt es nicht.`,
  noTerritory: 'Dieses Gebiet gibt es nicht mehr.',
  noDraft: 'Den Entwurf gibt es nicht mehr: Er wurde veröffentlicht oder verworfen.',
  draftFaulty: 'Der Entwurf hat Fehler: Beheben Sie diese zuerst, dann lässt sich die Kette zeigen.',
  notSaved: 'Das lässt sich so nicht speichern.',
  withMore: (first: string, more: number) =>
    `${first} Dazu ${more === 1 ? 'kommt noch 1' : `kommen noch ${more}`}.`,

  notSigned: 'Diese Anfrage ist nicht von HubSpot unterschrieben.',
  repeated: (names: string) => `${names} kam mehr als einmal vor.`,
  notJson: 'Was gesendet wurde, ist kein JSON.',
  incomplete: (faults: string) => `Die Anfrage ist unvollständig: ${faults}.`,
  noNote: 'darf nicht leer sein: Sagen Sie in wenigen Worten, was sich ändert und warum',
  inField: (path: string, fault: string) => `„${path}“: ${fault}`,
  tooLarge: 'Es wurde mehr als 1 MB gesendet; das ist die Grenze.',
  unreadable: 'Die Anfrage konnte nicht gelesen werden.',
  failed: 'Bei uns ist etwas schiefgegangen. Bitte versuchen Sie es erneut.',
} satisfies typeof refusalsEn;
