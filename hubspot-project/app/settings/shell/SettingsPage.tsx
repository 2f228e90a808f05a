import { Flex, Tab, Tabs } from '@hubspot/ui-extensions';
import { useState } from 'react';
import { CapEditor } from '../capacity/CapEditor.tsx';
import { CsvView } from '../csv/CsvView.tsx';
import { GeneralTab } from '../general/GeneralTab.tsx';
import { DraftBar } from '../publishing/DraftBar.tsx';
import { Review } from '../publishing/Review.tsx';
import { VersionsTab } from '../publishing/VersionsTab.tsx';
import { VersionView } from '../publishing/VersionView.tsx';
import { RepEditor } from '../reps/RepEditor.tsx';
import { RepsTab } from '../reps/RepsTab.tsx';
import { CalendarEditor } from '../response/CalendarEditor.tsx';
import { PolicyEditor } from '../response/PolicyEditor.tsx';
import { ResponseTab } from '../response/ResponseTab.tsx';
import { ScorecardEditor } from '../scoring/ScorecardEditor.tsx';
import { ScoringTab } from '../scoring/ScoringTab.tsx';
import { TerritoriesTab } from '../territories/TerritoriesTab.tsx';
import { TerritoryEditor } from '../territories/TerritoryEditor.tsx';
import { WhatIfView } from '../what-if/WhatIfView.tsx';
import { useText } from './surface.tsx';
import { tabNames } from './view.ts';
import type { TabName, View } from './view.ts';

const tabs: Readonly<Record<TabName, () => React.ReactNode>> = {
  territories: TerritoriesTab,
  reps: RepsTab,
  scoring: ScoringTab,
  response: ResponseTab,
  general: GeneralTab,
  versions: VersionsTab,
};

/** The draft's state on top; below it the tabs, or what is being worked on in their place. */
export function SettingsPage({ view }: { readonly view: View }) {
  const text = useText().frame;
  const [tab, setTab] = useState<TabName>('territories');
  return (
    <Flex direction="column" gap="md">
      <DraftBar view={view} />
      {view.is === 'tabs' ? (
        <Tabs
          selected={tab}
          onSelectedChange={(chosen: string | number) =>
            setTab(tabNames.find((name) => name === chosen) ?? 'territories')
          }
        >
          {tabNames.map((name) => {
            const Content = tabs[name];
            return (
              <Tab key={name} tabId={name} title={text.tab[name]}>
                {name === tab && <Content />}
              </Tab>
            );
          })}
        </Tabs>
      ) : (
        <WorkView view={view} />
      )}
    </Flex>
  );
}

function WorkView({ view }: { readonly view: Exclude<View, { is: 'tabs' }> }) {
  switch (view.is) {
    case 'review':
      return <Review />;
    case 'what-if':
      return <WhatIfView />;
    case 'scorecard':
      return <ScorecardEditor />;
    case 'csv':
      return <CsvView />;
    case 'territory':
      return <TerritoryEditor territoryId={view.territoryId} />;
    case 'rep':
      return <RepEditor rep={view.rep} draftVersion={view.draftVersion} />;
    case 'cap':
      return <CapEditor capId={view.capId} />;
    case 'policy':
      return <PolicyEditor slaPolicyId={view.slaPolicyId} />;
    case 'calendar':
      return <CalendarEditor calendarId={view.calendarId} />;
    case 'version':
      return <VersionView version={view.version} />;
  }
}
