import type { whatIfEn } from './what-if-en.ts';

export const whatIfDe = {
  title: 'An früheren Leads erproben',
  intro:
    'Baton entscheidet frühere Leads noch einmal nach dem Entwurf, mit denen, die damals da waren, und vergleicht das mit dem, was geschah. Dabei ändert sich nichts.',
  open: 'An früheren Leads erproben',
  notTried: 'Nicht an früheren Leads erprobt.',
  noDraft: 'Es gibt keinen Entwurf zu erproben.',
  period: 'Leads',
  periods: {
    '7': 'Der letzten 7 Tage',
    '30': 'Der letzten 30 Tage',
    '90': 'Der letzten 90 Tage',
    since: 'Seit einem Tag',
  },
  since: 'Seit',
  run: 'Erproben',
  again: 'Noch einmal erproben',
  load: 'Belastung auf dem Papier',
  loadHelp:
    'Mehr Leads, jemand fehlt, oder neue Leute im Vertrieb. Lassen Sie alles stehen, um die Leads zu nehmen, wie sie kamen.',
  times: 'Wie viele Leads',
  timesChoice: {
    '1': 'So viele, wie es waren',
    '2': 'Doppelt so viele',
    '3': 'Dreimal so viele',
    '5': 'Fünfmal so viele',
    '10': 'Zehnmal so viele',
  },
  without: 'Ohne diese Leute',
  from: 'Von',
  to: 'Bis einschließlich',
  withoutHelp: 'Ohne Tage: die ganze Zeit.',
  addTo: 'Neue Leute in diesen Gebieten',
  addCount: 'Neue Leute in jedem',
  underWay: 'Der Entwurf wird an früheren Leads erprobt',
  cancel: 'Abbrechen',
  cancelled: 'Die letzte Erprobung wurde abgebrochen.',
  abandoned: 'Die letzte Erprobung brach ab, weil der Prozess endete, der sie ausführte.',
  abandonedHelp: 'Es hat sich nichts geändert. Sie können sie noch einmal beginnen.',
  failed: 'Die letzte Erprobung ist nicht gelungen',
  by: (who: string, when: string) => `Erprobt von ${who}, ${when}`,
  outdated:
    'Der Entwurf oder was gilt hat sich seitdem geändert: Das hier betrifft einen früheren Stand und wird beim Veröffentlichen nicht aufgehoben.',
  kept: 'Das wird bei der Version aufgehoben, wenn Sie den Entwurf so veröffentlichen, wie er jetzt ist.',
  headline: {
    none: (leads: string, since: string) =>
      `Von ${leads} Leads seit ${since} wäre jeder denselben Weg gegangen.`,
    changed: (changed: string, leads: string, since: string, share: string) =>
      `${changed} von ${leads} Leads seit ${since} wären einen anderen Weg gegangen (${share}).`,
    owners: (count: string) => `${count} davon gehörten am Ende jemand anderem.`,
    breaches: (before: string, after: string) =>
      `Nicht rechtzeitig beantwortete Leads: ${before}, mit dem Entwurf ${after}.`,
    holds: (before: string, after: string) =>
      `Leads, die auf jemanden warten mussten: ${before}, mit dem Entwurf ${after}.`,
    catchAll: (before: string, after: string) =>
      `Leads, die nur das letzte Gebiet nahm: ${before}, mit dem Entwurf ${after}.`,
    noLeads: (since: string) =>
      `Seit ${since} wurde kein Lead verteilt: Es gibt nichts, woran zu erproben wäre.`,
    paper: (copies: string) => `${copies} Leads gibt es nur auf dem Papier.`,
  },
  onPaper: {
    times: (times) => `Auf dem Papier: ${times}-mal so viele Leads.`,
    without: (name, from, to) => {
      const begins = from === null ? '' : ` ab ${from}`;
      const ends = to === null ? '' : ` bis ${to}`;
      return `Auf dem Papier: ohne ${name}${begins}${ends}${begins + ends === '' ? ', die ganze Zeit' : ''}.`;
    },
    added: (count, territory) =>
      `Auf dem Papier: ${count === 1 ? 'eine neue Person' : `${count} neue Personen`} in ${territory}.`,
  },
  before: 'Wie es war',
  after: 'Mit dem Entwurf',
  leads: 'Leads',
  reps: 'Leads je Person',
  rep: 'Person',
  nobody: 'Niemand, wartet',
  unknownRep: (id: string) => `Person ${id}`,
  territories: 'Leads je Gebiet',
  territory: 'Gebiet',
  noTerritory: 'Kein Gebiet',
  allSame: 'Alle haben so viele Leads wie zuvor.',
  same: (count: number) =>
    count === 1 ? 'Eine weitere Zeile bleibt gleich.' : `${count} weitere bleiben gleich.`,
  more: (count: number) => `und ${count} weitere`,
  changes: 'Leads, die einen anderen Weg gegangen wären',
  changesOf: (listed: string, all: string) => `Die ersten ${listed} von ${all}.`,
  lead: 'Lead',
  openLead: (id: string) => `Kontakt ${id}`,
  held: 'wartet',
  place: (who: string, where: string | null) => (where === null ? who : `${who}, ${where}`),
  shares: 'Zustehend und erhalten',
  sharesHelp: 'Der Reihe nach erhaltene Leads, von denen, die durch Anwesenheit zustanden.',
  of: (received: string, owed: string) => `${received} von ${owed}`,
  pressure: 'Andrang Stunde für Stunde',
  pressureHelp:
    'Alle Leads der erprobten Zeit, nach der Stunde, in der sie verteilt wurden, in Ihrer Zeitzone.',
  pressureDay: 'Tag',
  pressureDays: {
    all: 'Jeder Tag',
    mon: 'Montage',
    tue: 'Dienstage',
    wed: 'Mittwoche',
    thu: 'Donnerstage',
    fri: 'Freitage',
    sat: 'Samstage',
    sun: 'Sonntage',
  },
  given: 'Verteilte Leads',
  perRep: 'Verteilte Leads je Person bei der Arbeit',
  leadsPerRep: 'Leads je Person',
  waitedByHour: 'Leads, die zu warten begannen',
  nothingGiven: 'An diesen Tagen wurde kein Lead verteilt.',
  busiest: 'Die Stunden mit den meisten Leads je Person bei der Arbeit',
  hour: 'Stunde',
  leadsBefore: 'Leads, wie es war',
  leadsAfter: 'Leads, mit dem Entwurf',
  atWork: 'Personen bei der Arbeit',
  answering: 'Rechtzeitig antworten',
  waiting: 'Warten',
  uncaught: 'Leads, die kein anderes Gebiet will',
  figure: {
    waited: 'Leads, die warten mussten',
    stillWaiting: 'Warten am Ende noch',
    median: 'Übliche Wartezeit (Median)',
    longest: 'Längste Wartezeit',
    clocks: 'Leads mit einer Antwortzeit',
    breaches: 'Nicht rechtzeitig beantwortet',
    escalations: 'Deshalb weitergegeben',
    lastTerritory: 'Nur vom letzten Gebiet genommen',
    fallback: 'An die Vertretung gegangen',
    noTerritory: 'Von keinem Gebiet genommen',
  },
  span: ({ days, hours, minutes }) =>
    days > 0
      ? `${days} ${days === 1 ? 'Tag' : 'Tage'} ${hours} h`
      : hours > 0
        ? `${hours} h ${minutes} min`
        : minutes === 0
          ? 'unter 1 min'
          : `${minutes} min`,
  grades: 'Noten, die sich ändern',
  grade: 'Note',
  move: (from, to, leads, one) => `${from} → ${to}: ${leads} ${one ? 'Lead' : 'Leads'}`,
  noMoves: 'Kein Lead ändert seine Note.',
  unknown: 'Was das nicht weiß',
} satisfies typeof whatIfEn;
