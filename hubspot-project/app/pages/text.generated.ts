// A checked copy of src/contract/text/home.ts. To refresh it: node scripts/check-card-contract.ts --write

export const homeEn = {
  title: 'Baton today',
  loading: 'Reading today’s leads',
  retry: 'Try again',
  refresh: 'Refresh',
  error: {
    title: 'This could not be read',
    stale: 'This is what was read before. The newest could not be read:',
    unreachable: 'Baton did not answer. Routing goes on; try again in a moment.',
    unreadable:
      'Baton answered in a form that this page does not know. Reload the page for its newest version.',
    notSetUp: 'This page does not know where Baton runs: BATON_URL is missing from the app’s profile.',
    refused: 'Baton refused this without saying why.',
    requestId: (id: string) => `Quote this to support: ${id}`,
  },
  shadow: 'Shadow mode: Baton decides and shows what it would do, and writes nothing to HubSpot.',
  today: {
    title: 'To look at today',
    list: {
      unrouted: 'Unrouted',
      held: 'Waiting for a rep',
      at_risk: 'At risk',
      breached: 'Missed',
    },
    help: {
      unrouted: 'Leads that Baton has not decided yet, or could not, or whose owner was removed.',
      held: 'Leads that wait because nobody could take them.',
      at_risk: 'Leads whose time to be answered is running out.',
      breached: 'Leads that nobody answered in time.',
    },
    none: {
      unrouted: 'Every lead has been decided.',
      held: 'No lead waits for a rep.',
      at_risk: 'No clock is close to its end.',
      breached: 'No lead has been missed.',
    },
    tab: (name: string, count: number) => `${name} (${count})`,
    column: { lead: 'Lead', why: 'Why', since: 'Since' },
    due: 'Due',
    noOwner: 'no owner',
    pages: (first: number, last: number, all: number) => `${first} to ${last} of ${all}`,
  },
  week: {
    title: 'The last seven days',
    kind: { activity: 'Activity', outcome: 'Outcome', efficiency: 'Efficiency' },
    figure: {
      leads_routed: 'Leads routed',
      leads_answered: 'Leads answered',
      leads_moved_on: 'Leads moved on to somebody else',
      answered_in_time: 'Answered in time',
      became_opportunity: 'Became an opportunity',
      became_customer: 'Became a customer',
      minutes_to_owner: 'Minutes until a lead has an owner',
      minutes_to_answer: 'Minutes until a lead is answered',
      routed_by_turn: 'Given by turn',
    },
    unit: {
      leads: (value: string) => value,
      percent: (value: string) => `${value} %`,
      minutes: (value: string) => `${value} min`,
    },
    nothing: 'Nothing to count yet',
    before: (value: string) => `${value} against the week before`,
    same: 'the same as the week before',
    choose: 'Choose the figures',
    save: 'Show these',
    cancel: 'Cancel',
    day: 'Day',
    unsaved: 'That was not saved',
  },
  fairness: {
    title: 'Fairness',
    help: 'Leads each rep has earned by being there, and leads that came by turn. The two should stay less than two leads apart.',
    search: 'Search a territory',
    territory: 'Territory',
    owed: 'Earned',
    received: 'Received',
    leads: 'Leads',
    rep: 'Rep',
    besides: (name: string, count: number) =>
      count === 1
        ? `${name} got 1 more lead outside the turns.`
        : `${name} got ${count} more leads outside the turns.`,
    none: 'No leads have been given by turn yet.',
    noneFound: (search: string) => `No territory is called “${search}”.`,
    since: (day: string) => `Since ${day}`,
    apart: (name: string, leads: string) => `Furthest from their share: ${name}, ${leads} leads.`,
  },
  health: {
    title: 'Health',
    well: 'All is well',
    trouble: 'Needs a look',
    webhooks: 'Webhooks in 24 hours',
    lastWebhook: 'Last webhook',
    calls: 'Calls to HubSpot in 24 hours',
    failures: 'Of these failed',
    lastFailure: 'Last failure',
    lastSync: 'Owners and settings last read',
    never: 'Not yet',
  },
  newPortal: {
    title: 'No leads yet',
    help: 'Baton is ready. The next contact that is created in HubSpot appears here within moments, with its owner and the reason.',
  },
  ago: {
    now: 'just now',
    minutes: (count: number) => (count === 1 ? '1 minute ago' : `${count} minutes ago`),
    hours: (count: number) => (count === 1 ? '1 hour ago' : `${count} hours ago`),
    days: (count: number) => (count === 1 ? '1 day ago' : `${count} days ago`),
    inMinutes: (count: number) => (count === 1 ? 'in 1 minute' : `in ${count} minutes`),
    inHours: (count: number) => (count === 1 ? 'in 1 hour' : `in ${count} hours`),
    inDays: (count: number) => (count === 1 ? 'in 1 day' : `in ${count} days`),
  },
};

export const homeDe = {
  title: 'Baton heute',
  loading: 'Die Leads von heute werden gelesen',
  retry: 'Erneut versuchen',
  refresh: 'Aktualisieren',
  error: {
    title: 'Das konnte nicht gelesen werden',
    stale: 'Das ist der zuletzt gelesene Stand. Der neueste konnte nicht gelesen werden:',
    unreachable:
      'Baton hat nicht geantwortet. Die Zuteilung läuft weiter; versuchen Sie es gleich noch einmal.',
    unreadable:
      'Baton hat in einer Form geantwortet, die diese Seite nicht kennt. Laden Sie die Seite neu, um ihre neueste Fassung zu bekommen.',
    notSetUp: 'Diese Seite weiß nicht, wo Baton läuft: Im Profil der App fehlt BATON_URL.',
    refused: 'Baton hat das abgelehnt, ohne einen Grund zu nennen.',
    requestId: (id: string) => `Für den Support: ${id}`,
  },
  shadow: 'Schattenbetrieb: Baton entscheidet und zeigt, was es täte, und schreibt nichts in HubSpot.',
  today: {
    title: 'Heute anzusehen',
    list: {
      unrouted: 'Nicht zugeteilt',
      held: 'Wartet auf jemanden',
      at_risk: 'Gefährdet',
      breached: 'Verpasst',
    },
    help: {
      unrouted: 'Leads ohne Entscheidung, oder deren zuständiger Mitarbeiter entfernt wurde.',
      held: 'Leads, die warten, weil niemand sie nehmen konnte.',
      at_risk: 'Leads, deren Antwortzeit zu Ende geht.',
      breached: 'Leads, die niemand rechtzeitig beantwortet hat.',
    },
    none: {
      unrouted: 'Über jeden Lead ist entschieden.',
      held: 'Kein Lead wartet auf jemanden.',
      at_risk: 'Keine Uhr ist kurz vor dem Ende.',
      breached: 'Kein Lead wurde verpasst.',
    },
    tab: (name: string, count: number) => `${name} (${count})`,
    column: { lead: 'Lead', why: 'Warum', since: 'Seit' },
    due: 'Fällig',
    noOwner: 'niemand zuständig',
    pages: (first: number, last: number, all: number) => `${first} bis ${last} von ${all}`,
  },
  week: {
    title: 'Die letzten sieben Tage',
    kind: { activity: 'Aktivität', outcome: 'Ergebnis', efficiency: 'Effizienz' },
    figure: {
      leads_routed: 'Zugeteilte Leads',
      leads_answered: 'Beantwortete Leads',
      leads_moved_on: 'Weitergegebene Leads',
      answered_in_time: 'Rechtzeitig beantwortet',
      became_opportunity: 'Wurden zur Opportunity',
      became_customer: 'Wurden Kunden',
      minutes_to_owner: 'Minuten bis zur Zuteilung',
      minutes_to_answer: 'Minuten bis zur Antwort',
      routed_by_turn: 'Der Reihe nach zugeteilt',
    },
    unit: {
      leads: (value: string) => value,
      percent: (value: string) => `${value} %`,
      minutes: (value: string) => `${value} min`,
    },
    nothing: 'Noch nichts zu zählen',
    before: (value: string) => `${value} gegenüber der Vorwoche`,
    same: 'wie in der Vorwoche',
    choose: 'Zahlen auswählen',
    save: 'Diese zeigen',
    cancel: 'Abbrechen',
    day: 'Tag',
    unsaved: 'Das wurde nicht gespeichert',
  },
  fairness: {
    title: 'Gerechtigkeit',
    help: 'Leads, die jeder Person durch Anwesenheit zustehen, und Leads, die sie der Reihe nach bekam. Beides sollte weniger als zwei Leads auseinanderliegen.',
    search: 'Gebiet suchen',
    territory: 'Gebiet',
    owed: 'Zustehend',
    received: 'Bekommen',
    leads: 'Leads',
    rep: 'Person',
    besides: (name: string, count: number) =>
      count === 1
        ? `${name} bekam 1 weiteren Lead außer der Reihe.`
        : `${name} bekam ${count} weitere Leads außer der Reihe.`,
    none: 'Noch wurde kein Lead der Reihe nach vergeben.',
    noneFound: (search: string) => `Kein Gebiet heißt „${search}“.`,
    since: (day: string) => `Seit ${day}`,
    apart: (name: string, leads: string) => `Am weitesten vom Anteil entfernt: ${name}, ${leads} Leads.`,
  },
  health: {
    title: 'Zustand',
    well: 'Alles in Ordnung',
    trouble: 'Bitte ansehen',
    webhooks: 'Webhooks in 24 Stunden',
    lastWebhook: 'Letzter Webhook',
    calls: 'Aufrufe an HubSpot in 24 Stunden',
    failures: 'Davon fehlgeschlagen',
    lastFailure: 'Letzter Fehler',
    lastSync: 'Mitarbeiter und Einstellungen zuletzt gelesen',
    never: 'Noch nie',
  },
  newPortal: {
    title: 'Noch keine Leads',
    help: 'Baton ist bereit. Der nächste Kontakt, der in HubSpot entsteht, erscheint hier nach wenigen Augenblicken, mit zuständigem Mitarbeiter und Begründung.',
  },
  ago: {
    now: 'gerade eben',
    minutes: (count: number) => (count === 1 ? 'vor 1 Minute' : `vor ${count} Minuten`),
    hours: (count: number) => (count === 1 ? 'vor 1 Stunde' : `vor ${count} Stunden`),
    days: (count: number) => (count === 1 ? 'vor 1 Tag' : `vor ${count} Tagen`),
    inMinutes: (count: number) => (count === 1 ? 'in 1 Minute' : `in ${count} Minuten`),
    inHours: (count: number) => (count === 1 ? 'in 1 Stunde' : `in ${count} Stunden`),
    inDays: (count: number) => (count === 1 ? 'in 1 Tag' : `in ${count} Tagen`),
  },
} satisfies typeof homeEn;

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

/** All words of the home page. Values come in formatted. */
export type HomeText = typeof homeEn;
export const homeText: Texts<HomeText> = { en: homeEn, de: homeDe };
