import type { Answer } from './fetch-json.ts';

/** A name for one press of a button. */
const pressId = (): string =>
  [Date.now(), Math.random() * 2 ** 52, Math.random() * 2 ** 52]
    .map((part) => Math.floor(part).toString(36))
    .join('-');

/** Codes after which nobody knows whether it was done. */
const unsure = ['unreachable', 'unreadable', 'failed'];

/**
 * Gives each press its name, and the same name again to the same thing tried again after an answer that left open
 * whether it was done: so that nothing is done twice.
 */
export function once() {
  const open = new Map<string, string>();
  return async <T>(asked: string, send: (requestId: string) => Promise<Answer<T>>): Promise<Answer<T>> => {
    const requestId = open.get(asked) ?? pressId();
    open.set(asked, requestId);
    const answer = await send(requestId);
    if (answer.ok || !unsure.includes(answer.refusal.code)) open.delete(asked);
    return answer;
  };
}
