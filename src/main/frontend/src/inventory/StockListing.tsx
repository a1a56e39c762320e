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

interface Props<T> {
  title: string;
  /** What one row is, such as "position". */
  one: string;
  load: (filters: StockFilters, wanted: number, signal: AbortSignal) => Promise<Listing<T>>;
  table: (rows: T[]) => ReactNode;
  nothing: string;
  /** Whether a group may be filtered by. */
  byGroup?: boolean;
  /** What can be done on the page. */
  actions?: ReactNode;
  /** A change of it asks for the rows anew. */
  version?: number;
}

/** A page of stock records; its filters stand in the page's address. */
export function StockListing<T>(props: Props<T>) {
  const {title, one, load, table, nothing, byGroup = false, actions, version = 0} = props;
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
        {...(sku && {sku}), ...(location && {location}), ...(group && {group})},
        {replace: true},
      );
    },
    [setQuery],
  );
  const {data, error, stale} = usePolled(
    `${filters.sku}|${filters.location}|${filters.group}|${wanted}|${version}`,
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
      {actions && <div className="listing__actions">{actions}</div>}
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
