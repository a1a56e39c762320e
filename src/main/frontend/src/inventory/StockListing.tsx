import {Button, DataTableSkeleton} from '@carbon/react';
import {useCallback, useMemo, useState, type ReactNode} from 'react';
import {useSearchParams} from 'react-router';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {InventoryHead} from './InventoryHead';
import type {Listing, StockFilters} from './inventoryApi';
import {StockFiltersForm} from './StockFiltersForm';

const pageSize = 100;
const refreshMs = 5000;
const filterNames = ['sku', 'location', 'group'];

interface Props<T> {
  title: string;
  /** What one row is, such as "position". */
  one: string;
  load: (filters: StockFilters, wanted: number, signal: AbortSignal) => Promise<Listing<T>>;
  table: (rows: T[]) => ReactNode;
  nothing: string;
  /** Whether a group may be filtered by. */
  byGroup?: boolean;
  /** What else restricts the rows, as text; whatever changes it loads them anew. */
  scope?: string;
  /** How that is chosen, or what can be done on the page. */
  choice?: ReactNode;
}

/** A page of stock records; its filters stand in the page's address. */
export function StockListing<T>(props: Props<T>) {
  const {title, one, load, table, nothing, byGroup = false, scope = '', choice} = props;
  useTitle(title);
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(
    () => ({
      sku: query.get('sku') ?? '',
      location: query.get('location') ?? '',
      ...(byGroup && {group: query.get('group') ?? ''}),
    }),
    [query, byGroup],
  );
  const [wanted, setWanted] = useState(pageSize);
  const change = useCallback(
    ({sku, location, group}: StockFilters) => {
      setWanted(pageSize);
      setQuery(
        (before) => {
          const others = [...before].filter(([name]) => !filterNames.includes(name));
          return [
            ...others,
            ...given('sku', sku),
            ...given('location', location),
            ...given('group', group ?? ''),
          ];
        },
        {replace: true},
      );
    },
    [setQuery],
  );
  const {data, error, stale} = usePolled(
    `${filters.sku}|${filters.location}|${filters.group}|${scope}|${wanted}`,
    (signal) => load(filters, wanted, signal),
    refreshMs,
  );
  return (
    <>
      <InventoryHead
        title={title}
        count={data && count(data.rows.length, one) + (data.more ? ' shown' : '')}
      />
      <StockFiltersForm filters={filters} onChange={change} />
      {choice}
      {error && <ErrorNotice error={error} />}
      {!data && !error && <DataTableSkeleton showHeader={false} showToolbar={false} rowCount={8} />}
      {data && data.rows.length > 0 && (
        <div className={stale ? 'stale' : ''} aria-busy={stale}>
          {table(data.rows)}
        </div>
      )}
      {data && data.rows.length === 0 && !stale && (
        <div className="empty">
          <h2>{nothing}</h2>
        </div>
      )}
      {data?.more && (
        <div className="page__more">
          <Button
            kind="tertiary"
            size="md"
            disabled={stale}
            onClick={() => setWanted(wanted + pageSize)}
          >
            Load more
          </Button>
        </div>
      )}
    </>
  );
}

function given(name: string, value: string): [string, string][] {
  return value ? [[name, value]] : [];
}
