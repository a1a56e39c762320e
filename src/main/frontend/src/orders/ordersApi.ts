import {get, write} from '../shared/api';
import {searchQuery, type Filters} from './filters';
import type {Order, OrderListing, OrderRow, TimelineEntry} from './model';

/** The server answers with no more than this many orders at once. */
const largestPage = 200;

/** The newest orders, as many as wanted, and whether there are more. */
export async function listOrders(
  filters: Filters,
  wanted: number,
  signal?: AbortSignal,
): Promise<{orders: OrderRow[]; more: boolean}> {
  const orders: OrderRow[] = [];
  let after: string | undefined;
  let page: OrderListing;
  do {
    const limit = Math.min(largestPage, wanted - orders.length);
    page = await get<OrderListing>(`/api/orders?${searchQuery(filters, limit, after)}`, signal);
    orders.push(...page.orders);
    after = page.next;
  } while (after && orders.length < wanted && page.orders.length > 0);
  return {orders, more: after !== undefined};
}

export function getOrder(id: string, signal?: AbortSignal): Promise<Order> {
  return get(`/api/orders/${encodeURIComponent(id)}`, signal);
}

export function getTimeline(id: string, signal?: AbortSignal): Promise<TimelineEntry[]> {
  return get(`/api/orders/${encodeURIComponent(id)}/timeline`, signal);
}

export type Decision = 'RELEASE' | 'CANCEL';

export function reviewOrder(id: string, decision: Decision, note: string): Promise<void> {
  return write('POST', `/api/orders/${encodeURIComponent(id)}/review`, {decision, note});
}

/** Asks for lines to be cancelled; none means the whole order. */
export function cancelOrder(id: string, lines: number[], reason: string): Promise<void> {
  return write('POST', `/api/orders/${encodeURIComponent(id)}/cancellation`, {lines, reason});
}
