/**
 * The components that the card host can draw, by HubSpot's remote names. The build checks that every component
 * the cards import is here; the compiler checks that every name here has its drawing.
 */
export const hostComponentNames = [
  'Accordion',
  'Alert',
  'Button',
  'Divider',
  'EmptyState',
  'ErrorState',
  'Flex',
  'Heading',
  'LoadingSpinner',
  'ProgressBar',
  'Statistics',
  'StatisticsItem',
  'StatusTag',
  'Table',
  'TableBody',
  'TableCell',
  'TableHead',
  'TableHeader',
  'TableRow',
  'Tag',
  'Text',
] as const;

export type HostComponentName = (typeof hostComponentNames)[number];
