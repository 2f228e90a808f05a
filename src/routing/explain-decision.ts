import { matchWords } from './account-words.ts';
import type { AskedStep, CandidateVerdict, Decision } from './decision.ts';
import { factorValue } from './factor-words.ts';
import { owedWords } from './owed-words.ts';
import { verdictText, whatHappensNext, whyCandidate } from './reason-text.ts';
import type { Audience } from './reason-text.ts';

/** A decision with its whole trace as prose, one paragraph after another. */
export function explainDecision(decision: Decision, audience: Audience = 'admin'): string {
  return [
    opening(decision),
    score(decision),
    territories(decision),
    account(decision, audience),
    ...(decision.passedOn ?? []).map((passed) =>
      asked(`Asked in ${passed.name}, where nobody could take it:`, passed.candidates, (candidate) =>
        whyCandidate(decision, candidate, audience),
      ),
    ),
    ...(decision.handover?.passed ?? []).map((passed) =>
      asked(`${stepWords(passed)}, in vain:`, passed.candidates, (candidate) =>
        whyCandidate(decision, candidate, audience),
      ),
    ),
    lastAsked(decision, audience),
    closing(decision),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

const opening = ({ contactId, decidedAt, rulebookVersion, reason }: Decision): string =>
  `Lead ${contactId}, decided ${new Date(decidedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC by rulebook version ${rulebookVersion}.\n${reason}`;

function score({ score: { points, grade, factors, chance, chanceNote } }: Decision): string {
  const parts = factors.map(
    (factor) =>
      `${factor.points > 0 ? '+' : ''}${factor.points} for ${factor.label} (${factorValue(factor) ?? 'not known'})`,
  );
  const because = parts.length === 0 ? 'no rule of the scorecard gave anything' : parts.join(', ');
  return `Score ${points}, grade ${grade}: ${because}.${chanceWords(chance, chanceNote)}`;
}

/** Nothing for a scorecard that says nothing about chances. */
function chanceWords(chance: number | null | undefined, note: string | undefined): string {
  if (chance === undefined) return '';
  if (chance !== null) return `\nChance to convert: ${Math.round(chance * 100)} %.`;
  return `\nChance to convert: not enough history.${note === undefined ? '' : ` ${note}`}`;
}

function territories({ territoriesTried, territoriesUnlisted = 0 }: Decision): string {
  if (territoriesTried.length === 0) return '';
  const lines = territoriesTried.map(
    ({ name, matched, because }) => `- ${name}: ${matched ? 'yes' : 'no'}, because ${because}.`,
  );
  const unlisted = territoriesUnlisted > 0 ? [`- ${territoriesUnlisted} before these: no.`] : [];
  return ['Territories, in the order of trying:', ...unlisted, ...lines].join('\n');
}

function account({ account: trace, decidedAt }: Decision, audience: Audience): string {
  if (!trace) return '';
  const company = trace.name === null ? 'Company' : `Company: ${trace.name}`;
  const claims = trace.claims.map(({ claim, name, reasons }) => {
    const why = reasons.map((reason) => verdictText(reason, decidedAt, 'UTC', audience)).join('. ');
    return `- ${name} (${claim.replaceAll('_', ' ')}): ${why === '' ? 'free' : why}.`;
  });
  const head = `${company} (${matchWords(trace)}).`;
  if (claims.length === 0) return `${head} Nobody has a claim on it.`;
  return [`${head} Who has a claim on its leads:`, ...claims].join('\n');
}

function lastAsked(decision: Decision, audience: Audience): string {
  const { route, territory, candidates } = decision;
  if (candidates.length === 0 || route === 'account') return '';
  const byTurn = (route ?? 'territory') === 'territory';
  const head = byTurn ? `Asked in ${territory?.name}:` : headWords[route ?? 'territory'];
  return asked(head, candidates, (candidate) => {
    const why = whyCandidate(decision, candidate, audience);
    const growing =
      candidate.fullWeight === undefined ? '' : `, growing to ${Number(candidate.fullWeight.toFixed(3))}`;
    const weight = `weight ${Number(candidate.weight.toFixed(3))}${growing}`;
    return !byTurn ? why : `${why} (${weight}; ${ledgerWords(candidate)})`;
  });
}

const headWords: Readonly<Record<NonNullable<Decision['route']>, string>> = {
  territory: 'Asked:',
  account: 'Asked:',
  fallback: 'Asked as the last resort:',
  named: 'Asked as the named fallback:',
  last_resort: 'Asked as the last resort:',
  on_call: 'Asked as on call:',
  person: 'Chosen by a person:',
};

function stepWords({ to, territory }: AskedStep): string {
  switch (to) {
    case 'next_rep':
    case 'follow_sun':
      return `Asked for the next rep of ${territory}`;
    case 'named':
      return `Asked the named fallback of ${territory}`;
    case 'last_resort':
      return 'Asked the last resort';
    case 'on_call':
      return 'Asked who is on call';
  }
}

const ledgerWords = ({ owedBefore, owedAfter }: CandidateVerdict): string =>
  owedBefore === owedAfter
    ? `${owedWords(owedAfter)} before and after`
    : `${owedWords(owedBefore)} before, ${owedWords(owedAfter)} after`;

const asked = (
  head: string,
  candidates: readonly CandidateVerdict[],
  words: (candidate: CandidateVerdict) => string,
): string => [head, ...candidates.map((each) => `- ${each.name}: ${words(each)}.`)].join('\n');

function closing(decision: Decision): string {
  const next = decision.candidates.find(({ ownerId }) => ownerId === decision.nextOwnerId);
  const wouldBe = next ? `Next would have been ${next.name}. ` : '';
  return `${wouldBe}${whatHappensNext(decision)}`;
}
