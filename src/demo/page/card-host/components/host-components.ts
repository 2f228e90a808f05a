import type { ComponentMapping } from '@remote-ui/react/host';
import type { HostComponentName } from '../component-names.ts';
import { BarChart, LineChart } from '../charts/charts.tsx';
import * as buttons from './buttons.tsx';
import { Checkbox, RadioButton, Toggle, ToggleGroup } from './choices.tsx';
import * as dialogs from './dialogs.tsx';
import { Accordion, Tab, Tabs } from './disclosure.tsx';
import { Dropdown, DropdownButtonItem } from './dropdown.tsx';
import * as figures from './figures.tsx';
import { Form } from './form.tsx';
import { Icon } from './icons.tsx';
import * as layout from './layout.tsx';
import { Image, Link } from './links.tsx';
import { NumberInput, StepperInput } from './number-inputs.tsx';
import * as pages from './pages.tsx';
import { MultiSelect, Select } from './selects.tsx';
import * as status from './status.tsx';
import * as tables from './tables.tsx';
import { DescriptionList, DescriptionListItem, Heading, List, Text } from './text.tsx';
import { Input, SearchInput, TextArea } from './text-inputs.tsx';
import { DateInput, TimeInput } from './time-inputs.tsx';
import { Tooltip } from './tooltip.tsx';

const { Button, ButtonRow, LoadingButton } = buttons;

/** HubSpot's remote name → React DOM component. A name that is missing here throws as the extension is drawn. */
export const hostComponents = {
  ...dialogs,
  ...figures,
  ...layout,
  ...pages,
  ...status,
  ...tables,
  Accordion,
  BarChart,
  Button,
  ButtonRow,
  Checkbox,
  DateInput,
  DescriptionList,
  DescriptionListItem,
  Dropdown,
  DropdownButtonItem,
  Form,
  Heading,
  Icon,
  Image,
  Input,
  LineChart,
  Link,
  List,
  LoadingButton,
  MultiSelect,
  NumberInput,
  RadioButton,
  SearchInput,
  Select,
  StepperInput,
  Tab,
  Tabs,
  Text,
  TextArea,
  TimeInput,
  Toggle,
  ToggleGroup,
  Tooltip,
} satisfies Record<HostComponentName, unknown> as ComponentMapping;
