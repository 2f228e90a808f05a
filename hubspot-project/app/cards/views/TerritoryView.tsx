import { Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { sentence } from '../format.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function TerritoryView({ territory }: { readonly territory: DecidedCard['territory'] }) {
  const { text } = useSurface();
  return (
    <Section title={text.section.territory}>
      {territory === null ? (
        <Text>{text.territory.none}</Text>
      ) : (
        <>
          <Text format={{ fontWeight: 'bold' }}>{territory.name}</Text>
          <Text variant="microcopy">{sentence(territory.because)}</Text>
        </>
      )}
    </Section>
  );
}
