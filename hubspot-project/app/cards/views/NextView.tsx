import { Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function NextView({ card }: { readonly card: DecidedCard }) {
  const { text } = useSurface();
  return (
    <Section title={text.section.next}>
      <Text>{card.next}</Text>
    </Section>
  );
}
