import { Text } from '@hubspot/ui-extensions';
import { strings } from '../text/strings.ts';
import { Section } from './Section.tsx';

/** How the lead's company was found and who has a claim on it; nothing when no company is known. */
export function CompanyView({ company }: { readonly company: string | null }) {
  if (company === null) return null;
  return (
    <Section title={strings.section.company}>
      <Text variant="microcopy">{company}</Text>
    </Section>
  );
}
