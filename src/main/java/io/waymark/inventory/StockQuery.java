package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which figures of which stock to add up.
 *
 * @param skus of these SKUs, 10,000 at most; empty is all
 * @param filters for each dimension named here, the stock has one of these values; the empty text
 *     is stock without that dimension
 * @param groupBy by which dimensions the figures are told apart, beside the SKU
 * @param measures which figures: names of physical measures ({@code pos.inbound}) and calculated
 *     ones ({@code available}); empty is on hand, reserved and available
 * @param at the stock as it was then, for up to 10,000 SKUs that must be named; null is now
 * @param returnNegative figures below 0 are told as they are; otherwise as 0
 * @param onlyNegative only groups with a figure below 0, told as they are
 * @param includeUnsellable stock of every status counts; otherwise, unless a filter or the grouping
 *     names the status, only what can be sold
 */
public record StockQuery(
    Set<Sku> skus,
    Map<Dimension, Set<String>> filters,
    List<Dimension> groupBy,
    List<String> measures,
    Instant at,
    boolean returnNegative,
    boolean onlyNegative,
    boolean includeUnsellable) {

  private static final int MOST_SKUS = 10_000;

  /** Missing parts are empty; throws {@link InvalidInput} for too many SKUs, or none as of then. */
  public StockQuery {
    skus = skus == null ? Set.of() : new LinkedHashSet<>(skus);
    filters = filters == null ? Map.of() : new LinkedHashMap<>(filters);
    groupBy = groupBy == null ? List.of() : groupBy.stream().distinct().toList();
    measures = measures == null ? List.of() : measures.stream().distinct().toList();
    if (skus.size() > MOST_SKUS) {
      throw InvalidInput.of("skus", "size", "must be at most " + MOST_SKUS);
    }
    Calendar.check("at", at);
    if (at != null && skus.isEmpty()) {
      throw InvalidInput.of("skus", "required", "must be named for the stock at an earlier time");
    }
  }

  /** What can be sold of these SKUs, by location. */
  public static StockQuery sellable(Set<Sku> skus, Map<Dimension, Set<String>> filters) {
    return new StockQuery(
        skus, filters, List.of(Dimension.LOCATION), List.of(), null, false, false, false);
  }

  boolean isSellableOnly() {
    return !includeUnsellable
        && !filters.containsKey(Dimension.STATUS)
        && !groupBy.contains(Dimension.STATUS);
  }
}
