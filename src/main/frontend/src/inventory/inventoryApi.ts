import {ask, get, write} from '../shared/api';
import {
  openUnits,
  type ChangeOutcome,
  type Movement,
  type Position,
  type Reservation,
} from './model';

/** The server answers with no more than this many rows at once. */
const largestPage = 1000;

/** Which rows are wanted; '' does not restrict. */
export interface StockFilters {
  sku: string;
  location: string;
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
  what: 'positions' | 'movements' | 'reservations',
  filters: StockFilters,
  wanted: number,
  signal?: AbortSignal,
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
    rows.push(...(page[what] ?? []));
    after = page.next;
    if (!page[what]?.length) {
      break;
    }
  } while (after && rows.length < wanted);
  return {rows, more: after !== undefined};
}
