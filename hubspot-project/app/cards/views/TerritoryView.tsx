import { Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { sentence } from '../text/times.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function TerritoryView({ territory }: { readonly territory: DecidedCard['territory'] }) {
  return (
    <Section title={strings.section.territory}>
      {territory === null ? (
        <Text>{strings.territory.none}</Text>
      ) : (
        <>
          <Text format={{ fontWeight: 'bold' }}>{territory.name}</Text>
          <Text variant="microcopy">{sentence(territory.because)}</Text>
        </>
      )}
    </Section>
  );
}
