package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.util.Set;

/**
 * More of these SKUs became available (received, counted up or released); published inside the
 * transaction that did it.
 *
 * @param skus the SKUs
 */
public record StockChanged(Set<Sku> skus) {}
