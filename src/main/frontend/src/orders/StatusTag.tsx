import {Tag} from '@carbon/react';
import {words} from '../shared/format';
import type {FulfillmentOrderStatus, OrderStatus} from './model';

const colors = {
  PLACED: 'blue',
  ON_HOLD: 'magenta',
  BACKORDERED: 'purple',
  IN_FULFILLMENT: 'cyan',
  SHIPPED: 'teal',
  COMPLETED: 'green',
  CANCELLED: 'gray',
  REJECTED: 'red',
  SENT: 'blue',
  ACCEPTED: 'cyan',
  DELIVERED: 'green',
} as const;

/** Where an order or a fulfillment order stands. */
export function StatusTag({
  status,
  size = 'md',
}: {
  status: OrderStatus | FulfillmentOrderStatus;
  size?: 'sm' | 'md' | 'lg';
}) {
  return (
    <Tag className="status-tag" type={colors[status] ?? 'gray'} size={size}>
      {words(status)}
    </Tag>
  );
}
