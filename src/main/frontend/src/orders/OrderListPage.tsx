import {Button} from '@carbon/react';
import {useCallback, useMemo, useState} from 'react';
import {useSearchParams} from 'react-router';
import {ErrorNotice} from '../shared/ErrorNotice';
import {count} from '../shared/format';
import {usePolled} from '../shared/usePolled';
import {useTitle} from '../shared/useTitle';
import {noFilters, readFilters, sameFilters, writeFilters, type Filters} from './filters';
import {OrderFilters} from './OrderFilters';
import {listOrders} from './ordersApi';
import {OrderTable, OrderTableSkeleton} from './OrderTable';

const pageSize = 50;
const refreshMs = 4000;

/** Every order, newest first; the filters stand in the page's address. */
export function OrderListPage() {
  useTitle('Orders');
  const [query, setQuery] = useSearchParams();
  const filters = useMemo(() => readFilters(query), [query]);
  const [wanted, setWanted] = useState(pageSize);

  const change = useCallback(
    (next: Filters) => {
      setWanted(pageSize);
      setQuery(writeFilters(next), {replace: true});
    },
    [setQuery],
  );

  const key = `${writeFilters(filters)} ${wanted}`;
  const {data, error, stale} = usePolled(
    key,
    (signal) => listOrders(filters, wanted, signal),
    refreshMs,
  );

  return (
    <>
      <div className="page__head">
        <h1>Orders</h1>
        {data && (
          <p className="page__count" role="status">
            {count(data.orders.length, 'order')}
            {data.more && ' shown'}
          </p>
        )}
      </div>
      <OrderFilters filters={filters} onChange={change} />
      {error && <ErrorNotice error={error} />}
      {!data && !error && <OrderTableSkeleton />}
      {data && data.orders.length > 0 && (
        <div className={stale ? 'stale' : ''} aria-busy={stale}>
          <OrderTable orders={data.orders} />
        </div>
      )}
      {data && data.orders.length === 0 && !stale && (
        <NoOrders filtered={!sameFilters(filters, noFilters)} onClear={() => change(noFilters)} />
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

function NoOrders({filtered, onClear}: {filtered: boolean; onClear: () => void}) {
  return (
    <div className="empty">
      <h2>{filtered ? 'No order meets these filters' : 'No orders yet'}</h2>
      {filtered ? (
        <Button kind="tertiary" size="md" onClick={onClear}>
          Clear filters
        </Button>
      ) : (
        <p>
          Orders appear here as channels hand them in. Send one with <code>POST /api/orders</code>,
          as the <a href="/swagger-ui.html">API documentation</a> describes.
        </p>
      )}
    </div>
  );
}
