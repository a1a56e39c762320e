package io.waymark.fulfillment;

import io.waymark.inventory.StockPosition;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * What a plan is made from: the live network and stock, or what if they were others.
 *
 * @param network sources, strategies and what belongs to them
 * @param stock the positions of SKUs as an asker of these attributes sees them
 * @param uses what working days hold already
 */
record Situation(
    Network network,
    BiFunction<Collection<Sku>, Map<String, String>, List<StockPosition>> stock,
    CapacityUses.Uses uses) {}
