import type {
  StatisticsItemProps,
  StatisticsProps,
  TableCellProps,
  TableHeaderProps,
  TableNoPaginatedProps,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { classes, hostComponent } from './host-component.tsx';

type TableElementProps = { readonly children: ReactNode };

export const Statistics = hostComponent<StatisticsProps>('Statistics', [], ({ children }) => (
  <div className="hs-statistics">{children}</div>
));

export const StatisticsItem = hostComponent<StatisticsItemProps>(
  'StatisticsItem',
  ['id', 'label', 'number'],
  ({ label, number, children }) => (
    <div className="hs-statistics-item">
      <div className="hs-statistics-label">{label}</div>
      <div className="hs-statistics-number">{number}</div>
      {children}
    </div>
  ),
);

export const Table = hostComponent<TableNoPaginatedProps>(
  'Table',
  ['bordered', 'flush', 'density'],
  ({ bordered = true, flush, density = 'default', children }) => (
    // Wide content scrolls inside the table, as it does in HubSpot; focus lets the keyboard scroll it.
    <div
      className={classes('hs-table-box', bordered && 'hs-bordered', !flush && 'hs-table-margin')}
      tabIndex={0}
    >
      <table className={`hs-table hs-table-${density}`}>{children}</table>
    </div>
  ),
);

export const TableHead = hostComponent<TableElementProps>('TableHead', [], ({ children }) => (
  <thead>{children}</thead>
));
export const TableBody = hostComponent<TableElementProps>('TableBody', [], ({ children }) => (
  <tbody>{children}</tbody>
));
export const TableRow = hostComponent<TableElementProps>('TableRow', [], ({ children }) => (
  <tr>{children}</tr>
));

export const TableHeader = hostComponent<TableHeaderProps>(
  'TableHeader',
  ['align', 'width'],
  ({ align = 'left', width, children }) => (
    <th scope="col" className={classes(`hs-cell-${align}`, width === 'min' && 'hs-cell-min')}>
      {children}
    </th>
  ),
);

export const TableCell = hostComponent<TableCellProps>(
  'TableCell',
  ['align', 'width', 'colSpan'],
  ({ align = 'left', width, colSpan, children }) => (
    <td colSpan={colSpan} className={classes(`hs-cell-${align}`, width === 'min' && 'hs-cell-min')}>
      {children}
    </td>
  ),
);
