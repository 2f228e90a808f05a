import { phrase, sentence } from './full-stop.ts';

/** Publishing, now or at a moment to come, and restoring. */
export const publishingEn = {
  published: (version: number, note: string) => `Version ${version} was published: ${note}`,
  isLive: (version: number) => `Version ${version} is live. Leads on hold are tried again.`,
  withAccepted: (what: string, accepted: number) =>
    `${sentence(what)} ${accepted === 1 ? '1 finding was' : `${accepted} findings were`} accepted.`,
  cannotYet: (fault: string) => `This cannot be published yet: ${fault}`,
  isNew: (finding: string, more: number) =>
    `This is new, nobody has accepted it: ${finding}${more === 0 ? '' : ` And ${more} more.`} Look at it, then decide.`,
  newerLive: (author: string, version: number, note: string) =>
    `${author} published version ${version} meanwhile (${phrase(note)}). Compare again, then decide.`,
  noneLive: 'No version is live. Compare again, then decide.',

  scheduled: (version: number, when: string, note: string) =>
    `Version ${version} is to be published on ${when}: ${note}`,
  goesLive: (version: number, when: string) =>
    `Version ${version} goes live on ${when}. Until then nothing changes.`,
  alreadyScheduled: (version: number, when: string) =>
    `Version ${version} is scheduled for ${when} already. Cancel it first.`,
  inThePast: (when: string) => `${when} is over already: choose a moment to come, or publish now.`,
  tooFar: (days: number) => `Choose a moment within ${days} days.`,
  noZone: (timeZone: string) => `${timeZone} is no time zone that Baton knows.`,
  notScheduled: (version: number) => `Version ${version} is not scheduled any more.`,
  cancelled: (version: number, isDraft: boolean) =>
    isDraft
      ? `Version ${version} is not scheduled any more. Its rules are the draft again.`
      : `Version ${version} is not scheduled any more. The draft stays as it is.`,
  publishedOnTime: (version: number, when: string, note: string) =>
    `Version ${version} was published as planned for ${when}: ${note}`,
  notPublished: (version: number, why: string) => `Version ${version} was not published as planned. ${why}`,
  reopened: 'Its rules are the draft again: look at it and publish it, or discard it.',
  overtaken: (author: string, version: number, note: string) =>
    `${author} published version ${version} meanwhile (${phrase(note)}), and it was compared with an older one.`,
  wouldBeFaulty: (faults: string) => `It has faults by now: ${faults}`,
  newFindings: (findings: string) => `Something came up that nobody has accepted: ${findings}`,

  restored: (from: number, version: number, note: string) =>
    `Version ${from} was restored as version ${version}: ${note}`,
  isRestored: (version: number, from: number) =>
    `Version ${version} is live, with the rules of version ${from}.`,
  turnsBack: 'Everybody has the turn that they had then.',
  liveAlready: (version: number) => `Version ${version} is the live one already.`,
  turnsNotKept: (version: number) =>
    `The turns of version ${version} were not kept: choose the rotation as it stands.`,
  cancelFirst: (version: number) => `Version ${version} is scheduled. Cancel that first.`,

  discarded: 'The draft was discarded.',
  isDiscarded: 'The draft is discarded. The live version stays as it is.',

  tryBegun: 'The draft is being tried on past leads. You can go on working meanwhile.',
  tryAsked: 'The draft is tried on past leads.',
  tryUnderWay: 'The draft is being tried on past leads already. Wait for it, or cancel it.',
  tryNotUnderWay: 'Nothing is being tried on past leads.',
  tryCancelled: 'The try on past leads is cancelled.',
  trySince: (days: number) => `Choose a day that is over, within the last ${days} days.`,
  tryFailed: 'The try on past leads broke off. Start it again; if it does so twice, tell us.',
  tryNoDraft: 'There was no draft any more when it was to be tried.',
};
