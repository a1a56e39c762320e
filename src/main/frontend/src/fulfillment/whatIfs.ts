import {get, write} from '../shared/api';

/** A figure, or its mean over the draws with its 5th and 95th percentile. */
export interface Figure {
  value: number;
  low?: number;
  high?: number;
}

/** A source that there would be, or that would be another. */
export interface NewSource {
  location: string;
  name: string;
  kind: string;
  address: {country: string};
  point?: {latitude?: number; longitude?: number};
  provider: string;
  active: boolean;
}

/** Units of a SKU that could be sold at a location. */
export interface Level {
  sku: string;
  location: string;
  available?: number;
}

/** Circumstances; what is left out is as it is. */
export interface Scenario {
  name: string;
  strategy?: string;
  split?: string;
  closed?: string[];
  sources?: NewSource[];
  stockFactor?: number;
  stock?: Level[];
}

export interface Question {
  lastOrders: number;
  carts?: unknown[];
  scenarios: Scenario[];
  demandFactor?: number;
  resamples?: number;
}

export interface Outcome {
  scenario: string;
  figures: Record<string, Figure>;
}

/** A question about orders under other circumstances, as the API writes it. */
export interface WhatIf {
  id: string;
  requestedAt: string;
  status: 'WAITING' | 'RUNNING' | 'DONE' | 'FAILED';
  /** 0 to 1. */
  progress: number;
  question: Question;
  answer?: {orders: number; bands?: string; outcomes: Outcome[]};
  failure?: string;
}

/** What a scenario may be about. */
export interface Choices {
  strategies: {id: string; name: string; active: boolean}[];
  sources: {location: string; name: string; active: boolean}[];
}

/** How far orders may be split, as people say it. */
export const splits: Record<string, string> = {
  NONE: 'Not at all',
  COMPLETE_ORDER: 'Everything at once',
  BY_LINE: 'By line',
  BY_QUANTITY: 'By quantity',
};

const whatIfs = '/api/fulfillment/what-ifs';

export async function listWhatIfs(signal?: AbortSignal): Promise<WhatIf[]> {
  return (await get<{whatIfs: WhatIf[]}>(whatIfs, signal)).whatIfs;
}

export function readWhatIf(id: string, signal?: AbortSignal): Promise<WhatIf> {
  return get<WhatIf>(`${whatIfs}/${encodeURIComponent(id)}`, signal);
}

export function ask(question: Question): Promise<WhatIf> {
  return write<WhatIf>('POST', whatIfs, question);
}

export async function readChoices(signal?: AbortSignal): Promise<Choices> {
  const [{strategies}, {sources}] = await Promise.all([
    get<Pick<Choices, 'strategies'>>('/api/fulfillment/strategies', signal),
    get<Pick<Choices, 'sources'>>('/api/fulfillment/sources', signal),
  ]);
  return {strategies, sources};
}

export function isOver({status}: WhatIf): boolean {
  return status === 'DONE' || status === 'FAILED';
}

/** What differs in a scenario, as a person says it. */
export function told(scenario: Scenario): string {
  const {strategy, split, closed = [], sources = [], stockFactor, stock = []} = scenario;
  const parts = [
    ...(strategy ? [`strategy ${strategy}`] : []),
    ...(split ? [`split ${(splits[split] ?? split).toLowerCase()}`] : []),
    ...(closed.length > 0 ? [`without ${[...closed].sort().join(', ')}`] : []),
    ...(sources.length > 0 ? [`with ${sources.map(({location}) => location).join(', ')}`] : []),
    ...(stockFactor == null ? [] : [`${percent(stockFactor)} of the stock`]),
    ...stock.map(({sku, location, available}) => `${available} of ${sku} at ${location}`),
  ];
  return parts.length > 0 ? parts.join('; ') : 'as it is';
}

export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-US', {maximumFractionDigits: 1})} %`;
}
