import {get, write} from '../shared/api';

/** A figure, or its mean over the draws with its 5th and 95th percentile. */
export interface Figure {
  value: number;
  low?: number;
  high?: number;
}

/** Circumstances; what is left out is as it is. */
export interface Scenario {
  name: string;
  strategy?: string;
  closed?: string[];
  stockFactor?: number;
}

export interface Question {
  lastOrders: number;
  scenarios: Scenario[];
  demandFactor?: number;
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

/** A scenario as it is typed. */
export interface Draft {
  key: number;
  name: string;
  strategy: string;
  closed: string[];
  stockPercent: string;
}

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

export function newDraft(key: number): Draft {
  return {key, name: `Alternative ${key}`, strategy: '', closed: [], stockPercent: ''};
}

/** What is typed as the API takes it; a figure left out is not sent, and the server judges. */
export function questionOf(lastOrders: string, demand: string, drafts: Draft[]): Question {
  return {
    lastOrders: Number(lastOrders),
    scenarios: drafts.map(({name, strategy, closed, stockPercent}) => ({
      name: name.trim(),
      ...(strategy && {strategy}),
      ...(closed.length > 0 && {closed}),
      ...(stockPercent.trim() && {stockFactor: Number(stockPercent) / 100}),
    })),
    ...(demand.trim() && {demandFactor: Number(demand) / 100}),
  };
}

/** What differs in a scenario, as a person says it. */
export function told({strategy, closed = [], stockFactor}: Scenario): string {
  const parts = [
    ...(strategy ? [`strategy ${strategy}`] : []),
    ...(closed.length > 0 ? [`without ${[...closed].sort().join(', ')}`] : []),
    ...(stockFactor == null ? [] : [`${percent(stockFactor)} of the stock`]),
  ];
  return parts.length > 0 ? parts.join('; ') : 'as it is';
}

export function percent(share: number): string {
  return `${(share * 100).toLocaleString('en-US', {maximumFractionDigits: 1})} %`;
}
