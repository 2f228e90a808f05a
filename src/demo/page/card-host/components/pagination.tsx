import { useGiven } from './field.tsx';

interface PaginationProps {
  readonly pageCount?: number;
  readonly page?: number;
  readonly showButtonLabels?: boolean;
  readonly showFirstLastButtons?: boolean;
  readonly maxVisiblePageButtons?: number;
  readonly onPageChange?: (page: number) => void;
}

/** The pages of a table, counted from 1, under it. */
export function Pagination({
  pageCount = 1,
  page = 1,
  showButtonLabels = true,
  showFirstLastButtons = false,
  maxVisiblePageButtons = 5,
  onPageChange,
}: PaginationProps) {
  const [shown, show] = useGiven(page);
  const first = Math.max(
    1,
    Math.min(shown - (maxVisiblePageButtons >> 1), pageCount - maxVisiblePageButtons + 1),
  );
  const last = Math.min(pageCount, first + maxVisiblePageButtons - 1);
  const go = (to: number) => {
    show(to);
    onPageChange?.(to);
  };
  const turn = (label: string, mark: string, to: number, possible: boolean) => (
    <button type="button" className="hs-page" aria-label={label} disabled={!possible} onClick={() => go(to)}>
      {showButtonLabels ? label : mark}
    </button>
  );
  return (
    <nav className="hs-pages" aria-label="Pages of the table">
      {showFirstLastButtons && turn('First', '«', 1, shown > 1)}
      {turn('Prev', '‹', shown - 1, shown > 1)}
      {Array.from({ length: last - first + 1 }, (_, index) => first + index).map((number) => (
        <button
          key={number}
          type="button"
          className="hs-page"
          aria-label={`Page ${number}`}
          aria-current={number === shown ? 'page' : undefined}
          onClick={() => go(number)}
        >
          {number}
        </button>
      ))}
      {turn('Next', '›', shown + 1, shown < pageCount)}
      {showFirstLastButtons && turn('Last', '»', pageCount, shown < pageCount)}
    </nav>
  );
}
