import type { ComponentMapping } from '@remote-ui/react/host';
import type { HostComponentName } from '../component-names.ts';
import { Accordion, Button } from './controls.tsx';
import {
  Statistics,
  StatisticsItem,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
} from './data.tsx';
import { Divider, Flex } from './layout.tsx';
import { Alert, EmptyState, ErrorState, LoadingSpinner, ProgressBar, StatusTag, Tag } from './status.tsx';
import { Heading, Text } from './text.tsx';

/** HubSpot's remote name → React DOM component. A name that is missing here throws as the card is drawn. */
export const hostComponents = {
  Accordion,
  Alert,
  Button,
  Divider,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  LoadingSpinner,
  ProgressBar,
  Statistics,
  StatisticsItem,
  StatusTag,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
} satisfies Record<HostComponentName, unknown> as ComponentMapping;
