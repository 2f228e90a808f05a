import type { AccordionProps, TabProps, TabsProps } from '@hubspot/ui-extensions';
import { Children, createContext, useContext, useId, useLayoutEffect, useState } from 'react';
import { HostError } from '../HostError.tsx';
import { classes, hostComponent } from './host-component.tsx';
import { moveFocus } from './move-focus.ts';
import { sizeName } from './sizes.ts';

function AccordionBox({
  title,
  children,
  defaultOpen = false,
  open,
  size = 'small',
  disabled,
  onClick,
}: AccordionProps) {
  const [opened, setOpened] = useState(defaultOpen);
  const shown = open ?? opened;
  const id = useId();
  return (
    <div className="hs-accordion">
      <button
        type="button"
        className={`hs-accordion-title hs-accordion-${sizeName(size)}`}
        aria-expanded={shown}
        aria-controls={id}
        disabled={disabled}
        onClick={() => {
          setOpened(!shown);
          onClick?.();
        }}
      >
        <span className={classes('hs-chevron', shown && 'hs-chevron-open')} aria-hidden="true" />
        {title}
      </button>
      <div id={id} className="hs-accordion-body" hidden={!shown}>
        {children}
      </div>
    </div>
  );
}

export const Accordion = hostComponent<AccordionProps>(
  'Accordion',
  ['title', 'defaultOpen', 'open', 'size', 'disabled', 'onClick'],
  (props) => <AccordionBox {...props} />,
);

type TabId = string | number;
interface TabHead {
  readonly tabId: TabId;
  readonly title: string;
  readonly disabled: boolean;
  readonly tooltip: string | undefined;
}
interface TabPlace {
  readonly index: number;
  readonly listId: string;
  readonly selected: TabId;
  /** Tells the list what stands on the tab at this place; returns how to take it back. */
  readonly register: (index: number, head: TabHead) => () => void;
}
const TabContext = createContext<TabPlace | null>(null);

function TabList({
  children,
  onSelectedChange,
  defaultSelected,
  selected,
  variant = 'default',
  fill,
}: TabsProps) {
  const listId = useId();
  const [heads, setHeads] = useState<Readonly<Record<number, TabHead>>>({});
  const [chosen, setChosen] = useState(defaultSelected);
  const [register] = useState(() => (index: number, head: TabHead) => {
    setHeads((known) => ({ ...known, [index]: head }));
    return () =>
      setHeads((known) =>
        Object.fromEntries(Object.entries(known).filter(([place]) => place !== String(index))),
      );
  });
  const tabs = Object.values(heads);
  const shown = selected ?? chosen ?? tabs[0]?.tabId ?? 0;
  const choose = (tabId: TabId) => {
    setChosen(tabId);
    (onSelectedChange as ((id: TabId) => void) | undefined)?.(tabId);
  };
  return (
    <div className="hs-tabs">
      <div
        className={classes('hs-tab-list', `hs-tab-list-${variant}`, fill && 'hs-tab-list-fill')}
        role="tablist"
        onKeyDown={(event) => moveFocus(event, '[role=tab]:not([disabled])')?.click()}
      >
        {tabs.map((tab) => (
          <button
            key={tab.tabId}
            type="button"
            role="tab"
            id={`${listId}-${tab.tabId}`}
            className="hs-tab"
            title={tab.tooltip}
            disabled={tab.disabled}
            aria-selected={tab.tabId === shown}
            aria-controls={`${listId}-${tab.tabId}-panel`}
            tabIndex={tab.tabId === shown ? 0 : -1}
            onClick={() => choose(tab.tabId)}
          >
            {tab.title}
          </button>
        ))}
      </div>
      {Children.map(children, (child, index) => (
        <TabContext.Provider value={{ index, listId, selected: shown, register }}>
          {child}
        </TabContext.Provider>
      ))}
    </div>
  );
}

export const Tabs = hostComponent<TabsProps>(
  'Tabs',
  ['onSelectedChange', 'defaultSelected', 'selected', 'variant', 'fill'],
  (props) => <TabList {...props} />,
);

function TabPanel({ disabled = false, tabId, title = '', tooltip, children }: TabProps) {
  const place = useContext(TabContext);
  const id = tabId ?? place?.index ?? 0;
  useLayoutEffect(
    () => place?.register(place.index, { tabId: id, title, disabled, tooltip }),
    [place?.register, place?.index, id, title, disabled, tooltip],
  );
  if (place === null) return <HostError message="A Tab is drawn only in Tabs." />;
  if (place.selected !== id) return null;
  return (
    <div
      className="hs-tab-panel"
      role="tabpanel"
      id={`${place.listId}-${id}-panel`}
      aria-labelledby={`${place.listId}-${id}`}
      tabIndex={0}
    >
      {children}
    </div>
  );
}

export const Tab = hostComponent<TabProps>(
  'Tab',
  ['disabled', 'tabId', 'title', 'tooltip', 'tooltipPlacement'],
  (props) => <TabPanel {...props} />,
);
