import {ApiError, get} from '../shared/api';
import type {FulfillmentPlan} from './model';

/** An order's last plan; null before it is planned. */
export async function lastPlan(
  orderId: string,
  signal?: AbortSignal,
): Promise<FulfillmentPlan | null> {
  try {
    return await get(`/api/fulfillment/orders/${encodeURIComponent(orderId)}/plan`, signal);
  } catch (fault) {
    if (fault instanceof ApiError && fault.problem.status === 404) {
      return null;
    }
    throw fault;
  }
}
