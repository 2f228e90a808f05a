import type { accountsEn } from './accounts-en.ts';

export const accountsDe = {
  title: 'Leads von Firmen, die schon jemand betreut',
  intro:
    'Wer mit einer Firma arbeitet, kann Anspruch auf ihre neuen Leads haben, noch bevor das Gebiet gefragt wird.',
  none: 'Niemand hat einen Anspruch: Jeder Lead geht nach seinem Gebiet.',
  first: 'Wer zuerst Anspruch hat',
  next: 'Wer danach gefragt wird',
  nobody: 'Niemand',
  nobodyElse: 'Sonst niemand',
  claim: {
    account_owner: 'Der zuständige Mitarbeiter der Firma',
    open_deal_owner: 'Der zuständige Mitarbeiter ihres neuesten offenen Deals',
    same_company: 'Wer schon einen Lead der Firma hat',
  },
  matchBy: 'Woran die Firma eines Leads erkannt wird, das Sicherste zuerst',
  match: {
    association: 'HubSpot hat beide verknüpft',
    domain: 'Domain der E-Mail-Adresse oder der Website',
    name: 'Name der Firma, auch wenn er etwas anders geschrieben ist',
  },
  noMatch: 'Wählen Sie mindestens eines, sonst wird nie ein Anspruch gefunden.',
  threshold: 'Übereinstimmung der Namen in Prozent',
  thresholdHint: 'Von 30 bis 100; 60 verzeiht kleine Unterschiede wie „GmbH“ oder einen Tippfehler',
  badThreshold: 'Eine Zahl von 30 bis 100.',
  unavailable: 'Wenn diese Person den Lead nicht nehmen kann',
  whenUnavailable: {
    route_on: 'Er geht nach seinem Gebiet',
    wait: 'Er wartet auf sie und geht dann nach seinem Gebiet',
    assign_anyway: 'Sie bekommt ihn trotzdem, außer eine Obergrenze ist erreicht',
  },
  mostMinutes: 'Höchstens warten, in Minuten',
  badMinutes: 'Eine ganze Zahl von 1 bis 43.200, das sind 30 Tage.',
} satisfies typeof accountsEn;
