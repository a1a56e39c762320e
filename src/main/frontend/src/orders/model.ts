import type {Money} from '../shared/format';

export const orderStatuses = [
  'PLACED',
  'ON_HOLD',
  'BACKORDERED',
  'IN_FULFILLMENT',
  'SHIPPED',
  'COMPLETED',
  'CANCELLED',
  'REJECTED',
] as const;

export type OrderStatus = (typeof orderStatuses)[number];

export interface OrderRow {
  id: string;
  channel: string;
  orderNumber: string;
  status: OrderStatus;
  placedAt: string;
  customer?: string;
  city?: string;
  country?: string;
  lines: number;
  total: Money;
}

export interface OrderListing {
  orders: OrderRow[];
  next?: string;
}

export interface Address {
  name?: string;
  company?: string;
  street1?: string;
  street2?: string;
  city?: string;
  region?: string;
  postalCode?: string;
  country?: string;
  phone?: string;
}

export interface OrderLine {
  line: number;
  sku: string;
  description?: string;
  unitPrice: Money;
  discount: Money;
  tax: Money;
  ordered: number;
  cancelled: number;
  allocated: number;
  shipped: number;
  delivered: number;
}

export type FulfillmentOrderStatus =
  'SENT' | 'ACCEPTED' | 'REJECTED' | 'SHIPPED' | 'DELIVERED' | 'CANCELLED';

export interface FulfillmentOrder {
  id: string;
  source: string;
  provider: string;
  status: FulfillmentOrderStatus;
  lines: {line: number; sku: string; quantity: number}[];
  reason?: string;
  rejection?: string;
  cancellationRequested: boolean;
  carrier?: string;
  trackingNumber?: string;
  createdAt: string;
  shippedAt?: string;
  deliveredAt?: string;
}

export interface Hold {
  reason: string;
  placedAt: string;
  endedAt?: string;
  endedBy?: string;
  note?: string;
}

export interface Order {
  id: string;
  channel: string;
  channelOrderId: string;
  orderNumber: string;
  orderType: string;
  status: OrderStatus;
  placedAt: string;
  receivedAt: string;
  customer: {id?: string; name?: string; email?: string; phone?: string; group?: string};
  shipTo: Address;
  billTo: Address;
  lines: OrderLine[];
  shipping: Money;
  discount: Money;
  tax: Money;
  total: Money;
  payment?: {method?: string; status?: string};
  shippingMethod?: string;
  riskLevel?: string;
  cancelAfter?: string;
  note?: string;
  attributes?: Record<string, string>;
  holds: Hold[];
  fulfillmentOrders: FulfillmentOrder[];
}

export interface TimelineEntry {
  at: string;
  event: string;
  detail?: string;
  by: string;
}

/** Whether nothing more can happen to the order. */
export function isClosed(status: OrderStatus): boolean {
  return status === 'COMPLETED' || status === 'CANCELLED' || status === 'REJECTED';
}

/** Units of a line that have neither left nor been cancelled. */
export function cancellable(line: OrderLine): number {
  return Math.max(0, line.ordered - line.cancelled - line.shipped);
}
