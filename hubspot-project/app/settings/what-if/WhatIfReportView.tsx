import { Accordion, Flex, List, Text } from '@hubspot/ui-extensions';
import type { Tried } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { ChangedLeads } from './ChangedLeads.tsx';
import { Grades } from './Grades.tsx';
import { LeadsCompared } from './LeadsCompared.tsx';
import { LoadWords } from './LoadWords.tsx';
import { Pressure } from './Pressure.tsx';
import { SharesTable } from './SharesTable.tsx';
import { WaitingFigures } from './WaitingFigures.tsx';
import { whatIfHeadlines } from './what-if-headlines.ts';

/** What a try on past leads found: sentences first, then everything to look into. */
export function WhatIfReportView({ tried: { report, links } }: { readonly tried: Tried }) {
  const { locale, text: all } = useSurface();
  const text = all.whatIf;
  const [first, ...more] = whatIfHeadlines(report, text, locale);
  return (
    <Flex direction="column" gap="md">
      <Flex direction="column" gap="xs">
        <Text format={{ fontWeight: 'demibold' }}>{first}</Text>
        {more.map((sentence, index) => (
          <Text key={index}>{sentence}</Text>
        ))}
        <LoadWords {...report} />
      </Flex>
      {report.leads > 0 && (
        <>
          <LeadsCompared
            title={text.reps}
            what={text.rep}
            rows={report.owners.map(({ ownerId, name, before, after }) => ({
              key: ownerId ?? '',
              label: name ?? (ownerId === null ? text.nobody : text.unknownRep(ownerId)),
              ...{ before, after },
            }))}
          />
          <LeadsCompared
            title={text.territories}
            what={text.territory}
            rows={report.territories.map(({ territoryId, name, before, after }) => ({
              key: territoryId ?? '',
              label: name ?? territoryId ?? text.noTerritory,
              ...{ before, after },
            }))}
          />
          <ChangedLeads changed={report.changed} links={links} />
          <WaitingFigures report={report} />
          <Grades grades={report.grades} />
          <Pressure pressure={report.pressure} />
          <SharesTable shares={report.shares} />
        </>
      )}
      <Accordion title={text.unknown} size="sm">
        <List variant="unordered-styled">
          {report.assumptions.map((assumption) => (
            <Text key={assumption}>{all.whatIfSentences.assumptions[assumption]}</Text>
          ))}
        </List>
      </Accordion>
    </Flex>
  );
}
