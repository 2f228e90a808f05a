import { Divider, Flex, Heading, Input, Text } from '@hubspot/ui-extensions';
import { ConditionBuilder } from '../conditions/ConditionBuilder.tsx';
import { useNames } from '../conditions/names.ts';
import { useDraftWrite, versionSeen } from '../hooks/use-draft-write.ts';
import { useForm } from '../hooks/use-form.ts';
import { useSurface } from '../shell/surface.tsx';
import type { View } from '../shell/view.ts';
import { WriteRefused } from '../shell/WriteRefused.tsx';
import { EditorButtons } from '../shell/EditorButtons.tsx';
import { MembersEditor } from './MembersEditor.tsx';
import { RemoveTerritory } from './RemoveTerritory.tsx';
import { completed, nameOf } from './territory-form.ts';
import type { TerritoryForm } from './territory-form.ts';
import { TerritoryPolicy } from './TerritoryPolicy.tsx';

/** The form of a territory. What is typed goes into the draft with a press, and only whole. */
export function TerritoryFields({
  initial,
  draftVersion,
  onReadAgain,
}: {
  readonly initial: TerritoryForm;
  readonly draftVersion: number;
  /** To show what somebody else made of it. */
  readonly onReadAgain: () => void;
}) {
  const { api, choices, go, text: all } = useSurface();
  const text = all.territories.editor;
  const { form, put: change, latest } = useForm(initial);
  const { sending, refusal, write, forget } = useDraftWrite();
  const { rest } = form;
  const names = useNames();

  const save = async (then: View, version: number) => {
    const typed = latest();
    const ready = completed(typed);
    if (ready === null) return;
    const name = nameOf(typed, all.conditions, names);
    const { rest: policy, ...leads } = ready;
    const written = await write(version, (call) =>
      policy === null
        ? api.newTerritory({ ...call, territory: { name, ...leads } })
        : api.putTerritory({ ...call, territory: { ...policy, name, ...leads } }),
    );
    if (written !== null) go(then);
  };
  const put = (patch: (before: TerritoryForm) => Partial<TerritoryForm>) =>
    change((before) => ({ ...before, ...patch(before) }));
  const readAgain = () => {
    forget();
    onReadAgain();
  };

  return (
    <Flex direction="column" gap="md">
      <Heading>{rest === null ? text.newTitle : text.title(initial.name)}</Heading>
      {rest === null && <Text variant="microcopy">{text.placeHint}</Text>}
      {refusal !== null && (
        <WriteRefused
          refusal={refusal}
          onMine={() => void save({ is: 'tabs' }, versionSeen(refusal, draftVersion))}
          onTheirs={readAgain}
        />
      )}
      <Text format={{ fontWeight: 'demibold' }}>{text.condition}</Text>
      <ConditionBuilder
        rows={form.rows}
        lists={choices.lists}
        onChange={(of) => put((before) => ({ rows: of(before.rows) }))}
      />
      <Divider />
      <Text format={{ fontWeight: 'demibold' }}>{text.members}</Text>
      <MembersEditor
        members={form.members}
        ordered={rest?.selection.by === 'strict_order'}
        onChange={(of) => put((before) => ({ members: of(before.members) }))}
      />
      <Divider />
      <Input
        name="name"
        label={text.name}
        value={form.name}
        placeholder={nameOf({ ...form, name: '' }, all.conditions, names)}
        description={text.nameHint}
        onInput={(typed) => put(() => ({ name: typed }))}
      />
      {rest !== null && (
        <TerritoryPolicy
          territory={rest}
          kinds={form.kinds}
          members={form.members}
          onKinds={(of) => put((before) => ({ kinds: of(before.kinds) }))}
          onChange={(patch) => put((before) => ({ rest: before.rest && { ...before.rest, ...patch } }))}
        />
      )}
      <EditorButtons
        disabled={completed(form) === null}
        sending={sending}
        onSave={() => void save({ is: 'tabs' }, draftVersion)}
        onSaveAndReview={() => void save({ is: 'review' }, draftVersion)}
        onCancel={() => go({ is: 'tabs' })}
      />
      {rest !== null && <RemoveTerritory territory={rest} draftVersion={draftVersion} />}
    </Flex>
  );
}
