import { Text } from '@hubspot/ui-extensions';
import { useSurface } from '../surface.tsx';
import { Section } from './Section.tsx';

/** How the lead's company was found and who has a claim on it; nothing when no company is known. */
export function CompanyView({ company }: { readonly company: string | null }) {
  const { text } = useSurface();
  if (company === null) return null;
  return (
    <Section title={text.section.company}>
      <Text variant="microcopy">{company}</Text>
    </Section>
  );
}
