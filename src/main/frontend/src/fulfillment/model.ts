/** Where each line ships from, and why. */
export interface FulfillmentPlan {
  /** Missing in a preview. */
  id?: string;
  orderId?: string;
  strategy: string;
  madeAt: string;
  shipments: {
    source: string;
    provider: string;
    lines: {line: number; sku: string; quantity: number}[];
    distanceKm: number;
    cost: number;
    reason: string;
  }[];
  unassigned: {line: number; quantity: number; reason: string}[];
  candidates: Candidate[];
  cost: number;
  lowerBound: number;
  notes: string[];
  lines?: LineExplanation[];
  softened?: SoftBreach[];
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
}

/** A soft constraint that the plan breaks, and what that costs. */
export interface SoftBreach {
  rule: string;
  explanation: string;
}
