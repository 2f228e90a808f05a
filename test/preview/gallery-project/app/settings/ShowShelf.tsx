import {
  Accordion,
  Alert,
  AutoGrid,
  Box,
  Card,
  DescriptionList,
  DescriptionListItem,
  Divider,
  EmptyState,
  ErrorState,
  Flex,
  Heading,
  Icon,
  Illustration,
  Inline,
  List,
  LoadingSpinner,
  ProgressBar,
  ScoreCircle,
  Spacer,
  Stack,
  Statistics,
  StatisticsItem,
  StatisticsTrend,
  StatusTag,
  StepIndicator,
  Table,
  TableBody,
  TableCell,
  TableFooter,
  TableHead,
  TableHeader,
  TableRow,
  Tag,
  Text,
  Tile,
} from '@hubspot/ui-extensions';
import { useState } from 'react';

const rows = Array.from({ length: 7 }, (_, index) => ({ name: `Territory ${index + 1}`, share: 7 - index }));
const pageSize = 3;

function SortedTable() {
  const [page, setPage] = useState(1);
  const [ascending, setAscending] = useState(true);
  const sorted = ascending ? rows : rows.toReversed();
  return (
    <Table
      paginated
      pageCount={Math.ceil(rows.length / pageSize)}
      page={page}
      onPageChange={setPage}
      density="condensed"
    >
      <TableHead>
        <TableRow>
          <TableHeader
            sortDirection={ascending ? 'ascending' : 'descending'}
            onSortChange={(direction) => setAscending(direction === 'ascending')}
          >
            Name
          </TableHeader>
          <TableHeader align="right" width="min">
            Share
          </TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {sorted.slice((page - 1) * pageSize, page * pageSize).map((row) => (
          <TableRow key={row.name}>
            <TableCell>{row.name}</TableCell>
            <TableCell align="right">{row.share}</TableCell>
          </TableRow>
        ))}
      </TableBody>
      <TableFooter>
        <TableRow>
          <TableCell colSpan={2}>Seven in all</TableCell>
        </TableRow>
      </TableFooter>
    </Table>
  );
}

export function ShowShelf() {
  return (
    <Stack distance="md">
      <Heading>Things that show</Heading>
      <Text format={{ fontWeight: 'bold', lineDecoration: 'underline' }}>Bold and underlined</Text>
      <Text variant="microcopy" truncate={{ maxWidth: 120 }}>
        Small print that is longer than its place
      </Text>
      <Inline gap="sm">
        <Tag variant="success">Tag</Tag>
        <StatusTag variant="warning">At risk</StatusTag>
        <Icon name="warning" screenReaderText="Warning" />
        <ScoreCircle score={72} />
        <Illustration name="lock" alt="Locked" />
      </Inline>
      <Divider distance="sm" />
      <Alert title="All is well" variant="success">
        Nothing to do.
      </Alert>
      <Alert title="Something is wrong" variant="error" />
      <AutoGrid columnWidth={200} gap="md" flexible>
        <Tile>In a tile</Tile>
        <Tile compact>In a compact tile</Tile>
        <Card>In a card</Card>
      </AutoGrid>
      <Flex gap="sm" justify="between">
        <Box flex={1}>Left</Box>
        <Box flex="none">Right</Box>
      </Flex>
      <Spacer size="lg" />
      <List variant="ordered">
        <Text>One</Text>
        <Text>Two</Text>
      </List>
      <DescriptionList direction="row">
        <DescriptionListItem label="Owner">Anna Becker</DescriptionListItem>
        <DescriptionListItem label="Territory">DACH</DescriptionListItem>
      </DescriptionList>
      <Accordion title="More">
        <Text>Inside the accordion</Text>
      </Accordion>
      <ProgressBar title="Load" value={3} maxValue={4} valueDescription="3 of 4" />
      <Statistics>
        <StatisticsItem label="Leads" number={120}>
          <StatisticsTrend value="12%" direction="increase" />
        </StatisticsItem>
        <StatisticsItem label="Breached" number={3} />
      </Statistics>
      <StepIndicator stepNames={['Choose', 'Preview', 'Import']} currentStep={1} />
      <SortedTable />
      <LoadingSpinner label="Loading" showLabel />
      <EmptyState title="Nothing here" layout="vertical">
        <Text>There are no territories.</Text>
      </EmptyState>
      <ErrorState title="Cannot be read">
        <Text>Try again.</Text>
      </ErrorState>
    </Stack>
  );
}
