import type { generalEn } from './general-en.ts';

export const generalDe = {
  mode: {
    title: 'Schatten- oder Echtbetrieb',
    shadow: 'Baton entscheidet über jeden neuen Lead, zeigt die Entscheidung und schreibt nichts in HubSpot.',
    live: 'Baton schreibt jedem neuen Lead in HubSpot, wem er gehört.',
    goLive: 'Echtbetrieb einschalten',
    goShadow: 'Zurück in den Schattenbetrieb',
    liveSure: 'Ab jetzt gibt Baton neuen Leads in HubSpot ihren zuständigen Mitarbeiter.',
    shadowSure:
      'Für neue Leads ist niemand zuständig, bis jemand anders das einträgt. Laufende Uhren werden beendet.',
    yesLive: 'Ja, Echtbetrieb einschalten',
    yesShadow: 'Ja, zurück in den Schattenbetrieb',
    stay: 'So lassen',
  },
  safety: {
    title: 'Vertretung und letzte Instanz',
    fallbacks: 'Vertretung, in dieser Reihenfolge',
    fallbacksHelp: 'Sie bekommt, was sonst niemand nehmen kann, zu jeder Stunde.',
    lastResort: 'Letzte Instanz',
    lastResortHelp:
      'Eine Person oder eine HubSpot-Warteschlange, die einen Lead bekommt, wenn kein Schritt beantwortet wurde.',
    nobody: 'Noch niemand',
    missing: 'Ohne letzte Instanz bleibt ein unbeantworteter Lead bei der Person, die ihn zuletzt hatte.',
  },
  owners: {
    title: 'Leads, die schon jemandem gehören',
    label: 'Wenn ein neuer Kontakt schon einen zuständigen Mitarbeiter hat',
    keep: 'Zuständigen Mitarbeiter behalten',
    overwrite_inactive: 'Zuständigen Mitarbeiter behalten, außer wenn inaktiv',
  },
  turns: {
    title: 'Zurückgegebene Züge',
    onReject: 'Wer einen Lead weitergibt, bekommt den Zug zurück',
    onEscalation: 'Wer einen Lead verlor, weil niemand antwortete, bekommt den Zug zurück',
  },
  notices: {
    title: 'Benachrichtigungen',
    help: 'Warnungen und Eskalationen werden HubSpot-Aufgaben. Sie können auch in einen Kanal gehen.',
    none: 'Noch kein Kanal: nur Aufgaben.',
    kind: 'Art',
    kinds: { slack: 'Slack', webhook: 'Webhook' },
    aboutLabel: 'Was dort gemeldet wird',
    about: {
      warning: 'Warnungen',
      escalation: 'Eskalationen',
      last_resort: 'Leads bei der letzten Instanz',
      digest: 'Tägliche Übersicht',
    },
    enabled: (name: string) => `${name} ist an`,
    name: 'Name',
    address: 'Adresse',
    addressHint: 'Die https-Adresse, die der Kanal Ihnen gegeben hat',
    secret:
      'Schlüssel, mit dem die Meldungen an diesen Webhook unterschrieben sind. Er wird nur jetzt gezeigt.',
    secretKept: 'die Adresse ist gespeichert und wird nicht gezeigt',
    add: 'Kanal hinzufügen',
    renew: 'Neuer Schlüssel',
    tryIt: 'Testmeldung senden',
  },
  editors: {
    title: 'Wer bearbeiten darf',
    help: 'Wer Baton installiert hat, und wen diese Person hinzufügt. Alle anderen dürfen lesen.',
    installedBy: (who: string) => `${who} hat Baton installiert`,
    user: (userId: string) => `HubSpot-Benutzer ${userId}`,
    add: 'Hinzufügen',
    address: 'E-Mail-Adresse eines HubSpot-Benutzers',
    remove: 'Entfernen',
  },
} satisfies typeof generalEn;
