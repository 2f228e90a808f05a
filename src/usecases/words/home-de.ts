import type { homeEn } from './home-en.ts';

export const homeDe = {
  waiting: (minutes) =>
    `Neuigkeiten aus HubSpot warten seit ${minutes} Minuten: Der Hintergrunddienst von Baton läuft nicht, oder HubSpot antwortet nicht.`,
  patience: (minutes) => `HubSpot bittet um Geduld, noch ${minutes} Minuten lang.`,
  lastSync: (minutes) => `Die Mitarbeiter wurden zuletzt vor ${minutes} Minuten aus HubSpot gelesen.`,
  failures: (percent) => `${percent} % der Aufrufe an HubSpot sind binnen eines Tages fehlgeschlagen.`,

  contact: (contactId) => `Kontakt ${contactId}`,
  someOwner: 'Der zuständige Mitarbeiter',
  refused: (note) => `HubSpot hat den zuständigen Mitarbeiter abgelehnt: ${note}`,
  removed: (owner) => `${owner} wurde in HubSpot entfernt, bevor jemand geantwortet hat.`,
  notRead: 'Noch nicht aus HubSpot gelesen.',
  held: 'Wartet: Gerade kann niemand den Lead übernehmen.',
  reminded: (owner) => `${owner} wurde erinnert und hat noch nicht geantwortet.`,
  late: (owners) =>
    owners > 1
      ? `Nicht rechtzeitig beantwortet; ${owners} Personen hatten den Lead schon.`
      : 'Nicht rechtzeitig beantwortet.',
} satisfies typeof homeEn;
