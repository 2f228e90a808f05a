import { Button, Flex, LoadingButton, Select } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { figures, headlineKinds, headlinesWriteSchema } from '../contract.generated.ts';
import type { HeadlineKind, HomeWeek } from '../contract.generated.ts';
import { useSent } from '../hooks/use-sent.ts';
import { Refused } from '../shell/Refused.tsx';
import { useSurface } from '../shell/surface.tsx';

/** One figure of each kind, from a list; for everybody in the portal. */
export function ChooseHeadlines({
  week,
  onChosen,
  onCancel,
}: {
  readonly week: HomeWeek;
  readonly onChosen: (week: HomeWeek) => void;
  readonly onCancel: () => void;
}) {
  const { api, text: all } = useSurface();
  const text = all.week;
  const shown = (kind: HeadlineKind) =>
    week.headlines.find((headline) => headline.kind === kind)?.figure ?? figures[kind][0];
  const [chosen, setChosen] = useState<Record<HeadlineKind, string>>(() => ({
    activity: shown('activity'),
    outcome: shown('outcome'),
    efficiency: shown('efficiency'),
  }));
  const { sending, refusal, send } = useSent();
  const save = async () => {
    const parsed = headlinesWriteSchema.safeParse(chosen);
    if (!parsed.success) return;
    const written = await send(() => api.putHeadlines(parsed.data));
    if (written !== null) onChosen(written);
  };
  return (
    <Flex direction="column" gap="sm">
      {refusal !== null && <Refused title={text.unsaved} refusal={refusal} />}
      <Flex direction="row" gap="sm" wrap>
        {headlineKinds.map((kind) => (
          <Select
            key={kind}
            name={kind}
            label={text.kind[kind]}
            value={chosen[kind]}
            options={figures[kind].map((figure) => ({ value: figure, label: text.figure[figure] }))}
            onChange={(figure) => setChosen((before) => ({ ...before, [kind]: String(figure) }))}
          />
        ))}
      </Flex>
      <Flex direction="row" gap="sm">
        <LoadingButton variant="primary" loading={sending} onClick={() => void save()}>
          {text.save}
        </LoadingButton>
        <Button variant="transparent" onClick={onCancel}>
          {text.cancel}
        </Button>
      </Flex>
    </Flex>
  );
}
