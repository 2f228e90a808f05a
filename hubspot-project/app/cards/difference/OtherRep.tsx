import { LoadingSpinner, Select, Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { AskedFault } from './AskedFault.tsx';
import { useAsked } from './use-asked.ts';

interface OtherRepProps {
  /** Owner ids of those who have a question of their own already, and of the lead's owner. */
  readonly except: ReadonlySet<string>;
  readonly chosen: string | null;
  readonly onChoose: (rep: { readonly ownerId: string; readonly name: string }) => void;
}

/** Anybody else who can be given leads. */
export function OtherRep({ except, chosen, onChoose }: OtherRepProps) {
  const { text, api } = useSurface();
  const { asked, retry } = useAsked(api.reps);
  if (asked.status === 'loading')
    return <LoadingSpinner label={text.difference.loadingReps} showLabel size="xs" />;
  if (asked.status === 'error') return <AskedFault refusal={asked.refusal} onRetry={retry} />;
  const others = asked.value.reps.filter(({ ownerId }) => !except.has(ownerId));
  if (others.length === 0) return <Text variant="microcopy">{text.difference.nobodyElse}</Text>;
  return (
    <Select
      name="why-not"
      label={text.difference.who}
      placeholder={text.difference.choose}
      {...(chosen === null ? {} : { value: chosen })}
      options={others.map(({ ownerId: value, name: label }) => ({ value, label }))}
      onChange={(value) => {
        const rep = others.find(({ ownerId }) => ownerId === value);
        if (rep) onChoose(rep);
      }}
    />
  );
}
