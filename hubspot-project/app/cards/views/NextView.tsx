import { Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import type { DecidedCard } from './decided-card.ts';
import { Section } from './Section.tsx';

export function NextView({ card }: { readonly card: DecidedCard }) {
  return (
    <Section title={strings.section.next}>
      <Text>{card.next}</Text>
    </Section>
  );
}
