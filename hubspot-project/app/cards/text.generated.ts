// A checked copy of src/contract/text/card.ts. To refresh it: node scripts/check-card-contract.ts --write

/** One thing that happened to a lead: what the sentence may need; null where it is not known. */
export interface Happened {
  /** Who got it, or whom it concerns. */
  readonly owner: string | null;
  /** Who had it before. */
  readonly from: string | null;
  /** Who did it, where a person did. */
  readonly by: string | null;
  readonly reason: string | null;
  readonly note: string | null;
  /** Spans and moments, formatted. */
  readonly span: string | null;
  readonly until: string | null;
  /** What was seen, such as a signal of a first answer, in words. */
  readonly signal: string | null;
}

const somebody = (name: string | null) => name ?? 'somebody';
const nobody = (name: string | null) => name ?? 'nobody';
const because = (reason: string | null) => (reason === null ? '' : `: ${reason}`);
const said = (note: string | null) => (note === null ? '' : ` “${note}”`);
const asked = (by: string | null) => (by === null ? '' : `, asked for by ${by}`);

/** A sentence for each kind of event. */
export const timelineEn = {
  when: 'When',
  what: 'What happened',
  none: 'Nothing has happened yet.',
  more: (count: number) => (count === 1 ? '1 earlier event' : `${count} earlier events`),
  routed: ({ owner }: Happened) => `Given to ${somebody(owner)}.`,
  held: () => 'Nobody could take it: it waits.',
  kept: ({ owner }: Happened) => `Left with ${somebody(owner)}.`,
  owner_written: ({ owner }: Happened) => `HubSpot shows ${somebody(owner)} as the owner.`,
  first_touch: ({ owner, signal }: Happened) => `${somebody(owner)} answered${because(signal)}.`,
  warned: ({ owner }: Happened) => `${somebody(owner)} was reminded.`,
  breached: ({ owner }: Happened) => `The time of ${somebody(owner)} ran out.`,
  escalated: ({ owner, from }: Happened) => `Moved from ${somebody(from)} to ${somebody(owner)}.`,
  escalation_stopped: ({ owner, reason }: Happened) => `It stays with ${somebody(owner)}${because(reason)}.`,
  owner_changed: ({ owner }: Happened) => `A person changed the owner to ${nobody(owner)}.`,
  acknowledged: ({ owner }: Happened) => `${somebody(owner)} said: I’m on it.`,
  passed_on: ({ owner, from, reason, note }: Happened) =>
    `${somebody(from)} passed it on to ${somebody(owner)}${because(reason)}.${said(note)}`,
  rerouted: ({ owner, by }: Happened) => `Routed again, to ${nobody(owner)}${asked(by)}.`,
  reassigned: ({ owner, by, note }: Happened) => `Given to ${somebody(owner)}${asked(by)}.${said(note)}`,
  snoozed: ({ owner, span, until }: Happened) =>
    until === null
      ? `${somebody(owner)} took ${span ?? 'more time'}.`
      : `${somebody(owner)} took more time, until ${until}.`,
  paused: ({ reason }: Happened) => `The clock was paused${because(reason)}.`,
  resumed: () => 'The clock went on.',
  gone: ({ reason }: Happened) => `The contact left Baton${because(reason)}.`,
  restored: () => 'The contact came back.',
};

export const cardEn = {
  loading: 'Reading the routing decision',
  refresh: 'Refresh',
  retry: 'Try again',

  error: {
    title: 'The routing decision could not be read',
    unreachable: 'Baton did not answer. The lead itself is not affected: routing goes on without this card.',
    unreadable: 'Baton answered in a form that this card does not know. A newer version may be on its way.',
    refused: (reason: string | undefined) =>
      reason === undefined ? 'The request was refused.' : `The request was refused: ${reason}.`,
    notSetUp: 'This card does not know where Baton runs: BATON_URL is missing from the app’s profile.',
    requestId: (id: string) => `Quote this to support: ${id}`,
  },

  neverRouted: 'Not routed',
  routing: 'Being routed now',
  gone: 'No longer here',

  outcome: {
    assigned: 'Assigned',
    held: 'Waiting for a rep',
    kept: 'Owner kept',
    overruled: 'Changed by hand',
  },
  shadowOutcome: {
    assigned: 'Shadow: would assign',
    held: 'Shadow: would wait',
    kept: 'Shadow: would keep',
    overruled: 'Shadow: changed by hand',
  },
  shadow: {
    title: 'Shadow mode: nothing was written',
    assigned: (name: string) => `Baton would have given this lead to ${name}. The record was left as it is.`,
    held: 'Baton would have kept this lead waiting. The record was left as it is.',
    kept: 'Baton would have left the owner in place. The record was left as it is.',
    overruled: 'Somebody changed the owner since. Baton left the record as it is.',
  },
  noOwner: 'No owner yet',
  you: (name: string) => `${name} (you)`,
  noteTitle: 'Since then',

  section: {
    score: 'Score',
    territory: 'Territory',
    company: 'Company',
    candidates: 'Everyone considered',
    clock: 'First response',
    shadowClock: 'First response, had it been live',
    retry: 'Next try',
    next: 'What happens next',
    timeline: 'What happened so far',
  },

  score: {
    gradeLabel: 'Grade',
    grade: (grade: string) => `Grade ${grade}`,
    points: (points: string) => `${points} points`,
    noFactors: 'No scorecard rule gave or took points.',
    factor: 'Factor',
    value: 'This lead',
    effect: 'Points',
    factorLine: (label: string, value: string) => `${label}: ${value}`,
    unknown: 'unknown',
    more: (count: number) => (count === 1 ? '1 more factor' : `${count} more factors`),
    chance: (percent: string) => `${percent} chance to convert`,
    noChance: 'Chance to convert: not enough history',
  },

  territory: {
    none: 'The owner was kept without looking for a territory.',
    name: 'Territory',
    matched: 'Matched',
    passed: 'No match',
    tried: (count: number, unlisted: number) => {
      const all = count + unlisted;
      const tried = all === 1 ? 'Tried 1 territory' : `Tried ${all} territories`;
      return unlisted === 0
        ? `${tried}, in priority order.`
        : `${tried}, in priority order; the last ${count} are shown.`;
    },
  },

  candidates: {
    none: 'Nobody was considered.',
    chosen: 'Chosen',
    eligible: 'Eligible',
    notEligible: 'Not now',
    rep: 'Rep',
    /** "0.67", "−0.33" */
    owed: (before: string, after: string) => `Owed ${before} → ${after}`,
    owedHelp:
      'What is owed counts in leads, before this one → after it. Each eligible rep first earns a share of this lead; whoever is then owed most gets it and pays one.',
    couldTake: 'Could take it',
    share: (eligible: number, all: number) => `${eligible} of ${all}`,
    summary: (eligible: number, all: number) =>
      all === 0 ? 'nobody' : `${eligible} of ${all} could take it`,
    nextInTurn: (name: string) => `Next in turn: ${name}.`,
  },

  /** "Why not this rep?": what would have had to be different. */
  difference: {
    ask: (name: string) => `Why not ${name}?`,
    close: 'Close',
    more: (count: number) => (count === 1 ? 'Show one more' : `Show ${count} more`),
    loading: 'Trying what would have changed it',
    failed: 'No answer',
    noAnswer: 'Baton did not answer. Nothing was changed.',
    somebodyElse: 'Why not somebody else?',
    who: 'Why not …',
    choose: 'Choose a rep',
    loadingReps: 'Reading the reps',
    nobodyElse: 'There is nobody else.',
  },

  clock: {
    due: (when: string, zone: string) => `Due ${when}, ${zone}`,
    left: (time: string) => `${time} left`,
    overdue: (time: string) => `${time} overdue`,
    notStarted: (when: string) => `Starts ${when}`,
    paused: 'Clock paused',
    pausedSince: (when: string, time: string) => `Paused since ${when}. Used so far: ${time}.`,
    answered: 'Answered',
    answeredAt: (when: string, signal: string) => `${when}: ${signal}`,
    late: (time: string) => `${time} after it was due`,
    ended: 'Clock ended',
    repHours: (minutes: string) => `${minutes} of the rep’s working hours`,
    territoryHours: (minutes: string) => `${minutes} of the territory’s opening hours`,
    wallHours: (minutes: string) => `${minutes}, round the clock`,
    progress: 'Time used of the response target',
    zone: (city: string) => `${city} time`,
    there: (time: string) => `it is ${time} there now`,
    retryAt: (when: string, time: string) => `${when}, in ${time}`,
    retryDue: 'Any moment now',
  },
  /** What comes when the clock reaches zero. */
  atZero: {
    next_rep: (name: string | null) =>
      name === null
        ? 'At zero it goes to the next free rep of the territory.'
        : `At zero it goes to ${name}, as things stand.`,
    named: (name: string | null) =>
      name === null
        ? 'At zero it goes to the territory’s fallback.'
        : `At zero it goes to ${name}, the fallback.`,
    last_resort: (name: string | null) =>
      name === null ? 'At zero it goes to the last resort.' : `At zero it goes to ${name}, the last resort.`,
    keep: () => 'At zero it stays where it is: the chain of fallbacks is over.',
  },

  action: {
    more: 'More actions',
    cancel: 'Cancel',
    working: 'Working on it',
    acknowledge: {
      button: 'I’m on it',
      title: 'Stop the clock?',
      explain: 'Counts as the first response. The lead stays with its owner and does not move on.',
      confirm: 'Yes, I’m on it',
      done: 'The clock is stopped. It is yours.',
    },
    pass_on: {
      button: 'Pass on',
      title: 'Pass this lead on?',
      explain: (name: string | null) =>
        name === null
          ? 'It goes to whoever is next and does not come back.'
          : `It goes to whoever is next, as things stand ${name}, and does not come back.`,
      confirm: 'Pass on',
      reason: 'Reason',
      note: 'Anything the next rep should know?',
      done: (name: string) => `Passed on to ${name}.`,
    },
    snooze: {
      button: 'Remind me later',
      title: 'More time?',
      explain: (most: string, left: number) =>
        left === 1 ? `Up to ${most}, once more.` : `Up to ${most}, ${left} times more.`,
      minutes: 'More time',
      confirm: 'Give more time',
      done: (when: string) => `Due ${when} now.`,
    },
    reassign: {
      button: 'Give to somebody',
      title: 'Give this lead to somebody?',
      explain: 'Your choice counts, whatever the rules say. The reason stays on the timeline.',
      who: 'Rep',
      choose: 'Choose a rep',
      note: 'A line for them (stays on the timeline)',
      rulesYes: (why: string) => `The rules agree it could be: ${why}`,
      rulesNo: (why: string) => `The rules would have said no: ${why}`,
      loading: 'Asking the rules about everybody',
      mayNot: (name: string) => `${name} – not now`,
      nobody: 'There is nobody else to give it to.',
      confirm: 'Give to them',
      done: (name: string) => `${name} has it now.`,
    },
    reroute: {
      button: 'Route again',
      title: 'Route this lead again?',
      explain: 'Score, territory and owner are worked out anew from what the record says now.',
      confirm: 'Route again',
      done: (name: string) => `Routed again: ${name} has it.`,
    },
    held: 'Nobody can take it right now: it waits, and is tried again.',
    notYours: 'Only the lead’s owner and Baton’s admins can act here.',
    failed: 'Nothing was changed',
    unsureTitle: 'No answer',
    unsure: 'Baton did not answer, so it is not known whether it was done. Trying again is safe.',
  },
  /** Why somebody passes a lead on; kept as the code, said in the reader's language. */
  reason: {
    wrong_fit: 'Not my market or product',
    no_time: 'No time to answer',
    conflict: 'Conflict of interest',
    other_contact: 'A colleague knows this company',
    language: 'Language',
    other: 'Something else',
  },
  /** What counted as the first answer. */
  signal: {
    first_outreach: 'first outreach in HubSpot',
    last_contacted: 'a contact logged in HubSpot',
    contacted_notes: 'a call, mail or meeting in HubSpot',
    email_replied: 'the lead replied to an e-mail',
    status_left_new: 'the lead status was moved on',
    acknowledged: '“I’m on it” on the card',
  },

  timeline: timelineEn,
  decided: (when: string, version: number) => `Decided ${when}, rulebook ${version}`,
  today: (time: string) => `today ${time}`,
  tomorrow: (time: string) => `tomorrow ${time}`,
};

const jemand = (name: string | null) => name ?? 'unbekannt';
const weil = (reason: string | null) => (reason === null ? '' : `: ${reason}`);
const notiz = (note: string | null) => (note === null ? '' : ` „${note}“`);
const auftrag = (by: string | null) => (by === null ? '' : `, im Auftrag von ${by}`);

export const timelineDe = {
  when: 'Wann',
  what: 'Was geschah',
  none: 'Bisher ist nichts geschehen.',
  more: (count: number) => (count === 1 ? '1 früheres Ereignis' : `${count} frühere Ereignisse`),
  routed: ({ owner }: Happened) => `Zugeteilt an: ${jemand(owner)}.`,
  held: () => 'Niemand konnte ihn übernehmen: Der Lead wartet.',
  kept: ({ owner }: Happened) => `Blieb bei: ${jemand(owner)}.`,
  owner_written: ({ owner }: Happened) => `HubSpot zeigt als zuständigen Mitarbeiter: ${jemand(owner)}.`,
  first_touch: ({ owner, signal }: Happened) => `Beantwortet von ${jemand(owner)}${weil(signal)}.`,
  warned: ({ owner }: Happened) => `Erinnerung an ${jemand(owner)}.`,
  breached: ({ owner }: Happened) => `Frist abgelaufen bei ${jemand(owner)}.`,
  escalated: ({ owner, from }: Happened) => `Weitergereicht von ${jemand(from)} an ${jemand(owner)}.`,
  escalation_stopped: ({ owner, reason }: Happened) => `Bleibt bei ${jemand(owner)}${weil(reason)}.`,
  owner_changed: ({ owner }: Happened) =>
    owner === null
      ? 'Der zuständige Mitarbeiter wurde von Hand entfernt.'
      : `Zuständiger Mitarbeiter von Hand geändert auf ${owner}.`,
  acknowledged: ({ owner }: Happened) => `${jemand(owner)}: „Ich kümmere mich“.`,
  passed_on: ({ owner, from, reason, note }: Happened) =>
    `Abgegeben von ${jemand(from)} an ${jemand(owner)}${weil(reason)}.${notiz(note)}`,
  rerouted: ({ owner, by }: Happened) =>
    owner === null ? `Neu verteilt, er wartet${auftrag(by)}.` : `Neu verteilt an ${owner}${auftrag(by)}.`,
  reassigned: ({ owner, by, note }: Happened) => `Übergeben an ${jemand(owner)}${auftrag(by)}.${notiz(note)}`,
  snoozed: ({ owner, span, until }: Happened) =>
    until === null
      ? `Mehr Zeit für ${jemand(owner)}${span === null ? '' : `: ${span}`}.`
      : `Mehr Zeit für ${jemand(owner)}, bis ${until}.`,
  paused: ({ reason }: Happened) => `Die Uhr wurde angehalten${weil(reason)}.`,
  resumed: () => 'Die Uhr läuft weiter.',
  gone: ({ reason }: Happened) => `Der Kontakt ist nicht mehr bei Baton${weil(reason)}.`,
  restored: () => 'Der Kontakt ist zurück.',
} satisfies typeof timelineEn;

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

/** Languages in which everything is said; a catalogue that lacks one does not compile. */
export type Language = 'en' | 'de';

/** One surface's words in every language: the same shape, so that no word can be missing. */
export type Texts<T> = Readonly<Record<Language, T>>;

/** `locale` as HubSpot gives it for a user, such as "de" or "de-at"; English where it is missing or another language. */
export function languageOf(locale: string | null | undefined): Language {
  return /^de([-_]|$)/i.test(locale ?? '') ? 'de' : 'en';
}

/**
 * The user's own locale for numbers, dates and times, where it is of a language that we speak: words and figures of
 * two languages on one card are worse than either. British English stands for English without a country.
 */
export function formatLocaleOf(locale: string | null | undefined): string {
  const given = (locale ?? '').replace('_', '-');
  const spoken = /^(en|de)-[a-z]{2}$/i.test(given);
  return spoken ? given : languageOf(given) === 'de' ? 'de-DE' : 'en-GB';
}

/** All words of both cards. Values come in formatted. */
export type CardText = typeof cardEn;
export const cardText: Texts<CardText> = { en: cardEn, de: cardDe };
