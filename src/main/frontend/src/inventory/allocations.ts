import {get, write} from '../shared/api';

/** Units kept for a group at a location. */
export interface Allocation {
  sku: string;
  location: string;
  /** The group's values by level, from the first on. */
  group: Record<string, string>;
  path: string;
  allocated: number;
  consumed: number;
  left: number;
  /** Units of what is left that are in stock and not reserved. */
  backed: number;
  /** Units there that serve all. */
  commonPool: number;
}

export type AllocationKind = 'allocate' | 'unallocate' | 'reallocate';

export interface AllocationChange {
  requestId: string;
  sku: string;
  location: string;
  group: Record<string, string>;
  target?: Record<string, string>;
  quantity: number;
}

/** The attributes that make up groups, the most general first. */
export async function allocationLevels(signal?: AbortSignal): Promise<string[]> {
  return (await get<{levels: string[]}>('/api/inventory/allocations/levels', signal)).levels;
}

export function changeAllocation(kind: AllocationKind, change: AllocationChange) {
  return write('POST', `/api/inventory/allocations/${kind}`, change);
}

/** "web › vip". */
export function groupName({group}: Pick<Allocation, 'group'>): string {
  return Object.values(group).join(' › ');
}

/** The levels that have a value, trimmed. */
export function named(levels: string[], values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    levels
      .map((level) => [level, values[level]?.trim() ?? ''] as const)
      .filter(([, value]) => value),
  );
}
