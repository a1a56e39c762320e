import type {Order, OrderLine} from './model';

const nothing = {amount: 0, currency: 'USD'};

/** An order for tests, with one line unless told otherwise. */
export function order(more: Partial<Order> = {}): Order {
  return {
    id: '01K',
    channel: 'web',
    channelOrderId: '1',
    orderNumber: 'W-1',
    orderType: 'standard',
    status: 'PLACED',
    placedAt: '2025-03-01T10:00:00Z',
    receivedAt: '2025-03-01T10:00:00Z',
    customer: {name: 'Ada'},
    shipTo: {city: 'Portland', country: 'US'},
    billTo: {city: 'Portland', country: 'US'},
    lines: [line(1, 'AF-MUG')],
    shipping: nothing,
    discount: nothing,
    tax: nothing,
    total: {amount: 24, currency: 'USD'},
    holds: [],
    fulfillmentOrders: [],
    ...more,
  };
}

export function line(number: number, sku: string, more: Partial<OrderLine> = {}): OrderLine {
  return {
    line: number,
    sku,
    unitPrice: {amount: 12, currency: 'USD'},
    discount: nothing,
    tax: nothing,
    ordered: 2,
    cancelled: 0,
    allocated: 0,
    shipped: 0,
    delivered: 0,
    ...more,
  };
}
