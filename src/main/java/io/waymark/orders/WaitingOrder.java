package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.Map;

/**
 * An order of which units wait for stock.
 *
 * @param order its id; the lower, the older
 * @param units how many of each SKU, 1 or more
 */
public record WaitingOrder(OrderId order, Map<Sku, Integer> units) {}
