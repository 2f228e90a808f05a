import type { cardEn } from './en.ts';
import { timelineDe } from './timeline-de.ts';

export const cardDe = {
  loading: 'Die Zuteilung wird gelesen',
  refresh: 'Aktualisieren',
  retry: 'Erneut versuchen',

  error: {
    title: 'Die Zuteilung konnte nicht gelesen werden',
    unreachable:
      'Baton hat nicht geantwortet. Der Lead selbst ist nicht betroffen: Die Verteilung läuft auch ohne diese Karte weiter.',
    unreadable:
      'Baton hat in einer Form geantwortet, die diese Karte nicht kennt. Vielleicht ist eine neuere Version unterwegs.',
    refused: (reason: string | undefined) =>
      reason === undefined ? 'Die Anfrage wurde abgelehnt.' : `Die Anfrage wurde abgelehnt: ${reason}.`,
    notSetUp: 'Diese Karte weiß nicht, wo Baton läuft: Im Profil der App fehlt BATON_URL.',
    requestId: (id: string) => `Für den Support: ${id}`,
  },

  neverRouted: 'Nicht zugeteilt',
  routing: 'Wird gerade zugeteilt',
  gone: 'Nicht mehr hier',

  outcome: {
    assigned: 'Zugeteilt',
    held: 'Wartet auf jemanden',
    kept: 'Beim zuständigen Mitarbeiter belassen',
    overruled: 'Von Hand geändert',
  },
  shadowOutcome: {
    assigned: 'Schattenbetrieb: würde zuteilen',
    held: 'Schattenbetrieb: würde warten',
    kept: 'Schattenbetrieb: würde beibehalten',
    overruled: 'Schattenbetrieb: von Hand geändert',
  },
  shadow: {
    title: 'Schattenbetrieb: Es wurde nichts geschrieben',
    assigned: (name: string) => `Baton hätte diesen Lead ${name} gegeben. Der Datensatz blieb, wie er war.`,
    held: 'Baton hätte diesen Lead warten lassen. Der Datensatz blieb, wie er war.',
    kept: 'Baton hätte den zuständigen Mitarbeiter beibehalten. Der Datensatz blieb, wie er war.',
    overruled:
      'Jemand hat den zuständigen Mitarbeiter seither geändert. Baton ließ den Datensatz, wie er war.',
  },
  noOwner: 'Noch niemand zuständig',
  you: (name: string) => `${name} (Sie)`,
  noteTitle: 'Seither',

  section: {
    score: 'Bewertung',
    territory: 'Gebiet',
    company: 'Unternehmen',
    candidates: 'Wer in Frage kam',
    clock: 'Erste Antwort',
    shadowClock: 'Erste Antwort, wäre es Ernst gewesen',
    retry: 'Nächster Versuch',
    next: 'Wie es weitergeht',
    timeline: 'Was bisher geschah',
  },

  score: {
    gradeLabel: 'Note',
    grade: (grade: string) => `Note ${grade}`,
    points: (points: string) => `${points} Punkte`,
    noFactors: 'Keine Regel der Bewertung gab oder nahm Punkte.',
    factor: 'Merkmal',
    value: 'Dieser Lead',
    effect: 'Punkte',
    factorLine: (label: string, value: string) => `${label}: ${value}`,
    unknown: 'unbekannt',
    more: (count: number) => (count === 1 ? '1 weiteres Merkmal' : `${count} weitere Merkmale`),
    chance: (percent: string) => `${percent} Abschlusschance`,
    noChance: 'Abschlusschance: zu wenig Erfahrung',
  },

  territory: {
    none: 'Der zuständige Mitarbeiter wurde beibehalten, ohne ein Gebiet zu suchen.',
    name: 'Gebiet',
    matched: 'Passt',
    passed: 'Passt nicht',
    tried: (count: number, unlisted: number) => {
      const all = count + unlisted;
      const tried = all === 1 ? '1 Gebiet geprüft' : `${all} Gebiete geprüft`;
      return unlisted === 0
        ? `${tried}, nach Vorrang geordnet.`
        : `${tried}, nach Vorrang geordnet; die letzten ${count} sind aufgeführt.`;
    },
  },

  candidates: {
    none: 'Niemand wurde geprüft.',
    chosen: 'Gewählt',
    eligible: 'Möglich',
    notEligible: 'Jetzt nicht',
    rep: 'Person',
    owed: (before, after) => `Guthaben ${before} → ${after}`,
    owedHelp:
      'Das Guthaben zählt in Leads, vor diesem → nach ihm. Alle, die in Frage kommen, verdienen zunächst einen Anteil an diesem Lead; wer dann das größte Guthaben hat, bekommt ihn und zahlt einen.',
    couldTake: 'Kamen in Frage',
    share: (eligible: number, all: number) => `${eligible} von ${all}`,
    summary: (eligible: number, all: number) => (all === 0 ? 'niemand' : `${eligible} von ${all} möglich`),
    nextInTurn: (name: string) => `Als Nächstes an der Reihe: ${name}.`,
  },

  difference: {
    ask: (name: string) => `Warum nicht ${name}?`,
    close: 'Schließen',
    more: (count: number) => (count === 1 ? 'Einen weiteren zeigen' : `${count} weitere zeigen`),
    loading: 'Baton probiert, was etwas geändert hätte',
    failed: 'Keine Antwort',
    noAnswer: 'Baton hat nicht geantwortet. Geändert wurde nichts.',
    somebodyElse: 'Warum nicht jemand anderes?',
    who: 'Warum nicht …',
    choose: 'Person auswählen',
    loadingReps: 'Die Personen werden gelesen',
    nobodyElse: 'Sonst gibt es niemanden.',
  },

  clock: {
    due: (when: string, zone: string) => `Fällig ${when}, ${zone}`,
    left: (time: string) => `noch ${time}`,
    overdue: (time: string) => `${time} überfällig`,
    notStarted: (when: string) => `Beginnt ${when}`,
    paused: 'Uhr angehalten',
    pausedSince: (when: string, time: string) => `Angehalten seit ${when}. Bisher verbraucht: ${time}.`,
    answered: 'Beantwortet',
    answeredAt: (when: string, signal: string) => `${when}: ${signal}`,
    late: (time: string) => `${time} nach Ablauf der Frist`,
    ended: 'Uhr beendet',
    repHours: (minutes: string) => `${minutes} der eigenen Arbeitszeit`,
    territoryHours: (minutes: string) => `${minutes} der Öffnungszeit des Gebiets`,
    wallHours: (minutes: string) => `${minutes}, rund um die Uhr`,
    progress: 'Verbrauchter Teil der Antwortfrist',
    zone: (city: string) => `Ortszeit ${city}`,
    there: (time: string) => `dort ist es jetzt ${time}`,
    retryAt: (when: string, time: string) => `${when}, in ${time}`,
    retryDue: 'Jeden Augenblick',
  },
  atZero: {
    next_rep: (name: string | null) =>
      name === null
        ? 'Bei null geht der Lead an die nächste freie Person des Gebiets.'
        : `Bei null geht der Lead nach jetzigem Stand an ${name}.`,
    named: (name: string | null) =>
      name === null
        ? 'Bei null geht der Lead an die Vertretung des Gebiets.'
        : `Bei null geht der Lead an ${name}, die Vertretung.`,
    last_resort: (name: string | null) =>
      name === null
        ? 'Bei null geht der Lead an die letzte Instanz.'
        : `Bei null geht der Lead an ${name}, die letzte Instanz.`,
    keep: () => 'Bei null bleibt der Lead, wo er ist: Die Kette der Vertretungen ist zu Ende.',
  },

  action: {
    more: 'Weitere Aktionen',
    cancel: 'Abbrechen',
    working: 'Wird ausgeführt',
    acknowledge: {
      button: 'Ich kümmere mich',
      title: 'Uhr anhalten?',
      explain: 'Das zählt als erste Antwort. Der Lead bleibt, wo er ist, und wird nicht weitergereicht.',
      confirm: 'Ja, ich kümmere mich',
      done: 'Die Uhr steht. Der Lead gehört Ihnen.',
    },
    pass_on: {
      button: 'Abgeben',
      title: 'Diesen Lead abgeben?',
      explain: (name: string | null) =>
        name === null
          ? 'Er geht an die nächste Person und kommt nicht zurück.'
          : `Er geht an die nächste Person, nach jetzigem Stand ${name}, und kommt nicht zurück.`,
      confirm: 'Abgeben',
      reason: 'Grund',
      note: 'Was sollte die nächste Person wissen?',
      done: (name: string) => `Abgegeben an ${name}.`,
    },
    snooze: {
      button: 'Später erinnern',
      title: 'Mehr Zeit?',
      explain: (most: string, left: number) =>
        left === 1
          ? `Höchstens ${most}, noch einmal möglich.`
          : `Höchstens ${most}, noch ${left}-mal möglich.`,
      minutes: 'Mehr Zeit',
      confirm: 'Mehr Zeit nehmen',
      done: (when: string) => `Jetzt fällig ${when}.`,
    },
    reassign: {
      button: 'Jemandem geben',
      title: 'Diesen Lead jemandem geben?',
      explain: 'Ihre Wahl zählt, was immer die Regeln sagen. Der Grund bleibt im Verlauf.',
      who: 'Person',
      choose: 'Person wählen',
      note: 'Ein Satz dazu (bleibt im Verlauf)',
      rulesYes: (why: string) => `Die Regeln ließen es zu: ${why}`,
      rulesNo: (why: string) => `Die Regeln hätten abgelehnt: ${why}`,
      loading: 'Die Regeln werden zu allen befragt',
      mayNot: (name: string) => `${name} – jetzt nicht`,
      nobody: 'Es gibt sonst niemanden, der ihn bekommen könnte.',
      confirm: 'Übergeben',
      done: (name: string) => `Der Lead ist jetzt bei ${name}.`,
    },
    reroute: {
      button: 'Neu verteilen',
      title: 'Diesen Lead neu verteilen?',
      explain:
        'Bewertung, Gebiet und Zuständigkeit werden neu bestimmt, nach dem, was jetzt im Datensatz steht.',
      confirm: 'Neu verteilen',
      done: (name: string) => `Neu verteilt: Der Lead ist bei ${name}.`,
    },
    held: 'Gerade kann ihn niemand übernehmen: Er wartet und wird erneut versucht.',
    notYours: 'Hier können nur der zuständige Mitarbeiter und die Admins von Baton etwas tun.',
    failed: 'Es wurde nichts geändert',
    unsureTitle: 'Keine Antwort',
    unsure:
      'Baton hat nicht geantwortet; ob es geschehen ist, ist nicht bekannt. Sie können es gefahrlos erneut versuchen.',
  },
  reason: {
    wrong_fit: 'Nicht mein Markt oder Produkt',
    no_time: 'Keine Zeit zu antworten',
    conflict: 'Interessenkonflikt',
    other_contact: 'Jemand im Team kennt das Unternehmen',
    language: 'Sprache',
    other: 'Etwas anderes',
  },
  signal: {
    first_outreach: 'erste Ansprache in HubSpot',
    last_contacted: 'ein Kontakt in HubSpot erfasst',
    contacted_notes: 'ein Anruf, eine E-Mail oder ein Termin in HubSpot',
    email_replied: 'der Lead hat auf eine E-Mail geantwortet',
    status_left_new: 'der Leadstatus wurde weitergesetzt',
    acknowledged: '„Ich kümmere mich“ auf der Karte',
  },

  timeline: timelineDe,
  decided: (when: string, version: number) => `Entschieden ${when}, Regelwerk ${version}`,
  today: (time: string) => `heute ${time}`,
  tomorrow: (time: string) => `morgen ${time}`,
} satisfies typeof cardEn;
