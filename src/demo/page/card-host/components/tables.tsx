import type {
  SortedTableHeaderProps,
  TableCellProps,
  TableHeaderProps,
  TablePaginatedProps,
} from '@hubspot/ui-extensions';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { classes, hostComponent } from './host-component.tsx';
import { Pagination } from './pagination.tsx';

type TableElementProps = { readonly children: ReactNode };
/** HubSpot's TableProps is a union by `paginated`; these are all its props. */
type AnyTableProps = Omit<Partial<TablePaginatedProps>, 'paginated'> & { readonly paginated?: boolean };

/** Wide content scrolls inside the table, as it does in HubSpot; focus lets the keyboard scroll it. */
function ScrollBox({ className, children }: { readonly className: string; readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  const measure = () => {
    const element = box.current;
    if (element !== null) setWide(element.scrollWidth > element.clientWidth);
  };
  useLayoutEffect(measure);
  useEffect(() => {
    addEventListener('resize', measure);
    return () => removeEventListener('resize', measure);
  }, []);
  return (
    <div
      ref={box}
      className={className}
      {...(wide ? { tabIndex: 0, role: 'region', 'aria-label': 'Table, scrolls sideways' } : {})}
    >
      {children}
    </div>
  );
}

export const Table = hostComponent<AnyTableProps>(
  'Table',
  [
    ...(['bordered', 'flush', 'density', 'paginated', 'pageCount', 'showButtonLabels'] as const),
    ...(['showFirstLastButtons', 'maxVisiblePageButtons', 'page', 'onPageChange'] as const),
  ],
  ({ bordered = true, flush, density = 'default', paginated, children, ...pages }) => (
    <div className={classes(!flush && 'hs-table-margin')}>
      <ScrollBox className={classes('hs-table-box', bordered && 'hs-bordered')}>
        <table className={`hs-table hs-table-${density}`}>{children}</table>
      </ScrollBox>
      {paginated && <Pagination {...pages} />}
    </div>
  ),
);

export const TableHead = hostComponent<TableElementProps>('TableHead', [], ({ children }) => (
  <thead>{children}</thead>
));
export const TableBody = hostComponent<TableElementProps>('TableBody', [], ({ children }) => (
  <tbody>{children}</tbody>
));
export const TableFooter = hostComponent<TableElementProps>('TableFooter', [], ({ children }) => (
  <tfoot>{children}</tfoot>
));
export const TableRow = hostComponent<TableElementProps>('TableRow', [], ({ children }) => (
  <tr>{children}</tr>
));

const cellProps = (align = 'left', width: TableCellProps['width'] = 'auto') => ({
  className: classes(`hs-cell-${align}`, typeof width === 'string' && `hs-cell-${width}`),
  ...(typeof width === 'number' ? { style: { width } } : {}),
});

const sortMarks = { ascending: ' ▲', descending: ' ▼', none: ' ⇅' } as const;

function SortButton({
  sortDirection,
  onSortChange,
  disabled,
  children,
}: Pick<SortedTableHeaderProps, 'sortDirection' | 'onSortChange' | 'disabled' | 'children'>) {
  return (
    <button
      type="button"
      className="hs-sort"
      disabled={disabled}
      onClick={() => onSortChange(sortDirection === 'ascending' ? 'descending' : 'ascending')}
    >
      {children}
      <span aria-hidden="true">{sortMarks[sortDirection]}</span>
    </button>
  );
}

type AnyHeaderProps = Omit<SortedTableHeaderProps, 'sortDirection' | 'onSortChange'> & {
  readonly sortDirection?: TableHeaderProps['sortDirection'];
  readonly onSortChange?: SortedTableHeaderProps['onSortChange'];
};

export const TableHeader = hostComponent<AnyHeaderProps>(
  'TableHeader',
  ['align', 'width', 'sortDirection', 'onSortChange', 'disabled'],
  ({ align, width, sortDirection = 'never', onSortChange, disabled, children }) =>
    sortDirection === 'never' ? (
      <th scope="col" {...cellProps(align, width)}>
        {children}
      </th>
    ) : (
      <th scope="col" aria-sort={sortDirection} {...cellProps(align, width)}>
        <SortButton
          {...{ sortDirection, disabled: disabled ?? false, children }}
          onSortChange={(direction) => onSortChange?.(direction)}
        />
      </th>
    ),
);

export const TableCell = hostComponent<TableCellProps>(
  'TableCell',
  ['align', 'width', 'colSpan'],
  ({ align, width, colSpan, children }) => (
    <td colSpan={colSpan} {...cellProps(align, width)}>
      {children}
    </td>
  ),
);
