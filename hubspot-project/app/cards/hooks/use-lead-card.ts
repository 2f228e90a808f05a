import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../api/fetch-json.ts';
import type { LeadCardApi } from '../api/lead-card-api.ts';
import type { LeadCard } from '../contract.generated.ts';

export type LeadCardState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly refusal: Refusal }
  | { readonly status: 'success'; readonly card: LeadCard };

/** A lead in the inbox is decided within moments; ask again this often, and no more than this many times. */
const pollEveryMs = 2_000;
const pollsAtMost = 30;

/** What changes on the record reaches Baton by a webhook some seconds later: ask so many times until it has. */
const pollsAfterChange = 5;

/** Somebody is about to do something with this lead, so the card should ask again soon. */
function isOnTheMove(card: LeadCard): boolean {
  if (card.state === 'routing') return true;
  if (card.state !== 'decided') return false;
  const { clock, outcome, retryAt } = card;
  const ranOut = clock?.state === 'running' && clock.then?.to !== 'keep' && Date.now() >= clock.dueAt;
  return ranOut || (outcome === 'held' && retryAt !== null && Date.now() >= retryAt);
}

/**
 * Loads the card of one contact, again on `reload`, and by itself while Baton is at work on the lead. Only the answer to
 * the latest question counts: a slow earlier one is dropped. `show` puts a card in its place that came another way;
 * `expectChange` asks for a while, because something has happened that Baton will hear of.
 */
export function useLeadCard(load: LeadCardApi['card']): {
  readonly state: LeadCardState;
  readonly reload: () => void;
  readonly show: (card: LeadCard) => void;
  readonly expectChange: () => void;
} {
  const [state, setState] = useState<LeadCardState>({ status: 'loading' });
  const latest = useRef(0);
  const polls = useRef(0);
  const expected = useRef(0);

  const ask = useCallback(async () => {
    const question = ++latest.current;
    const answer = await load();
    if (question !== latest.current) return;
    setState(
      answer.ok ? { status: 'success', card: answer.value } : { status: 'error', refusal: answer.refusal },
    );
  }, [load]);

  const reload = useCallback(() => {
    polls.current = 0;
    setState((before) => (before.status === 'error' ? { status: 'loading' } : before));
    void ask();
  }, [ask]);

  const show = useCallback((card: LeadCard) => {
    latest.current += 1;
    polls.current = 0;
    setState({ status: 'success', card });
  }, []);

  const expectChange = useCallback(() => {
    expected.current = pollsAfterChange;
  }, []);

  useEffect(() => {
    polls.current = 0;
    expected.current = 0;
    setState({ status: 'loading' });
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);

  useEffect(() => {
    if (state.status !== 'success') return;
    const { card } = state;
    const timer = setInterval(() => {
      if (expected.current > 0) expected.current -= 1;
      else if (polls.current < pollsAtMost && isOnTheMove(card)) polls.current += 1;
      else return;
      void ask();
    }, pollEveryMs);
    return () => clearInterval(timer);
  }, [state, ask]);

  return { state, reload, show, expectChange };
}
