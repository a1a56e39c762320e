/** What tells stock of one SKU apart, such as batch or color. */
export type Dimensions = Record<string, string>;

export interface Position {
  sku: string;
  location: string;
  dimensions?: Dimensions;
  onHand: number;
  reserved: number;
  available: number;
}

export interface Movement {
  seq: number;
  sku: string;
  location: string;
  dimensions?: Dimensions;
  kind: string;
  measure?: string;
  delta: number;
  onHand: number;
  reason?: string;
  reasonCode?: string;
  reference?: string;
  changeId?: string;
  at: string;
}

export interface Reservation {
  id: string;
  orderId?: string;
  reference: string;
  sku: string;
  location: string;
  dimensions?: Dimensions;
  quantity: number;
  shipped: number;
  returned: number;
  /** Units that wait for stock. */
  uncovered: number;
  /** Held for the whole site, and only for now at this location. */
  site?: string;
  expiresAt?: string;
  state: 'OPEN' | 'SHIPPED' | 'RELEASED' | 'EXPIRED' | 'MOVED';
  reservedAt: string;
  endedAt?: string;
}

/** Units of it that are neither shipped nor given back. */
export function openUnits({quantity, shipped, returned}: Reservation): number {
  return quantity - shipped - returned;
}

/** What became of one row of a list of changes. */
export interface ChangeOutcome {
  id: string;
  outcome: 'DONE' | 'LATE' | 'REFUSED';
  errors?: {field: string; rule: string; message: string}[];
}

/** "batch B1, color Red"; empty for stock without dimensions. */
export function told(dimensions: Dimensions = {}): string {
  return Object.entries(dimensions)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

/** Tells rows apart that differ only in their dimensions. */
export function keyOf(row: {sku: string; location: string; dimensions?: Dimensions}): string {
  return `${row.sku}|${row.location}|${told(row.dimensions)}`;
}
