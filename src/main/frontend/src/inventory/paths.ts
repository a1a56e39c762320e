export function productPath(sku: string): string {
  return `/inventory/products/${encodeURIComponent(sku)}`;
}

/** What is kept of one SKU for whom. */
export function allocationsPath(sku: string): string {
  return `/inventory/allocations?${new URLSearchParams({sku})}`;
}

/** The ledger of one SKU, at one location or everywhere. */
export function ledgerPath(sku: string, location?: string): string {
  const query = new URLSearchParams({sku, ...(location && {location})});
  return `/inventory/ledger?${query}`;
}
