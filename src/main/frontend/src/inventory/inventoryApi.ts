import {ask, get, write} from '../shared/api';
import type {Allocation} from './allocations';
import {
  openUnits,
  settingKinds,
  type Availability,
  type ChangeOutcome,
  type LevelName,
  type Movement,
  type Position,
  type Reservation,
  type ScopeSettings,
  type SettingKind,
  type StockLevel,
  type StockSetting,
} from './model';

/** The server answers with no more than this many rows at once. */
const largestPage = 1000;

/** Which rows are wanted; '' does not restrict. */
export interface StockFilters {
  sku: string;
  location: string;
  /** A group and all below it, only for allocations. */
  group?: string;
}

export interface Listing<T> {
  rows: T[];
  more: boolean;
}

export function listPositions(filters: StockFilters, wanted: number, signal?: AbortSignal) {
  return list<Position>('positions', filters, wanted, signal);
}

export function listMovements(filters: StockFilters, wanted: number, signal?: AbortSignal) {
  return list<Movement>('movements', filters, wanted, signal);
}

export function listReservations(filters: StockFilters, wanted: number, signal?: AbortSignal) {
  return list<Reservation>('reservations', filters, wanted, signal);
}

export function listAllocations(filters: StockFilters, wanted: number, signal?: AbortSignal) {
  return list<Allocation>('allocations', filters, wanted, signal);
}

/** Which levels are wanted; '' is low and out alike. */
export interface LevelFilters extends StockFilters {
  level: LevelName | '';
}

export function listLevels(filters: LevelFilters, wanted: number, signal?: AbortSignal) {
  return list<StockLevel>('stock-levels', filters, wanted, signal, 'levels');
}

/** What is set for a product, each scope once. */
export async function listSettings(sku: string, signal?: AbortSignal): Promise<ScopeSettings[]> {
  const [safety, thresholds] = await Promise.all(
    settingKinds.map((kind) =>
      list<StockSetting>(kind, {sku, location: ''}, largestPage, signal, 'settings'),
    ),
  );
  const scopes = new Map<string, ScopeSettings>();
  const scope = ({location, channel}: StockSetting) => {
    const key = JSON.stringify([location, channel]);
    scopes.set(key, scopes.get(key) ?? {location, channel});
    return scopes.get(key)!;
  };
  safety!.rows.forEach((each) => (scope(each).safetyStock = each.units));
  thresholds!.rows.forEach((each) => (scope(each).threshold = each.units));
  return [...scopes.values()];
}

/**
 * Sets what has units. What has none is taken back if it is what stood there before, and is else
 * left as it is.
 */
export async function saveSettings(
  sku: string,
  settings: ScopeSettings,
  before?: ScopeSettings,
): Promise<void> {
  const {location, channel} = settings;
  const same = before?.location === location && before?.channel === channel ? before : undefined;
  const put = async (kind: SettingKind, units?: number, stood?: number) => {
    if (units !== undefined || stood !== undefined) {
      await write('PUT', `/api/inventory/${kind}`, {
        sku,
        location,
        channel,
        ...(units === undefined ? {remove: true} : {units}),
      });
    }
  };
  await put('safety-stocks', settings.safetyStock, same?.safetyStock);
  await put('low-stock-thresholds', settings.threshold, same?.threshold);
}

/** What everybody without settings of their own can buy of a product. */
export async function availabilityOf(sku: string, signal?: AbortSignal): Promise<Availability> {
  const query = new URLSearchParams({sku});
  const answer = await get<{availability: Availability[]}>(
    `/api/inventory/availability?${query}`,
    signal,
  );
  return answer.availability[0]!;
}

/** Where a product has stock, sellable or not. */
export interface Places {
  /** Sites that are more than one location by another name. */
  sites: string[];
  locations: string[];
}

export async function placesOf(sku: string, signal?: AbortSignal): Promise<Places> {
  const answer = await ask<{figures: {dimensions: {site: string; location: string}}[]}>(
    '/api/inventory/queries',
    {skus: [sku], groupBy: ['site', 'location'], includeUnsellable: true},
    signal,
  );
  const places = answer.figures.map(({dimensions}) => dimensions);
  return {
    sites: [
      ...new Set(places.filter(({site, location}) => site !== location).map(({site}) => site)),
    ],
    locations: [...new Set(places.map(({location}) => location))].sort(),
  };
}

/** Gives back all that is open of one reservation; once, however often it is asked for. */
export function release(reservation: Reservation) {
  const quantity = openUnits(reservation);
  return write('POST', '/api/inventory/reservations/unreserve', {
    requestId: `release-${reservation.id}-${quantity}`,
    reservation: reservation.id,
    quantity,
  });
}

/** Makes changes to stock; each has its own outcome, in the order sent. */
export async function change(changes: unknown[]): Promise<ChangeOutcome[]> {
  const answer = await write<{outcomes: ChangeOutcome[]}>(
    'POST',
    '/api/inventory/changes',
    changes,
  );
  return answer.outcomes;
}

async function list<T>(
  what: 'positions' | 'movements' | 'reservations' | 'allocations' | 'stock-levels' | SettingKind,
  filters: StockFilters,
  wanted: number,
  signal?: AbortSignal,
  rowsIn: string = what,
): Promise<Listing<T>> {
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const query = new URLSearchParams();
    Object.entries(filters).forEach(
      ([name, value]) => value.trim() && query.set(name, value.trim()),
    );
    query.set('limit', String(Math.min(largestPage, wanted - rows.length)));
    if (after) {
      query.set('after', after);
    }
    const page = await get<Record<string, T[]> & {next?: string}>(
      `/api/inventory/${what}?${query}`,
      signal,
    );
    rows.push(...(page[rowsIn] ?? []));
    after = page.next;
    if (!page[rowsIn]?.length) {
      break;
    }
  } while (after && rows.length < wanted);
  return {rows, more: after !== undefined};
}
