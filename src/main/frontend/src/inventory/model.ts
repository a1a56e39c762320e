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

export type LevelName = 'LOW_STOCK' | 'OUT_OF_STOCK';

/** A place that is low or out of stock, for everybody or for one channel. */
export interface StockLevel {
  sku: string;
  location: string;
  channel?: string;
  level: LevelName;
  available: number;
  threshold?: number;
  since: string;
}

export const settingKinds = ['safety-stocks', 'low-stock-thresholds'] as const;
export type SettingKind = (typeof settingKinds)[number];

/** Units that are set for a product: at one location or each, for one channel or each. */
export interface StockSetting {
  sku: string;
  location?: string;
  channel?: string;
  units: number;
}

/** What is set for one scope of a product. */
export interface ScopeSettings {
  location?: string;
  channel?: string;
  safetyStock?: number;
  threshold?: number;
}

/** What can be sold of a product, and what is kept back. */
export interface Availability {
  sku: string;
  onHand: number;
  reserved: number;
  withheld?: number;
  available: number;
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
