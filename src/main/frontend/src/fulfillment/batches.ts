import {getOrder} from '../orders/ordersApi';
import type {Order} from '../orders/model';
import {get, write} from '../shared/api';
import {inTurn} from '../shared/inTurn';
import {lastPlan} from './plans';
import type {FulfillmentPlan} from './model';

/** Orders that were planned together, as the API writes it. */
export interface Batch {
  id: string;
  requestedAt: string;
  status:
    'WAITING' | 'COLLECTING' | 'PRICING' | 'IMPROVING' | 'WRITING' | 'WAKING' | 'DONE' | 'FAILED';
  percent: number;
  orders: number;
  unassignedUnits: number;
  unassignedUnitCost?: number;
  cost?: number;
  lowerBound?: number;
  gap?: number;
  ending?: 'GOOD_ENOUGH' | 'EFFORT_SPENT' | 'TIME_LIMIT' | 'CANCELLED';
  failure?: string;
  /** Of a batch of all orders that wait for stock: how many there were, and how many got some. */
  waiting?: {found: number; woken?: number};
}

/** What one order wants of a batch. */
export interface Wanted {
  orderId: string;
  wanted: {
    destination: {country?: string; postalCode?: string};
    lines: {line: number; sku: string; quantity: number}[];
    strategy?: string;
    split: string;
    excludedSources: string[];
    terms: Record<string, unknown>;
  };
}

const batches = '/api/fulfillment/batches';
const atATime = 6;

/** The server answers with no more than this many plans at once. */
const largestPage = 500;

export async function listBatches(signal?: AbortSignal): Promise<Batch[]> {
  return (await get<{batches: Batch[]}>(batches, signal)).batches;
}

export function readBatch(id: string, signal?: AbortSignal): Promise<Batch> {
  return get<Batch>(`${batches}/${encodeURIComponent(id)}`, signal);
}

/** The first so many plans of a batch. */
export async function readPlans(
  id: string,
  howMany: number,
  signal?: AbortSignal,
): Promise<FulfillmentPlan[]> {
  const all: FulfillmentPlan[] = [];
  for (let from = 0; from < howMany; from += largestPage) {
    const count = Math.min(largestPage, howMany - from);
    const path = `${batches}/${encodeURIComponent(id)}/plans?from=${from}&count=${count}`;
    all.push(...(await get<{plans: FulfillmentPlan[]}>(path, signal)).plans);
  }
  return all;
}

/** Plans orders together; sent twice with the same key it is planned once. */
export function planTogether(orders: Wanted[], key: string): Promise<Batch> {
  return write<Batch>('POST', batches, {orders}, key);
}

/** Plans all orders that wait for stock, and wakes those that get some; once for each key. */
export function planWaiting(key: string): Promise<Batch> {
  return write<Batch>('POST', `${batches}/waiting`, undefined, key);
}

/** Ends the search; the best plan so far is taken. */
export function endSearch(id: string): Promise<void> {
  return write('DELETE', `${batches}/${encodeURIComponent(id)}`);
}

export function isOver({status}: Batch): boolean {
  return status === 'DONE' || status === 'FAILED';
}

/**
 * What the orders with these ids want now. Orders of which nothing is open are left out.
 *
 * @param strategy the strategy of all of them; '' for the one that each was planned by last
 */
export async function wantedOf(
  ids: string[],
  strategy: string,
  split: string,
  read: (howMany: number) => void,
): Promise<Wanted[]> {
  const one = async (id: string) => {
    const order = await getOrder(id);
    const own = strategy || (await lastPlan(id))?.strategy;
    return wantedBy(order, own, split);
  };
  const all = await inTurn(ids, atATime, one, read);
  return all.filter(({wanted}) => wanted.lines.length > 0);
}

/** The open units of an order, for the places that have not refused it. */
export function wantedBy(order: Order, strategy: string | undefined, split: string): Wanted {
  const {country, postalCode} = order.shipTo;
  const refusing = order.fulfillmentOrders.filter(({status}) => status === 'REJECTED');
  const excludedSources = [...new Set(refusing.map(({source}) => source))];
  return {
    orderId: order.id,
    wanted: {
      destination: {country, postalCode},
      lines: order.lines
        .map(({line, sku, ordered, cancelled, allocated}) => ({
          line,
          sku,
          quantity: ordered - cancelled - allocated,
        }))
        .filter(({quantity}) => quantity > 0),
      ...(strategy && {strategy}),
      split,
      excludedSources,
      terms: {
        orderValue: order.total.amount,
        carrierService: order.shippingMethod,
        promisedBy: order.attributes?.promisedBy,
        rejections: excludedSources.length,
        channel: order.channel,
      },
    },
  };
}
