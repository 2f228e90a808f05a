import type { changesEn } from './changes-en.ts';
import { choicesDe, keysDe } from './rulebook-de.ts';

/** "31.01.2026" for "2026-01-31". */
const tag = (day: string) => day.split('-').reverse().join('.');

const zahl = (number: number) => String(number).replace('.', ',');

export const changesDe = {
  none: 'keine Angabe',
  yes: 'ja',
  no: 'nein',
  nobody: 'niemand',
  everybody: 'alle',
  key: (key: string) => keysDe[key] ?? key,
  choice: (choice: string) => choicesDe[choice] ?? choice.replaceAll('_', ' '),
  number: zahl,
  field: (name: string, before: string, after: string) => `${name}: ${before} → ${after}`,
  altered: (name: string) => `${name}: in Einzelheiten geändert`,
  fields: {
    territory: {
      slaPolicyId: 'Antwortzeit',
      calendarId: 'Öffnungszeiten',
      fallbackOwnerIds: 'Vertretung',
      selection: 'wer an der Reihe ist',
      absence: 'nach einer Abwesenheit',
      whenNobody: 'wenn niemand einen Lead nehmen kann',
      requires: 'Anforderungen',
    },
    policy: {
      targetMinutes: 'Minuten bis zur Antwort',
      byGrade: 'Minuten je Note',
      calendar: 'welche Minuten zählen',
      startsAt: 'die Uhr beginnt',
      steps: 'Schritte',
      offHours: 'außerhalb der Arbeitszeit',
      manager: 'Übersicht der verpassten Leads an',
    },
    rep: { perDay: 'höchstens Leads am Tag', hours: 'Arbeitszeit', ramp: 'wachsender Anteil' },
    giveBack: {
      onReject: 'wenn jemand einen Lead weitergibt',
      onEscalation: 'wenn ein Lead eskaliert wird',
    },
  },

  rule: {
    bestFit: (name: string, within: number) => `${name}, höchstens ${zahl(within)} Leads über dem Anteil`,
    catchUp: (name: string, leads: number) => `${name}, höchstens ${zahl(leads)} Leads`,
    hold: (minutes: number, order: string, then: string) =>
      `warten, höchstens ${minutes} Minuten, ${order}, danach ${then}`,
    skill: (skill: string, leads: string) => `Kompetenz ${skill} für ${leads}`,
    language: (language: string, leads: string) => `Sprache ${language} für ${leads}`,
    followSun: (territories: string) => `andere Gebiete fragen: ${territories}`,
    onCall: (owners: string) => `Bereitschaft fragen: ${owners}`,
    snooze: (minutes: number, times: number) => `höchstens ${zahl(minutes)} Minuten, ${times}-mal`,
    days: (from: string, to: string) => (from === to ? tag(from) : `${tag(from)} bis ${tag(to)}`),
    hours: (date: string, hours: string) => `${tag(date)}, ${hours}`,
    ramp: (startsOn: string, weeks: number, percent: number) =>
      `ab ${tag(startsOn)} in ${weeks} Wochen von ${percent} % auf 100 %`,
  },

  territory: (name: string) => `Gebiet ${name}`,
  isNew: (territory: string, takes: string, members: readonly string[], more: number) =>
    `${territory} ist neu: Es nimmt ${takes}. Mitglieder: ${members.length === 0 ? 'noch niemand' : members.join(', ')}${more === 0 ? '' : ` und ${more} weitere`}.`,
  gone: (what: string) => `${what} ist gelöscht.`,
  place: (territory: string, place: number) => `${territory} steht jetzt auf Rang ${place}.`,
  of: (what: string, change: string) => `${what}: ${change}.`,
  renamed: (name: string) => `heißt jetzt „${name}“`,
  takes: (after: string, before: string) => `nimmt jetzt ${after}; bisher ${before}`,
  everyLead: 'jeden Lead',
  leads: (condition: string) => `Leads, für die gilt: ${condition}`,
  joins: (name: string, weight: number) => `${name} kommt mit Gewicht ${zahl(weight)} dazu`,
  leaves: (name: string) => `${name} scheidet aus`,
  ofMember: (name: string, change: string) => `${name}, ${change}`,

  policy: (name: string) => `Antwortzeit ${name}`,
  step: (to: string, minutes: number | undefined) =>
    minutes === undefined ? to : `${to} (${zahl(minutes)} Minuten)`,
  newPolicy: (policy: string, minutes: number) =>
    `${policy} ist neu: Antwort binnen ${zahl(minutes)} Minuten.`,
  calendar: (name: string) => `Öffnungszeiten ${name}`,
  newCalendar: (calendar: string) => `Neu: ${calendar}.`,
  cap: (name: string) => `Grenze ${name}`,
  window: {
    day: 'am Tag',
    week: 'in der Woche',
    rolling: (hours: number) => `in ${zahl(hours)} Stunden`,
  },
  newCap: (cap: string, most: number, window: string) => `${cap} ist neu: höchstens ${most}, ${window}.`,
  openCaps: 'Offene Leads höchstens',
  openCap: (most: number, owners: string) => `${most} für ${owners}`,
  noLimit: 'ohne Grenze',
  countsAsOpen: 'Was als offen zählt',
  fallback: 'Vertretung',
  lastResort: 'Letzte Instanz',
  swapped: (what: string, before: string, after: string) => `${what}: ${before} → ${after}.`,
  existingOwner: {
    keep: 'Kontakte mit einem zuständigen Mitarbeiter behalten ihn.',
    overwrite_inactive: 'Kontakte, deren zuständiger Mitarbeiter nicht mehr aktiv ist, bekommen einen neuen.',
  },
  givenBack: (change: string) => `Der Zug wird zurückgegeben, ${change}.`,
  companies: 'Unternehmen',

  scorecard: {
    title: 'Bewertung',
    base: (after: number, before: number) => `beginnt mit ${zahl(after)} statt ${zahl(before)} Punkten`,
    grade: (change: string) => `Note ${change}`,
    newRule: (label: string, bands: string) => `${label} ist neu: ${bands}`,
    countsNoMore: (what: string) => `${what} zählt nicht mehr`,
    pairs: 'Punkte für Paare von Merkmalen wurden geändert',
    noChance: 'zeigt keine Abschlusschance mehr',
    newChance: 'zeigt neben den Punkten eine Abschlusschance',
    otherChance: 'die Abschlusschance wird neu berechnet',
    points: (band: string, points: number) => `${band}: ${zahl(points)} Punkte`,
    newBand: (band: string) => `${band} (neu)`,
    otherPoints: (band: string, before: number, after: number) =>
      `${band} ${zahl(before)} → ${zahl(after)} Punkte`,
    order: 'die Zeilen werden in anderer Reihenfolge geprüft',
    known: 'bekannt',
    unknown: 'nicht bekannt',
  },
} satisfies typeof changesEn;
