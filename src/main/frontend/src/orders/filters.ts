/** What the list is restricted to, as it stands in the page's address; '' does not restrict. */
export interface Filters {
  status: string;
  channel: string;
  customer: string;
  sku: string;
  /** First day, such as 2025-03-01, in the reader's time zone. */
  from: string;
  /** Last day, inclusive. */
  to: string;
  text: string;
}

export const noFilters: Filters = {
  status: '',
  channel: '',
  customer: '',
  sku: '',
  from: '',
  to: '',
  text: '',
};

const names = Object.keys(noFilters) as (keyof Filters)[];

export function readFilters(query: URLSearchParams): Filters {
  const filters = {...noFilters};
  names.forEach((name) => (filters[name] = query.get(name) ?? ''));
  return filters;
}

export function writeFilters(filters: Filters): URLSearchParams {
  const query = new URLSearchParams();
  names.filter((name) => filters[name]).forEach((name) => query.set(name, filters[name]));
  return query;
}

export function sameFilters(one: Filters, other: Filters): boolean {
  return names.every((name) => one[name] === other[name]);
}

/** How many filters restrict the list, the free text not counted. */
export function activeFilters(filters: Filters): number {
  return names.filter((name) => name !== 'text' && filters[name]).length;
}

/** The query of GET /api/orders. */
export function searchQuery(filters: Filters, limit: number, after?: string): string {
  const {from, to, ...asTheyAre} = filters;
  const query = new URLSearchParams();
  Object.entries(asTheyAre).forEach(
    ([name, value]) => value.trim() && query.set(name, value.trim()),
  );
  const placedFrom = startOfDay(from);
  const placedTo = startOfDay(to, 1);
  if (placedFrom) {
    query.set('placedFrom', placedFrom);
  }
  if (placedTo) {
    query.set('placedTo', placedTo);
  }
  query.set('limit', String(limit));
  if (after) {
    query.set('after', after);
  }
  return query.toString();
}

function startOfDay(day: string, plusDays = 0): string | undefined {
  const [year, month, date] = day.split('-').map(Number);
  if (!year || !month || !date) {
    return undefined;
  }
  return new Date(year, month - 1, date + plusDays).toISOString();
}
