import type { learningEn } from './learning-en.ts';

export const learningDe = {
  reads: 'Frühere Leads werden gelesen. Sie können währenddessen weiterarbeiten.',
  begun: 'Das Lernen hat begonnen. Nichts ändert sich, bevor Sie veröffentlichen, was dabei herauskommt.',
  cancelled: 'Das Lernen ist abgebrochen.',
  fitBegun: 'Das Team wird verglichen. Nichts ändert sich, bevor Sie veröffentlichen, was dabei herauskommt.',
  fitCancelled: 'Der Vergleich ist abgebrochen.',

  did: {
    reads: 'Frühere Leads werden gelesen, um daraus zu lernen.',
    begun: 'Aus früheren Leads wird eine Bewertung gelernt.',
    cancelled: 'Das Lernen wurde abgebrochen.',
    fitBegun: 'Das Team wird an früheren Leads verglichen.',
    fitCancelled: 'Der Vergleich wurde abgebrochen.',
    adopted: (territory: string) =>
      `${territory}: Leads gehen an die, die sie nach früheren Leads wahrscheinlich gewinnen.`,
  },

  readFirst: 'Zuerst müssen alle früheren Leads gelesen sein.',
  underWay: 'Es wird schon gelernt. Warten Sie, oder brechen Sie es ab.',
  fitUnderWay: 'Das Team wird schon verglichen. Warten Sie, oder brechen Sie es ab.',
  nothingUnderWay: 'Es wird gerade nichts gelernt.',
  noFitUnderWay: 'Das Team wird gerade nicht verglichen.',
  nothingLearned: 'Es wurde noch nichts gelernt.',
  nothingRefreshed:
    'Es gibt keine aufgefrischte Bewertung: zu wenige Ausgänge, oder die veröffentlichte hat sich seither geändert.',
  notUsable: (because: string) => `Diese Bewertung kann nicht übernommen werden. ${because}`.trim(),
  noFit: 'Das Team wurde noch nicht verglichen.',
  noEffect: (territory: string) =>
    `Im Gebiet ${territory} kommt es nicht darauf an, wer einen Lead bearbeitet: Es gibt nichts zu übernehmen, und die gerechte Reihe bleibt.`,

  trouble: {
    noLeads: 'Es sind noch keine früheren Leads gelesen: Es gibt nichts, woraus zu lernen wäre.',
    brokeOff:
      'Das Lernen ist abgerissen. Beginnen Sie es noch einmal; geschieht es wieder, sagen Sie es uns.',
    hubSpot: 'HubSpot war gerade nicht zu lesen: Baton macht gleich dort weiter, wo es war.',
    none: 'Es gibt keine Leads: Es ist nichts zu unterscheiden.',
    allWon: (leads: number) => `Alle ${leads} Leads wurden gewonnen: Es ist nichts zu unterscheiden.`,
    allLost: (leads: number) => `Alle ${leads} Leads wurden verloren: Es ist nichts zu unterscheiden.`,
  },
  others: 'übrige',
  notCompared: (needed: number) =>
    `Zu wenige Leads, um beide Bewertungen nebeneinander zu halten: Im neuesten Fünftel braucht es ${needed} gewonnene und ${needed} verlorene.`,

  signal: (share: string) =>
    `Besser als die Grundquote: Unter zurückgehaltenen Leads steht ein gewonnener in ${share} der Fälle über einem verlorenen.`,
  noSignal: (share: string) =>
    `Kein Signal: Unter zurückgehaltenen Leads steht ein gewonnener in ${share} der Fälle über einem verlorenen. Das sagt nicht mehr als die Grundquote.`,
  tooFew: 'Zu wenige Leads wurden gewonnen oder verloren: Aus so wenigen ist nichts zu lernen.',
  excluded: {
    asked: 'Auf Wunsch weggelassen.',
    leak: 'Es sieht so aus, als sei es erst nachträglich bekannt geworden.',
    personal: 'Danach darf niemand beurteilt werden.',
    stand_in: 'Es verrät viel über etwas, wonach niemand beurteilt werden darf.',
    identifier: 'Fast jeder Lead hat einen eigenen Wert.',
    constant: 'Es ist leer oder bei allen gleich.',
    free_text: 'Lauter verschiedene Texte.',
    date: 'Es sind Daten: wann etwas war, nicht wie der Lead ist.',
    no_signal: 'Es sagt nichts, was die übrigen nicht schon sagen.',
  },

  drift: {
    baseRate: (live: string, learned: string) =>
      `Von neuen Leads werden ${live} gewonnen, von denen, aus denen gelernt wurde, waren es ${learned}.`,
    calibration: (promised: string, came: string) =>
      `Zugesagt waren ${promised} gewonnene Leads, gekommen sind ${came}.`,
    input: (label: string, index: string) =>
      `${label} ist anders verteilt als bei den Leads, aus denen gelernt wurde (Stabilitätsindex ${index}).`,
  },
} satisfies typeof learningEn;
