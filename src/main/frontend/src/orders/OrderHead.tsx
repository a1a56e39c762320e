import {Button} from '@carbon/react';
import {useState} from 'react';
import {mayOperate, useSession} from '../security/session';
import {count, dateTime, money} from '../shared/format';
import {CancelDialog} from './CancelDialog';
import {cancellable, isClosed, type Order} from './model';
import {StatusTag} from './StatusTag';

/** The order's number and state, and what can be done with it. */
export function OrderHead({order, onChanged}: {order: Order; onChanged: () => void}) {
  const [cancelling, setCancelling] = useState(false);
  const {user} = useSession();
  const canCancel =
    mayOperate(user) &&
    !isClosed(order.status) &&
    order.lines.some((line) => cancellable(line) > 0);
  return (
    <div className="page__head">
      <div className="order-head">
        <h1>Order {order.orderNumber}</h1>
        <StatusTag status={order.status} size="lg" />
        <p className="quiet order-head__facts">
          {order.channel} · {order.customer.name ?? order.customer.email ?? 'Guest'} ·{' '}
          {count(order.lines.length, 'line')} · {money(order.total)} · placed{' '}
          <time dateTime={order.placedAt}>{dateTime(order.placedAt)}</time>
        </p>
      </div>
      {canCancel && (
        <Button kind="danger--tertiary" size="md" onClick={() => setCancelling(true)}>
          Cancel order or lines
        </Button>
      )}
      {cancelling && (
        <CancelDialog order={order} onClose={() => setCancelling(false)} onDone={onChanged} />
      )}
    </div>
  );
}
