import { Flex, Tab, Tabs, hubspot } from '@hubspot/ui-extensions';
import { ChartShelf } from './ChartShelf.tsx';
import { InputShelf } from './InputShelf.tsx';
import { OverlayShelf } from './OverlayShelf.tsx';
import { ShowShelf } from './ShowShelf.tsx';

/** Every component that Baton may use, in each of its variants that matter. */
hubspot.extend<'settings'>(({ actions }) => (
  <Flex direction="column" gap="md">
    <Tabs defaultSelected="show">
      <Tab tabId="show" title="Show">
        <ShowShelf />
      </Tab>
      <Tab tabId="inputs" title="Inputs">
        <InputShelf />
      </Tab>
      <Tab tabId="overlays" title="Overlays">
        <OverlayShelf actions={actions} />
      </Tab>
      <Tab tabId="closed" title="Closed" disabled>
        Never shown
      </Tab>
      <Tab tabId="charts" title="Charts">
        <ChartShelf />
      </Tab>
    </Tabs>
  </Flex>
));
