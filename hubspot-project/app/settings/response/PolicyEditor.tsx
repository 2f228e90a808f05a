import type { Part, SlaPolicy } from '../contract.generated.ts';
import { useForm } from '../hooks/use-form.ts';
import { usePart } from '../hooks/use-part.ts';
import type { PartRead } from '../hooks/use-part.ts';
import { freshId } from '../shell/fresh-id.ts';
import { PartForm } from '../shell/PartForm.tsx';
import { Shown } from '../shell/Shown.tsx';
import { useSurface } from '../shell/surface.tsx';
import { newPolicy } from './new-policy.ts';
import { PolicyFields } from './PolicyFields.tsx';
import { RemoveFromPart } from './RemoveFromPart.tsx';
import { StepsEditor } from './StepsEditor.tsx';
import { TouchFields } from './TouchFields.tsx';

/** One response time to work on; null: a new one. */
export function PolicyEditor({ slaPolicyId }: { readonly slaPolicyId: string | null }) {
  const part = usePart('slaPolicies');
  return (
    <Shown loaded={part}>
      {(read) => <PolicyForm key={read.draftVersion} read={read} slaPolicyId={slaPolicyId} />}
    </Shown>
  );
}

function PolicyForm({
  read: { value: policies, draftVersion },
  slaPolicyId,
}: {
  readonly read: PartRead<'slaPolicies'>;
  readonly slaPolicyId: string | null;
}) {
  const text = useSurface().text.response.editor;
  const stored = policies.find((policy) => policy.slaPolicyId === slaPolicyId);
  const {
    form: policy,
    put,
    latest,
  } = useForm<SlaPolicy>(
    () =>
      stored ??
      newPolicy(
        freshId(
          'policy',
          policies.map((other) => other.slaPolicyId),
        ),
      ),
  );
  const others = policies.filter((other) => other.slaPolicyId !== policy.slaPolicyId);
  const partNow = (): Part => ({
    part: 'slaPolicies',
    value:
      stored === undefined
        ? [...policies, latest()]
        : policies.map((other) => (other === stored ? latest() : other)),
  });
  const change = (patch: Partial<SlaPolicy>) => put((before) => ({ ...before, ...patch }));
  return (
    <PartForm
      title={stored === undefined ? text.newTitle : text.title(stored.name ?? stored.slaPolicyId)}
      partNow={partNow}
      draftVersion={draftVersion}
      disabled={!(policy.targetMinutes > 0)}
      below={
        stored !== undefined &&
        others.length > 0 && (
          <RemoveFromPart
            ask={text.remove}
            sure={text.removeSure}
            part={{ part: 'slaPolicies', value: others }}
            draftVersion={draftVersion}
          />
        )
      }
    >
      <PolicyFields policy={policy} onChange={change} />
      <StepsEditor policy={policy} onChange={change} />
      <TouchFields policy={policy} onChange={change} />
    </PartForm>
  );
}
