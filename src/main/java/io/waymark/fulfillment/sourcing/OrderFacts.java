package io.waymark.fulfillment.sourcing;

import io.waymark.fulfillment.CarrierService;
import io.waymark.fulfillment.Item;
import io.waymark.fulfillment.PlanRequest;
import io.waymark.fulfillment.SourceList;
import io.waymark.fulfillment.optimizer.prices.ScarcityPrices;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An order as terms and constraints see it.
 *
 * @param lines what is wanted
 * @param terms what else is known of the order
 * @param split how far it may be split
 * @param excluded sources that it must not use
 * @param at when it came in, UTC
 * @param items what is known of its products
 * @param services carriers' services by id
 * @param lists source lists by id
 * @param prices what taking a scarce unit costs those who come later
 */
public record OrderFacts(
    List<PlanRequest.Line> lines,
    PlanRequest.Terms terms,
    PlanRequest.Split split,
    Set<LocationId> excluded,
    Instant at,
    Map<Sku, Item> items,
    Map<String, CarrierService> services,
    Map<String, SourceList> lists,
    ScarcityPrices prices) {

  /** What is known of a product. */
  public Item item(Sku sku) {
    Item item = items.get(sku);
    return item == null ? Item.unknown(sku) : item;
  }

  /** What everything together weighs, kg. */
  public double weightKg() {
    return lines.stream().mapToDouble(line -> item(line.sku()).weightKg() * line.quantity()).sum();
  }

  /** What the lightest unit weighs, kg. */
  public double lightestKg() {
    return lines.stream().mapToDouble(line -> item(line.sku()).weightKg()).min().orElse(0);
  }

  /**
   * The carrier service of this id, or else the one that the order asks for: by its id, or by a
   * shipping method that it fulfils (the first by id).
   */
  public Optional<CarrierService> service(String id) {
    String wanted = id == null ? terms.carrierService() : id;
    if (wanted == null) {
      return Optional.empty();
    }
    return Optional.ofNullable(services.get(wanted))
        .or(
            () ->
                services.values().stream()
                    .filter(service -> service.methods().contains(wanted))
                    .min(Comparator.comparing(CarrierService::id)));
  }

  /** Whether a list has a source; no list has every source. */
  public boolean isOn(String list, LocationId source) {
    if (list == null) {
      return true;
    }
    SourceList found = lists.get(list);
    return found != null && found.sources().contains(source);
  }

  /** The same order with only some lines, or some units of them. */
  public OrderFacts with(List<PlanRequest.Line> others) {
    return new OrderFacts(others, terms, split, excluded, at, items, services, lists, prices);
  }
}
