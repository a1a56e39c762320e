/** What shipping costs, by named term, in the strategy's own measure. */
export type ByTerm = Record<string, number>;

/** Where each line ships from, and why. */
export interface FulfillmentPlan {
  /** Missing in a preview. */
  id?: string;
  orderId?: string;
  strategy: string;
  madeAt: string;
  shipments: Shipment[];
  unassigned: {line: number; quantity: number; reason: string}[];
  candidates: Candidate[];
  cost: number;
  lowerBound: number;
  notes: string[];
  lines?: LineExplanation[];
  softened?: SoftBreach[];
}

/** What one source ships. */
export interface Shipment {
  source: string;
  provider: string;
  lines: {line: number; sku: string; quantity: number}[];
  distanceKm: number;
  cost: number;
  reason: string;
  byTerm?: ByTerm;
  leavesAt?: string;
  /** A day, such as 2026-01-05. */
  arrivesOn?: string;
}

/** A source that was looked at; `removedBy` names the rule that removed it. */
export interface Candidate {
  source: string;
  distanceKm: number;
  removedBy?: string;
  explanation: string;
}

/** Why a line ships from where it ships. */
export interface LineExplanation {
  line: number;
  sku: string;
  quantity: number;
  sentence: string;
  /** The sources that matter to it, the chosen one first. */
  options?: LineOption[];
  /** How many further sources each rule removed; `eligible` for those it did not. */
  others?: Record<string, number>;
}

/** A source as a line sees it. */
export interface LineOption {
  source: string;
  role: 'CHOSEN' | 'RUNNER_UP' | 'ELIGIBLE' | 'REMOVED';
  available: number;
  removedBy?: string;
  explanation?: string;
  /** What the line costs there, the rest of the plan unchanged; missing when removed. */
  cost?: number;
  byTerm?: ByTerm;
}

/** A soft constraint that the plan breaks, and what that costs. */
export interface SoftBreach {
  rule: string;
  source?: string;
  lines?: number[];
  explanation: string;
  cost?: number;
}
