import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import type { VersionAnswer } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { momentIn, momentText } from '../shell/times.ts';
import { whatIfHeadlines } from '../what-if/what-if-headlines.ts';
import { WhatIfReportView } from '../what-if/WhatIfReportView.tsx';

/** Who made a version when, and what they knew: findings accepted, and what past leads said. */
export function VersionReview({ version }: { readonly version: VersionAnswer }) {
  const { locale, text: all } = useSurface();
  const text = all.publishing.versions;
  const { accepted, author, note, publishAt, publishedAt, timeZone, whatIf } = version;
  const when =
    publishedAt !== null
      ? text.by(author, momentText(publishedAt, locale))
      : publishAt !== null && timeZone !== null
        ? text.planned(author, `${momentIn(publishAt, locale, timeZone)} (${timeZone})`)
        : author;
  return (
    <Flex direction="column" gap="sm">
      <Text>{note === '' ? text.noNote : note}</Text>
      <Text variant="microcopy">{when}</Text>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{text.accepted}</Text>
        {accepted.length === 0 && <Text>{text.noneAccepted}</Text>}
        {accepted.length > 0 && (
          <List variant="unordered-styled">
            {accepted.map(({ id, message, by }) => (
              <Text key={id}>{text.acceptedBy(message, by)}</Text>
            ))}
          </List>
        )}
      </Flex>
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{all.whatIf.title}</Text>
        {whatIf === null && <Text>{all.whatIf.notTried}</Text>}
        {whatIf !== null && (
          <>
            {whatIfHeadlines(whatIf.report, all.whatIf, locale)
              .slice(0, 2)
              .map((sentence, index) => (
                <Text key={index}>{sentence}</Text>
              ))}
            <Accordion title={all.whatIf.by(whatIf.by, momentText(whatIf.endedAt, locale))} size="sm">
              <WhatIfReportView tried={whatIf} />
            </Accordion>
          </>
        )}
      </Flex>
    </Flex>
  );
}
