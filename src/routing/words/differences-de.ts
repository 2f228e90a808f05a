import type { Change } from '../explain-difference/change.ts';
import type { differencesEn, SaidOf } from './differences-en.ts';

const offene = (count: number): string => (count === 1 ? 'einen offenen Lead' : `${count} offene Leads`);
const statt = (from: string | number | null): string => (from === null ? '' : ` statt ${from}`);

export const differencesDe = {
  sentence: (clauses: readonly string[]) => `Wenn ${clauses.join(' und wenn ')}.`,
  change,
  summary: {
    found: (name: string) => `In jedem dieser Fälle hätte ${name} den Lead bekommen:`,
    notFound: (name: string) =>
      `Baton kann nicht sagen, wann ${name} den Lead bekommen hätte: Nichts, was versucht wurde, hat gereicht.`,
    theirs: (name: string) => `Nach der letzten Entscheidung hat ${name} diesen Lead.`,
    by_hand: () => 'Den zuständigen Mitarbeiter hat ein Mensch ausgewählt; die Regeln wurden nicht gefragt.',
    unknown_rep: (name: string) =>
      `${name} gehörte in diesem Konto noch nicht zu den Mitarbeitern, als über den Lead entschieden wurde.`,
    before_inputs: () => 'Diese Entscheidung fiel, bevor Baton aufbewahrt hat, was dafür betrachtet wurde.',
    erased: () => 'Die Grundlage dieser Entscheidung wurde auf Wunsch der Person gelöscht.',
    unreadable: () => 'Diese Entscheidung lässt sich aus dem Aufbewahrten nicht noch einmal treffen.',
  },
  incomplete: 'Es wurde nicht alles versucht: Es kann weitere Fälle geben.',
  assumed:
    'Wohin die Entscheidung nicht geschaut hat, gilt der heutige Stand der Reihenfolge, und an dem Tag erhaltene Leads zählen nicht.',
} satisfies typeof differencesEn;

function change(it: Change, { attribute, when, share }: SaidOf): string {
  switch (it.what) {
    case 'attribute':
      if (it.to === null) return `${attribute} nicht bekannt gewesen wäre`;
      return `${attribute} ${it.to}${it.from === null ? '' : ` statt ${it.from}`} gewesen wäre${it.from === null ? ' (nicht bekannt)' : ''}`;
    case 'score':
      return `die Punktzahl ${it.to} statt ${it.from} gewesen wäre`;
    case 'owner':
      return 'für den Kontakt noch niemand zuständig gewesen wäre';
    case 'claim':
      return it.owner === null
        ? 'niemand Anspruch auf das Unternehmen gehabt hätte'
        : `${it.owner.name} in HubSpot für das Unternehmen zuständig gewesen wäre`;
    case 'active':
      return `${it.rep.name} in HubSpot aktiv gewesen wäre`;
    case 'seat':
      return `${it.rep.name} eine Benutzerlizenz für Leads gehabt hätte`;
    case 'availability':
      return `${it.rep.name} ${it.to === 'away' ? '' : 'nicht '}abwesend gewesen wäre`;
    case 'absence':
      return `${it.rep.name} nicht außer Haus gewesen wäre`;
    case 'day_off':
      return `${it.rep.name} am Feiertag (${it.from}) gearbeitet hätte`;
    case 'hours':
      return `${it.rep.name} zu dieser Stunde bei der Arbeit gewesen wäre`;
    case 'language':
      return `${it.rep.name} die Sprache ${it.to} spräche`;
    case 'skill':
      return `${it.rep.name} die Kompetenz „${it.to}“ hätte`;
    case 'had_lead':
      return `${it.rep.name} diesen Lead nicht schon gehabt hätte`;
    case 'open_leads':
      return `${it.rep.name} ${offene(it.to)}${statt(it.from)} gehabt hätte`;
    case 'received':
      return `${it.rep.name} ${it.cap === null ? 'an dem Tag' : `unter der Obergrenze „${it.cap}“`} ${it.to} statt ${it.from} Leads bekommen hätte`;
    case 'cap':
      return `${it.cap === null ? `die Obergrenze am Tag von ${it.rep.name}` : `die Obergrenze „${it.cap}“`} ${it.to} statt ${it.from} gewesen wäre`;
    case 'open_cap':
      return `die Obergrenze offener Leads von ${it.rep.name} ${it.to} statt ${it.from} gewesen wäre`;
    case 'member':
      return `${it.rep.name} mit Gewicht ${it.to} Mitglied von ${it.territory.name} gewesen wäre`;
    case 'weight':
      return `das Gewicht von ${it.rep.name} in ${it.territory.name} ${it.to} statt ${it.from} gewesen wäre`;
    case 'place':
      return `${it.rep.name} in der Reihenfolge von ${it.territory.name} auf Platz ${it.to}${statt(it.from)} gestanden hätte`;
    case 'chance':
      return `die angegebene Chance von ${it.rep.name} in ${it.territory.name} ${it.to}${statt(it.from)} gewesen wäre`;
    case 'priority':
      return `${it.territory.name} vor ${it.before.name} geprüft worden wäre`;
    case 'existing_owner':
      return 'das Regelwerk zuständige Mitarbeiter ersetzte, die nicht mehr aktiv sind';
    case 'owed':
      return `${it.rep.name} in ${it.territory.name} ${share.replace('.', ',')} Leads mehr zugestanden hätten`;
    case 'later':
      return `${it.to === 1 ? 'ein solcher Lead' : `${it.to} solche Leads`} unmittelbar davor gekommen ${it.to === 1 ? 'wäre' : 'wären'}`;
    case 'line':
      return 'kein anderer Lead länger gewartet hätte';
    case 'moment':
      return `er ${when} gekommen wäre`;
  }
}
