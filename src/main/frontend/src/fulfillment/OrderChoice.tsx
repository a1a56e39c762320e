import {Button, Checkbox} from '@carbon/react';
import {Link} from 'react-router';
import {Figures, type Column} from '../inventory/Figures';
import type {OrderRow} from '../orders/model';
import {dateTime, money} from '../shared/format';

interface Props {
  orders: OrderRow[];
  /** Ids of those that are not chosen. */
  left: string[];
  onChange: (left: string[]) => void;
}

/** Open orders to choose from; all are chosen at first. */
export function OrderChoice({orders, left, onChange}: Props) {
  const columns: Column<OrderRow>[] = [
    {
      name: 'Chosen',
      cell: ({id, orderNumber}) => (
        <Checkbox
          id={`chosen-${id}`}
          labelText={`Order ${orderNumber}`}
          hideLabel
          checked={!left.includes(id)}
          onChange={(_, {checked}) =>
            onChange(checked ? left.filter((each) => each !== id) : [...left, id])
          }
        />
      ),
    },
    {
      name: 'Order',
      cell: ({id, orderNumber}) => (
        <Link to={`/orders/${encodeURIComponent(id)}`}>{orderNumber}</Link>
      ),
    },
    {
      name: 'Placed',
      cell: ({placedAt}) => <time dateTime={placedAt}>{dateTime(placedAt)}</time>,
    },
    {name: 'Channel', cell: ({channel}) => channel},
    {
      name: 'Destination',
      cell: ({city, country}) => [city, country].filter(Boolean).join(', '),
    },
    {name: 'Lines', number: true, cell: ({lines}) => lines},
    {name: 'Total', number: true, cell: ({total}) => money(total)},
  ];
  return (
    <div className="batch__orders">
      <div className="what-if__actions">
        <Button kind="ghost" size="sm" onClick={() => onChange([])}>
          Choose all
        </Button>
        <Button kind="ghost" size="sm" onClick={() => onChange(orders.map(({id}) => id))}>
          Choose none
        </Button>
      </div>
      <div className="batch__list">
        <Figures label="Open orders" columns={columns} rows={orders} keyOf={({id}) => id} />
      </div>
    </div>
  );
}
