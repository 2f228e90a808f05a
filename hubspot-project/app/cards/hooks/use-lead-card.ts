import { useCallback, useEffect, useRef, useState } from 'react';
import type { LeadCardAnswer } from '../api/fetch-lead-card.ts';
import type { LeadCard } from '../contract.generated.ts';

export type LeadCardState =
  | { readonly status: 'loading' }
  | { readonly status: 'error'; readonly message: string; readonly requestId: string | null }
  | { readonly status: 'success'; readonly card: LeadCard };

/** A lead in the inbox is decided within moments; ask again this often, and no more than this many times. */
const pollEveryMs = 2_000;
const pollsAtMost = 30;

/**
 * Loads the card of one contact, again on `reload`, and by itself while the lead is being routed.
 * Only the answer to the latest question counts: a slow earlier one is dropped.
 */
export function useLeadCard(
  load: (contactId: string) => Promise<LeadCardAnswer>,
  contactId: string,
): { readonly state: LeadCardState; readonly reload: () => void } {
  const [state, setState] = useState<LeadCardState>({ status: 'loading' });
  const latest = useRef(0);
  const polls = useRef(0);

  const ask = useCallback(async () => {
    const question = ++latest.current;
    const answer = await load(contactId);
    if (question !== latest.current) return;
    setState(
      answer.ok
        ? { status: 'success', card: answer.card }
        : { status: 'error', message: answer.message, requestId: answer.requestId },
    );
  }, [load, contactId]);

  const reload = useCallback(() => {
    polls.current = 0;
    setState((before) => (before.status === 'error' ? { status: 'loading' } : before));
    void ask();
  }, [ask]);

  useEffect(() => {
    polls.current = 0;
    setState({ status: 'loading' });
    void ask();
    return () => {
      latest.current += 1;
    };
  }, [ask]);

  useEffect(() => {
    if (state.status !== 'success' || state.card.state !== 'routing' || polls.current >= pollsAtMost) return;
    const timer = setTimeout(() => {
      polls.current += 1;
      void ask();
    }, pollEveryMs);
    return () => clearTimeout(timer);
  }, [state, ask]);

  return { state, reload };
}
