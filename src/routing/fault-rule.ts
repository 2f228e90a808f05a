import { faultsEn } from './words/faults-en.ts';

type Faults = typeof faultsEn;
/** What a rule asks for, in the words of a language. */
export type SayFault = (faults: Faults) => string;

const said = Symbol('said');

/** Given to a rule of a schema: its message is English, and explainRulebookErrors says it in any language. */
export const asking = (say: SayFault) => ({ error: say(faultsEn), params: { [said]: say } });

/** The same for an issue that a schema adds itself. */
export const faultIssue = (path: PropertyKey[], say: SayFault) => ({
  ...{ code: 'custom' as const, path },
  ...{ message: say(faultsEn), params: { [said]: say } },
});

/** How the rule that was broken is said; null when it is one of zod's own. */
export function sayingOf(issue: { readonly params?: unknown }): SayFault | null {
  const { params } = issue;
  if (typeof params !== 'object' || params === null || !(said in params)) return null;
  const say = params[said];
  return typeof say === 'function' ? (faults) => String(say(faults)) : null;
}
