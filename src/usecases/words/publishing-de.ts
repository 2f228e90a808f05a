import { phrase, sentence } from './full-stop.ts';
import type { publishingEn } from './publishing-en.ts';

export const publishingDe = {
  published: (version, note) => `Version ${version} wurde veröffentlicht: ${note}`,
  isLive: (version) => `Version ${version} gilt. Wartende Leads werden noch einmal verteilt.`,
  withAccepted: (what, accepted) =>
    `${sentence(what)} ${accepted === 1 ? '1 Hinweis wurde' : `${accepted} Hinweise wurden`} angenommen.`,
  cannotYet: (fault) => `Das kann noch nicht veröffentlicht werden: ${fault}`,
  isNew: (finding, more) =>
    `Das ist neu, niemand hat es angenommen: ${finding}${more === 0 ? '' : ` Und ${more} weitere.`} Sehen Sie es sich an und entscheiden Sie dann.`,
  newerLive: (author, version, note) =>
    `${author} hat inzwischen Version ${version} veröffentlicht (${phrase(note)}). Vergleichen Sie noch einmal und entscheiden Sie dann.`,
  noneLive: 'Es gilt keine Version. Vergleichen Sie noch einmal und entscheiden Sie dann.',

  scheduled: (version, when, note) => `Version ${version} soll am ${when} veröffentlicht werden: ${note}`,
  goesLive: (version, when) => `Version ${version} gilt ab ${when}. Bis dahin ändert sich nichts.`,
  alreadyScheduled: (version, when) =>
    `Version ${version} ist schon für ${when} geplant. Sagen Sie das zuerst ab.`,
  inThePast: (when) =>
    `${when} ist schon vorbei: Wählen Sie einen künftigen Zeitpunkt, oder veröffentlichen Sie gleich.`,
  tooFar: (days) => `Wählen Sie einen Zeitpunkt innerhalb von ${days} Tagen.`,
  noZone: (timeZone) => `${timeZone} ist keine Zeitzone, die Baton kennt.`,
  notScheduled: (version) => `Version ${version} ist nicht mehr geplant.`,
  cancelled: (version, isDraft) =>
    isDraft
      ? `Version ${version} ist nicht mehr geplant. Ihre Regeln sind wieder der Entwurf.`
      : `Version ${version} ist nicht mehr geplant. Der Entwurf bleibt, wie er ist.`,
  publishedOnTime: (version, when, note) =>
    `Version ${version} wurde wie geplant am ${when} veröffentlicht: ${note}`,
  notPublished: (version, why) => `Version ${version} wurde nicht wie geplant veröffentlicht. ${why}`,
  reopened:
    'Ihre Regeln sind wieder der Entwurf: Prüfen und veröffentlichen Sie ihn, oder verwerfen Sie ihn.',
  overtaken: (author, version, note) =>
    `${author} hat inzwischen Version ${version} veröffentlicht (${phrase(note)}), verglichen wurde mit einer älteren.`,
  wouldBeFaulty: (faults) => `Sie hat inzwischen Fehler: ${faults}`,
  newFindings: (findings) => `Etwas ist dazugekommen, das niemand angenommen hat: ${findings}`,

  restored: (from, version, note) =>
    `Version ${from} wurde als Version ${version} wiederhergestellt: ${note}`,
  isRestored: (version, from) => `Version ${version} gilt, mit den Regeln von Version ${from}.`,
  turnsBack: 'Alle sind so an der Reihe wie damals.',
  liveAlready: (version) => `Version ${version} gilt schon.`,
  turnsNotKept: (version) =>
    `Wer bei Version ${version} an der Reihe war, wurde nicht aufgehoben: Wählen Sie die Reihenfolge, wie sie jetzt steht.`,
  cancelFirst: (version) => `Version ${version} ist geplant. Sagen Sie das zuerst ab.`,

  discarded: 'Der Entwurf wurde verworfen.',
  isDiscarded: 'Der Entwurf ist verworfen. Was gilt, bleibt, wie es ist.',

  tryBegun: 'Der Entwurf wird an früheren Leads erprobt. Sie können inzwischen weiterarbeiten.',
  tryAsked: 'Der Entwurf wird an früheren Leads erprobt.',
  tryUnderWay: 'Der Entwurf wird schon an früheren Leads erprobt. Warten Sie das ab, oder brechen Sie es ab.',
  tryNotUnderWay: 'Es wird gerade nichts an früheren Leads erprobt.',
  tryCancelled: 'Die Erprobung an früheren Leads ist abgebrochen.',
  trySince: (days) => `Wählen Sie einen vergangenen Tag innerhalb der letzten ${days} Tage.`,
  tryFailed:
    'Die Erprobung an früheren Leads ist abgebrochen. Beginnen Sie sie noch einmal; geschieht das zweimal, sagen Sie es uns.',
  tryNoDraft: 'Es gab keinen Entwurf mehr, als er erprobt werden sollte.',
} satisfies typeof publishingEn;
