import { Flex, Input, LoadingButton, Text } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { Check } from '../contract.generated.ts';
import { useSent } from '../hooks/use-sent.ts';
import { useSurface } from '../shell/surface.tsx';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { WhenFields } from './WhenFields.tsx';
import { momentOf, nextMonday } from './chosen-moment.ts';
import type { ChosenMoment } from './chosen-moment.ts';
import type { Accepted } from './use-accepted.ts';

/**
 * The note, the moment and the press. What is published is the version that was compared, with the findings that were
 * accepted: anything newer is refused.
 */
export function PublishForm({
  proposal,
  check,
  accepted,
  onNewFinding,
}: {
  /** A note to begin with. */
  readonly proposal: string;
  /** Null until the draft is checked. */
  readonly check: Check | null;
  readonly accepted: Accepted;
  /** Reads the findings again. */
  readonly onNewFinding: () => void;
}) {
  const { api, changed, go, overview, say, text: all } = useSurface();
  const text = all.publishing;
  const [note, setNote] = useState(proposal);
  /** Null: now. */
  const [moment, setMoment] = useState<ChosenMoment | null>(null);
  const { sending, refusal, send, forget } = useSent();
  const findings = check?.findings ?? [];
  const open = accepted.openOf(findings);
  const write = {
    draftVersion: overview.draftVersion,
    liveVersion: overview.live?.version ?? 0,
    note: note.trim(),
    accepted: findings.map(({ id }) => id).filter((id) => accepted.ids.has(id)),
  };
  const publish = async () => {
    const publishAt = moment === null ? null : momentOf(moment);
    const published = await send(() =>
      publishAt === null || moment === null
        ? api.publish(write)
        : api.schedule({ ...write, publishAt, timeZone: moment.timeZone }),
    );
    if (published === null) return onNewFinding();
    say(published.message);
    changed();
    go({ is: 'tabs' });
  };
  const readAgain = () => {
    forget();
    changed();
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <WriteRefused refusal={refusal} onTheirs={readAgain} />}
      <Input name="note" label={text.note} description={text.noteHint} value={note} onInput={setNote} />
      <WhenFields moment={moment} onChange={setMoment} first={nextMonday} />
      {overview.mode === 'shadow' && <Text variant="microcopy">{text.shadowNote}</Text>}
      {open > 0 && <Text variant="microcopy">{text.accept.first(open)}</Text>}
      <Flex direction="row" justify="start">
        <LoadingButton
          variant="primary"
          loading={sending}
          disabled={
            check?.publishable !== true ||
            open > 0 ||
            note.trim() === '' ||
            (moment !== null && momentOf(moment) === null)
          }
          onClick={() => void publish()}
        >
          {moment === null ? text.publish : text.when.schedule}
        </LoadingButton>
      </Flex>
    </Flex>
  );
}
