import {count, dateTime} from '../shared/format';
import type {FulfillmentOrder} from './model';
import {StatusTag} from './StatusTag';

/** What each source ships. */
export function FulfillmentOrderList({orders}: {orders: FulfillmentOrder[]}) {
  if (orders.length === 0) {
    return <p className="quiet">No source has been asked to ship anything yet.</p>;
  }
  return (
    <ul className="fulfillment-orders">
      {orders.map((order) => (
        <li key={order.id} className="fulfillment-order">
          <div className="fulfillment-order__head">
            <h3>{order.source}</h3>
            <StatusTag status={order.status} size="sm" />
            <span className="quiet">
              {order.provider} · {count(units(order), 'unit')}
            </span>
          </div>
          <p className="fulfillment-order__lines">
            {order.lines.map(({sku, quantity}) => `${quantity} × ${sku}`).join(', ')}
          </p>
          {order.reason && <p className="quiet">{order.reason}</p>}
          {order.rejection && <p className="problem-text">{order.rejection}</p>}
          {order.cancellationRequested && order.status !== 'CANCELLED' && (
            <p className="problem-text">The source has been asked to stop.</p>
          )}
          <Shipment order={order} />
        </li>
      ))}
    </ul>
  );
}

function Shipment({order}: {order: FulfillmentOrder}) {
  const facts: [string, string | undefined][] = [
    ['Carrier', order.carrier],
    ['Tracking', order.trackingNumber],
    ['Shipped', order.shippedAt && dateTime(order.shippedAt)],
    ['Delivered', order.deliveredAt && dateTime(order.deliveredAt)],
  ];
  const known = facts.filter(([, value]) => value);
  return known.length === 0 ? null : (
    <dl className="facts facts--row">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function units({lines}: FulfillmentOrder): number {
  return lines.reduce((sum, {quantity}) => sum + quantity, 0);
}
