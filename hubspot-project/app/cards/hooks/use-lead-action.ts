import { useRef, useState } from 'react';
import { newActionId } from '../actions/action-id.ts';
import type { LeadActionDone, LeadActionInput } from '../contract.generated.ts';
import { useSurface } from '../surface.tsx';

export interface LeadActionState {
  readonly working: boolean;
  /** Why the last try did nothing, or may have; null before the first one. */
  readonly fault: { readonly title: string; readonly message: string } | null;
  /** Does nothing while an earlier press is under way. */
  readonly act: (action: LeadActionInput) => Promise<void>;
}

interface Outcomes {
  readonly onDone: (done: LeadActionDone) => void;
  /** Nothing was done, or nobody knows: the card may be old. */
  readonly onRefused: () => void;
}

/**
 * One action on a lead, from its first press to its end. The same thing tried again has the same id, so that
 * what was done is not done twice; `version` is that of the card that was looked at.
 */
export function useLeadAction(version: string, { onDone, onRefused }: Outcomes): LeadActionState {
  const { api, text } = useSurface();
  const [working, setWorking] = useState(false);
  const [fault, setFault] = useState<LeadActionState['fault']>(null);
  // A second click comes before the button is drawn as working.
  const pressed = useRef(false);
  const last = useRef<{ readonly id: string; readonly asked: string } | null>(null);

  const act = async (action: LeadActionInput): Promise<void> => {
    if (pressed.current) return;
    pressed.current = true;
    const asked = JSON.stringify(action);
    if (last.current?.asked !== asked) last.current = { id: newActionId(), asked };
    setWorking(true);
    setFault(null);
    const answer = await api.act(last.current.id, version, action);
    pressed.current = false;
    setWorking(false);
    if (answer.ok) {
      last.current = null;
      onDone(answer.value);
      return;
    }
    const { code, message } = answer.refusal;
    const unsure = code === 'unreachable' || code === 'refused' || code === 'unreadable';
    // What was refused for good is a new action when it is tried again.
    if (!unsure && code !== 'failed') last.current = null;
    setFault({
      title: unsure ? text.action.unsureTitle : text.action.failed,
      message: unsure ? text.action.unsure : (message ?? text.error.unreadable),
    });
    onRefused();
  };
  return { working, fault, act };
}
