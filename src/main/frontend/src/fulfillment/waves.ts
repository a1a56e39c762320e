import {get, write} from '../shared/api';
import type {Batch} from './batches';

/** A policy by which orders wait to be planned together. */
export interface Wave {
  id: string;
  name: string;
  active: boolean;
  everyMinutes: number;
  maxOrders: number;
  orders: {
    channels?: string[];
    strategies?: string[];
    shippingMethods?: string[];
    minValue?: number;
    maxValue?: number;
  };
}

/** A wave with its next run and how many orders wait for it. */
export interface Standing {
  wave: Wave;
  nextAt?: string;
  waiting: number;
}

const waves = '/api/fulfillment/waves';

function at(id: string): string {
  return `${waves}/${encodeURIComponent(id)}`;
}

export async function listWaves(signal?: AbortSignal): Promise<Standing[]> {
  return (await get<{waves: Standing[]}>(waves, signal)).waves;
}

export async function listRuns(id: string, signal?: AbortSignal): Promise<Batch[]> {
  return (await get<{runs: Batch[]}>(`${at(id)}/runs`, signal)).runs;
}

/** Plans those that wait now. */
export function runNow(id: string) {
  return write<Batch>('POST', `${at(id)}/runs`);
}

/** Pauses a wave, which lets those that wait go, or resumes it. */
export function setActive({id, ...wave}: Wave, active: boolean) {
  return write<Standing>('PUT', at(id), {...wave, active});
}

/** Which orders wait, as a person says it. */
export function taken({orders}: Wave): string {
  const parts = [
    ...named('channel', orders.channels),
    ...named('strategy', orders.strategies),
    ...named('shipping method', orders.shippingMethods),
    ...(orders.minValue === undefined ? [] : [`at least ${orders.minValue}`]),
    ...(orders.maxValue === undefined ? [] : [`at most ${orders.maxValue}`]),
  ];
  return parts.length > 0 ? parts.join(', ') : 'every order';
}

function named(what: string, values: string[] = []): string[] {
  return values.length > 0 ? [`${what} ${[...values].sort().join(' or ')}`] : [];
}
