import type { whatIfSentencesEn, WhyOtherWay } from './what-if-sentences-en.ts';

const obstaclesDe: Readonly<Record<string, string>> = {
  unknown_rep: 'ist nicht bekannt',
  deactivated: 'ist deaktiviert',
  no_seat: 'hat keinen Platz im Vertrieb',
  already_had: 'hatte diesen Lead schon',
  lacks_language: 'spricht die Sprache nicht',
  lacks_skill: 'hat eine Fähigkeit nicht',
  away: 'war abwesend',
  out_of_office: 'war nicht im Büro',
  holiday: 'hatte Feiertag',
  off_hours: 'war nicht bei der Arbeit',
  daily_cap: 'hatte die Grenze des Tages erreicht',
  cap: 'hatte eine Grenze erreicht',
  open_cap: 'hatte zu viele offene Leads',
};

function whyDe({
  code,
  from = null,
  to = null,
  territory = null,
  name = '',
  obstacle = '',
}: WhyOtherWay): string {
  const inTerritory = territory === null ? '' : ` in ${territory}`;
  switch (code) {
    case 'other_territory':
      if (to === null) return `Kein Gebiet nimmt ihn mehr${from === null ? '' : `, auch ${from} nicht`}.`;
      return from === null ? `Jetzt nimmt ihn ${to}.` : `Ihn nimmt ${to}, nicht ${from}.`;
    case 'other_rule':
      return `${territory ?? 'Das Gebiet'} wählt nach einer anderen Regel.`;
    case 'other_weights':
      return `${territory ?? 'Das Gebiet'} hat andere Gewichte.`;
    case 'no_member':
      return `${name} ist nicht mehr dabei${inTerritory}.`;
    case 'new_member':
      return `${name} ist neu dabei${inTerritory}.`;
    case 'not_free':
      return `${name} ${obstaclesDe[obstacle] ?? 'konnte ihn nicht nehmen'}.`;
    case 'other_room':
      return `${name} hat andere Grenzen, Arbeitszeiten oder Abwesenheiten.`;
    case 'other_turn':
      return `Nicht wegen dieses Leads: Nach denen davor war jemand anderes an der Reihe${inTerritory}.`;
    case 'claim':
      return 'Ein Anspruch auf die Firma zählt anders.';
    case 'existing_owner':
      return 'Der bisher zuständige Mitarbeiter zählt anders.';
    case 'waits':
      return 'Niemand konnte ihn in dem Moment nehmen.';
    case 'waits_no_more':
      return 'Jemand konnte ihn gleich nehmen.';
    case 'other_chain':
      return 'Es beginnt genauso, aber er wird anders weitergegeben, wenn niemand antwortet.';
  }
}

export const whatIfSentencesDe = {
  why: whyDe,
  assumptions: {
    attributes_as_stored:
      'Leads werden nach dem entschieden, was bei ihrem Eintreffen bekannt war, nicht nach dem, was später dazukam.',
    responses_drawn:
      'Ob jemand rechtzeitig antwortet, wird danach ausgelost, wie diese Person früher geantwortet hat; es ist nicht, was mit genau diesem Lead geschehen wäre.',
    people_decide_the_same: 'Was Menschen von Hand geändert haben, gilt als wieder von Hand geändert.',
    accounts_as_stored:
      'Firmen und offene Geschäfte sind so, wie sie beim Eintreffen des Leads vermerkt waren.',
    outcomes_not_guessed: 'Es sagt nicht, ob mehr Leads gewonnen worden wären.',
    properties_not_read:
      'Der Entwurf fragt nach einer Eigenschaft, die damals nicht gelesen wurde: Bei früheren Leads gilt sie als nicht bekannt.',
    open_leads_guessed: 'Wie viele Leads bei jemandem offen waren, ist aus den verteilten geschätzt.',
    before_inputs_were_kept:
      'Einige dieser Leads wurden verteilt, bevor Baton alles aufhob, worauf eine Entscheidung beruht: Sie werden mit dem genommen, was da ist.',
    persons_erased: 'Auf Wunsch gelöschte Personen sind nicht unter diesen Leads.',
    paper_leads_alike: 'Leads auf dem Papier sind Kopien derer, die kamen.',
    paper_reps_alike:
      'Neue Leute auf dem Papier arbeiten zu den Zeiten der anderen in ihrem Gebiet und antworten wie sie.',
    offline_no_history:
      'Ohne Verlauf wartet am Anfang niemand, ist niemand abwesend und niemand über einer Grenze.',
    offline_nobody_closes:
      'Niemand schließt einen Lead ab: Grenzen für offene Leads füllen sich und bleiben voll.',
  },
} satisfies typeof whatIfSentencesEn;
