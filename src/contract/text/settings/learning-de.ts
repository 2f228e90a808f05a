import type { learningEn } from './learning-en.ts';

export const learningDe = {
  title: 'Aus früheren Leads lernen',
  intro:
    'Baton kann eine Bewertung aus Leads lernen, deren Ausgang bekannt ist, und zwar aus dem, was bei ihrem Eingang bekannt war. Sie zählt erst, wenn Sie sie veröffentlichen.',
  policy: 'Was als gewonnen und verloren gilt',
  wonStages: 'Gewonnen: Lifecycle-Phasen, interne Namen',
  wonStatuses: 'Gewonnen: Leadstatus, interne Namen',
  wonByDeal: 'Gewonnen: ein Deal des Leads ist gewonnen',
  lostStatuses: 'Verloren: Leadstatus, interne Namen',
  lostByDeal: 'Verloren: ein Deal ist verloren und keiner offen',
  lostAfterDays: 'Verloren: ohne Erfolg nach Tagen',
  lostAfterWhy:
    'Jüngere Leads bleiben weg, denn von ihnen sind nur die schnellen entschieden. Leer: nie durch Zeit.',
  alsoRead: 'Auch diese Eigenschaften lesen, interne Namen',
  alsoReadWhy:
    'Um daraus zu lernen und Leads danach zu betrachten. Namen und Anschriften werden nie behalten.',
  protect: 'Nach diesen Merkmalen darf niemand beurteilt werden',
  protectWhy:
    'Neben Name, Geschlecht, Alter und Ähnlichem, die ohnehin wegbleiben. Auch was für sie steht, bleibt weg.',
  read: 'Frühere Leads lesen',
  readAgain: 'Noch einmal lesen',
  reading: (leads: number) => `Frühere Leads werden gelesen: bisher ${leads}.`,
  readDone: (leads: number, when: string) => `${leads} Leads wurden gelesen, zuletzt ${when}.`,
  train: 'Bewertung lernen',
  training: 'Lernt',
  exclude: 'Diese Merkmale weglassen',
  include: 'Diese behalten, obwohl sie verdächtig sind',
  names: 'Namen wie company_size oder property:plan, mit Kommas.',
  cancel: 'Abbrechen',
  cancelled: 'Das letzte Lernen wurde abgebrochen.',
  failed: 'Es wurde nichts gelernt',
  learnedAt: (when: string) => `Gelernt ${when}`,
  becauseOfDrift:
    'Baton hat dies von selbst gelernt, weil neue Leads nicht mehr denen Ihrer Bewertung gleichen.',
  from: (leads: number, wins: number, leftOut: number) =>
    `Aus ${leads} früheren Leads, davon ${wins} gewonnen. ${leftOut} blieben weg: offen oder zu jung.`,
  signal: 'Sie unterscheidet gute Leads von anderen',
  noSignal: 'Kein Signal: nicht verwendbar',
  adopt: 'In den Entwurf übernehmen',
  adoptSure:
    'Der Entwurf bekommt diese Bewertung statt seiner eigenen. Für Leads gilt sie erst, wenn Sie ihn veröffentlichen.',
  adoptYes: 'Übernehmen',
  adoptNo: 'Lassen',
  sameLeads: 'Nebeneinander an denselben Leads',
  sameLeadsWhy: (leads: number, wins: number) =>
    `Die neuesten ${leads} früheren Leads, ${wins} gewonnen; die gelernte Bewertung kannte sie nicht.`,
  measure: 'Maß',
  published: 'Veröffentlicht',
  learned: 'Gelernt',
  auc: 'Ein gewonnener Lead steht über einem verlorenen in',
  top10: 'Gewonnen im besten Zehntel',
  top20: 'Gewonnen im besten Fünftel',
  ofGrade: (grade: string) => `Note ${grade}: Leads, gewonnen`,
  leadsWon: (leads: number, share: string) => `${leads}, ${share}`,
  moves: 'Leads, die ihre Note wechseln',
  move: (from: string, to: string, leads: number, share: string) =>
    `${from} → ${to}: ${leads} Leads, ${share} gewonnen`,
  noMoves: 'Kein Lead wechselt seine Note.',
  reliability: 'Trifft die Chance ein?',
  reliabilityWhy: (error: string) =>
    `Zehn Gruppen mit gleich vielen Leads. Im Mittel liegen Zusage und Ausgang ${error} auseinander.`,
  promised: 'Zugesagt',
  came: 'Eingetroffen',
  group: 'Gruppe, kleinste Chance zuerst',
  share: 'Gewonnen, in %',
  card: 'Punkte der gelernten Bewertung',
  bands: 'Wie oft jede Zeile der veröffentlichten Bewertung vorkommt und gewinnt',
  line: 'Zeile',
  points: 'Punkte',
  leads: 'Leads',
  won: 'Gewonnen',
  noLine: 'Keine Zeile passt',
  excluded: 'Weggelassen, und warum',
  insisted: 'Trotzdem behalten, weil jemand darauf besteht',
  insistedBy: (by: string | undefined) => (by === undefined ? '' : ` Behalten von ${by}.`),
  watch: 'Wie sich die veröffentlichte Bewertung an neuen Leads bewährt',
  watchedAt: (when: string, leads: number, closed: number) =>
    `Angesehen ${when}: ${leads} Leads der letzten vier Wochen und ${closed}, deren Ausgang bekannt ist.`,
  drift: 'Neue Leads gleichen nicht mehr denen, aus denen gelernt wurde',
  noDrift: 'Es wurde keine Abweichung gefunden.',
  withheld: (when: string) =>
    `Seit ${when} wird zu keinem Lead eine Chance gezeigt, weil die Chancen nicht mehr stimmen. Die Noten folgen weiter den Punkten.`,
  refreshed: (leads: number, wins: number) =>
    `Ihre Bewertung liegt mit neuen Chancen bereit, gelernt aus den neuesten ${leads} Ausgängen, davon ${wins} gewonnen. Die Punkte bleiben.`,
  adoptRefreshed: 'Neue Chancen in den Entwurf übernehmen',
  ofBase: (live: string, learned: string) =>
    `Von neuen Leads werden ${live} gewonnen; von denen, aus denen gelernt wurde, waren es ${learned}.`,
  ofPromise: (promised: string, came: string) =>
    `Zugesagt waren ${promised} gewonnene Leads; es wurden ${came}.`,
  audit: 'Wer bekommt was',
  auditWhy:
    'Ob Noten oder Zuständigkeiten bei manchen Leads anders ausfallen als bei den übrigen, nach jedem Merkmal.',
  auditBy: 'Leads betrachten nach',
  auditGot: 'Und dabei',
  gots: { grade: 'Note', owner: 'Zuständiger Mitarbeiter' },
  auditOf: (leads: number, days: number) => `${leads} Leads der letzten ${days} Tage.`,
  auditNothing: 'Niemand weicht stärker ab, als es der Zufall mit sich bringt.',
  auditCells: {
    group: 'Leads',
    got: 'Bekam',
    share: 'Anteil',
    range: 'in 95 von 100 Fällen',
    overall: 'Alle Leads',
  },
  unknownGroup: 'unbekannt',
  stands: { above: 'mehr als Zufall', below: 'weniger als Zufall' },
  standIns: 'Was viel darüber verrät',
  standIn: (attribute: string, tells: string, inScorecard: boolean) =>
    `${attribute} verrät ${tells} davon${inScorecard ? ', und Ihre Bewertung benutzt es' : ''}.`,
  fit: {
    title: 'Wer was gewinnt',
    intro:
      'Ob es darauf ankommt, wer einen Lead bearbeitet: nach früheren Leads und danach, wer sie eine Woche nach ihrem Eingang hatte. Wo es darauf ankommt, kann ein Gebiet seine Leads denen geben, die sie wahrscheinlich gewinnen, in den Grenzen der Gerechtigkeit, die Sie hier setzen.',
    segmentBy: 'Arten von Leads unterscheiden nach',
    segmentByWhy: 'Höchstens zwei. Ohne Auswahl werden alle Leads zusammen betrachtet.',
    within: 'Um wie viele Leads jemand seinem Anteil voraus sein darf',
    start: 'Team vergleichen',
    running: 'Vergleicht',
    cancel: 'Abbrechen',
    cancelled: 'Der letzte Vergleich wurde abgebrochen.',
    failed: 'Es wurde nichts verglichen',
    done: (when: string, leads: number) => `Verglichen ${when}, an ${leads} abgeschlossenen Leads.`,
    tooSmall: (territories: number) =>
      territories === 0
        ? ''
        : `${territories} Gebiete haben zu wenige abgeschlossene Leads, oder nur eine Person hatte sie.`,
    nothing: 'Kein Gebiet hat genug abgeschlossene Leads von mindestens zwei Personen.',
    found: (territory: string) => `${territory}: Es kommt darauf an, wer einen Lead bearbeitet`,
    none: (territory: string) => `${territory}: kein Unterschied gefunden`,
    because: (leads: number, reps: number, share: string) =>
      `An ${leads} Leads von ${reps} Personen: Solche Unterschiede bringt der Zufall in ${share} der Fälle hervor.`,
    noneWhy: 'Deshalb gibt es nichts zu übernehmen, und das Gebiet bleibt, wie es ist.',
    kind: 'Art von Lead',
    rep: 'Wer',
    chance: 'Gewinnt voraussichtlich',
    range: 'in 95 von 100 Fällen',
    leads: 'Leads, gewonnen',
    allLeads: 'alle Leads',
    anythingElse: (attribute: string) => `${attribute} ist etwas anderes`,
    table: 'Jede Person und Art von Lead',
    changes: 'Was es geändert hätte',
    learnedFrom: (older: number, newer: number) =>
      `Gelernt aus den ältesten ${older} Leads und erprobt an den neuesten ${newer}:`,
    moved: (leads: number) => `${leads} Leads hätte jemand anderes bekommen.`,
    gain: (wins: string, from: string, to: string) =>
      `Zu erwarten: ${wins} gewonnene Leads (${from} bis ${to} in 95 von 100 Fällen).`,
    behind: (leads: string) => `Niemand wäre mehr als ${leads} Leads hinter seinem Anteil gewesen.`,
    repMoved: (rep: string, had: number, wouldHave: number) =>
      `${rep}: ${had} Leads, es wären ${wouldHave} gewesen`,
    notTried:
      'Was es geändert hätte, lässt sich nicht sagen: Die älteren Leads allein zeigen den Unterschied nicht.',
    adopt: (territory: string) => `In den Entwurf von ${territory} übernehmen`,
    adoptSure: (leads: number) =>
      `Im Entwurf gehen die Leads des Gebiets an die, die sie wahrscheinlich gewinnen, solange niemand seinem Anteil um mehr als ${leads} Leads voraus ist. Für Leads gilt es erst, wenn Sie den Entwurf veröffentlichen.`,
    adoptYes: 'Übernehmen',
    adoptNo: 'Lassen',
  },
  today: 'Heute',
  todayNone: 'Heute wurde noch kein Lead bewertet.',
  todayGrade: (grade: string) => `Note ${grade}`,
  todayChance: (share: string) => `Chance im Mittel ${share}`,
} satisfies typeof learningEn;
