import { Button, Flex, Heading, Tab, Tabs } from '@hubspot/ui-extensions';
import { useState } from 'react';
import type { HomeToday, LeadListName } from '../contract.generated.ts';
import { leadListNames } from '../contract.generated.ts';
import { useSurface } from '../shell/surface.tsx';
import { LeadTable } from './LeadTable.tsx';

/** The most pressing list that has something on it. */
const mostPressing = (lists: HomeToday['lists']): LeadListName =>
  [...leadListNames].reverse().find((name) => lists.some(({ list, count }) => list === name && count > 0)) ??
  'unrouted';

/** The daily list: four lists of leads, each lead a link to its record. */
export function Today({
  today: { lists },
  onRefresh,
}: {
  readonly today: HomeToday;
  readonly onRefresh: () => void;
}) {
  const text = useSurface().text;
  const [list, setList] = useState(() => mostPressing(lists));
  const [reading, setReading] = useState(0);
  const count = (name: LeadListName) => lists.find((entry) => entry.list === name)?.count ?? 0;
  const refresh = () => {
    setReading((before) => before + 1);
    onRefresh();
  };
  return (
    <Flex direction="column" gap="sm">
      <Flex direction="row" justify="between" align="center" wrap>
        <Heading>{text.today.title}</Heading>
        <Button size="xs" variant="transparent" onClick={refresh}>
          {text.refresh}
        </Button>
      </Flex>
      <Tabs
        selected={list}
        onSelectedChange={(chosen: string | number) =>
          setList(leadListNames.find((name) => name === chosen) ?? 'unrouted')
        }
      >
        {leadListNames.map((name) => (
          <Tab key={name} tabId={name} title={text.today.tab(text.today.list[name], count(name))}>
            {name === list && <LeadTable list={name} reading={reading} />}
          </Tab>
        ))}
      </Tabs>
    </Flex>
  );
}
