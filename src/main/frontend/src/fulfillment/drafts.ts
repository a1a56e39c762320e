import type {NewSource, Question, Scenario} from './whatIfs';

/** A stock level as it is typed. */
export interface LevelDraft {
  key: number;
  sku: string;
  location: string;
  available: string;
}

/** A source as it is typed. */
export interface SourceDraft {
  key: number;
  location: string;
  name: string;
  kind: string;
  country: string;
  latitude: string;
  longitude: string;
}

/** A scenario as it is typed. */
export interface Draft {
  key: number;
  name: string;
  strategy: string;
  split: string;
  closed: string[];
  stockPercent: string;
  sources: SourceDraft[];
  levels: LevelDraft[];
}

/** What a person types for a question. */
export interface QuestionDraft {
  lastOrders: string;
  demand: string;
  draws: string;
  drafts: Draft[];
}

interface Keyed {
  key: number;
}

export function newDraft(key: number): Draft {
  return {
    key,
    name: `Alternative ${key}`,
    strategy: '',
    split: '',
    closed: [],
    stockPercent: '',
    sources: [],
    levels: [],
  };
}

export function newLevel(key: number): LevelDraft {
  return {key, sku: '', location: '', available: ''};
}

export function newSource(key: number): SourceDraft {
  return {
    key,
    location: '',
    name: '',
    kind: 'WAREHOUSE',
    country: '',
    latitude: '',
    longitude: '',
  };
}

export function nextKey(all: Keyed[]): number {
  return Math.max(0, ...all.map(({key}) => key)) + 1;
}

export function replaced<T extends Keyed>(all: T[], now: T): T[] {
  return all.map((each) => (each.key === now.key ? now : each));
}

export function without<T extends Keyed>(all: T[], gone: T): T[] {
  return all.filter((each) => each.key !== gone.key);
}

/** Where something stands in what was sent, such as `scenarios[2]`; it may have moved since. */
export function placeOf(list: string, sent: Keyed[] | undefined, {key}: Keyed): string {
  return `${list}[${sent?.findIndex((each) => each.key === key) ?? -1}]`;
}

/** What is typed as the API takes it; a figure left out is not sent, and the server judges. */
export function questionOf({lastOrders, demand, draws, drafts}: QuestionDraft): Question {
  return {
    lastOrders: Number(lastOrders),
    scenarios: drafts.map(scenarioOf),
    ...(demand.trim() && {demandFactor: Number(demand) / 100}),
    ...(demand.trim() && draws.trim() && {resamples: Number(draws)}),
  };
}

function scenarioOf(draft: Draft): Scenario {
  const {name, strategy, split, closed, stockPercent, sources, levels} = draft;
  return {
    name: name.trim(),
    ...(strategy && {strategy}),
    ...(split && {split}),
    ...(closed.length > 0 && {closed}),
    ...(sources.length > 0 && {sources: sources.map(sourceOf)}),
    ...(stockPercent.trim() && {stockFactor: Number(stockPercent) / 100}),
    ...(levels.length > 0 && {
      stock: levels.map(({sku, location, available}) => ({
        sku: sku.trim(),
        location,
        available: figure(available),
      })),
    }),
  };
}

function sourceOf({location, name, kind, country, latitude, longitude}: SourceDraft): NewSource {
  return {
    location: location.trim(),
    name: name.trim(),
    kind,
    address: {country: country.trim().toUpperCase()},
    point: {latitude: figure(latitude), longitude: figure(longitude)},
    provider: 'what-if',
    active: true,
  };
}

function figure(typed: string): number | undefined {
  return typed.trim() === '' ? undefined : Number(typed);
}
