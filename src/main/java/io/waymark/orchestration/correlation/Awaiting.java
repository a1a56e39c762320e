package io.waymark.orchestration.correlation;

import static java.util.stream.Collectors.toSet;

import io.waymark.fulfillment.Fulfillment;
import io.waymark.fulfillment.Source;
import io.waymark.fulfillment.Waves;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orchestration.journey.OrderAttributes;
import io.waymark.orchestration.journey.WaitingJourneys;
import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import io.waymark.orders.Orders;
import io.waymark.orders.WaitingOrder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Orders that await stock, and what they could get: units that nobody has, at active sources. */
@Component
class Awaiting {

  private static final int PAGE = 500;

  private final Orders orders;
  private final WaitingJourneys journeys;
  private final Waves waves;
  private final Fulfillment fulfillment;
  private final Inventory inventory;

  Awaiting(
      Orders orders,
      WaitingJourneys journeys,
      Waves waves,
      Fulfillment fulfillment,
      Inventory inventory) {
    this.orders = orders;
    this.journeys = journeys;
    this.waves = waves;
    this.fulfillment = fulfillment;
    this.inventory = inventory;
  }

  /**
   * Units of a SKU.
   *
   * @param units that somebody may take, whoever it is
   * @param keptBack whether some of them are kept back from some
   */
  record Units(int units, boolean keptBack) {}

  Units units(Sku sku) {
    List<StockPosition> there = there(Set.of(sku), Map.of()).toList();
    return new Units(
        there.stream().mapToInt(Awaiting::forAnybody).sum(),
        there.stream().anyMatch(position -> position.withheld() > 0));
  }

  /** What is waited for although there is some of it. */
  Set<Sku> inStock() {
    List<Sku> waitedFor = List.copyOf(orders.waitedFor());
    Set<Sku> found = new HashSet<>();
    for (int first = 0; first < waitedFor.size(); first += PAGE) {
      there(waitedFor.subList(first, Math.min(waitedFor.size(), first + PAGE)), Map.of())
          .filter(position -> forAnybody(position) > 0)
          .forEach(position -> found.add(position.sku()));
    }
    return found;
  }

  private static int forAnybody(StockPosition position) {
    return position.available() + position.withheld();
  }

  List<WaitingOrder> after(Sku sku, OrderId last, int count) {
    return orders.waitingFor(sku, last, count);
  }

  /** How many of these orders, between two, still wait for a SKU. */
  int still(Sku sku, OrderId from, OrderId to, Set<OrderId> woken) {
    int still = 0;
    List<WaitingOrder> some = orders.waitingFor(sku, from, PAGE);
    while (!some.isEmpty()) {
      for (WaitingOrder each : some) {
        still += woken.contains(each.order()) ? 1 : 0;
      }
      OrderId last = some.get(some.size() - 1).order();
      some =
          last.value().compareTo(to.value()) < 0 ? orders.waitingFor(sku, last, PAGE) : List.of();
    }
    return still;
  }

  /**
   * Wakes an order, unless a wave holds it.
   *
   * @param ifThere only if there is something that this very order may take
   * @return whether it waited
   */
  boolean wake(OrderId order, boolean ifThere) {
    return !waves.holds(order) && (!ifThere || isThereFor(order)) && journeys.wake(order);
  }

  private boolean isThereFor(OrderId id) {
    Order order = orders.get(id);
    List<Sku> skus =
        order.lines().stream()
            .filter(line -> line.unallocated() > 0)
            .map(OrderLine::sku)
            .distinct()
            .toList();
    return there(skus, OrderAttributes.of(order)).anyMatch(position -> position.available() > 0);
  }

  private Stream<StockPosition> there(Collection<Sku> skus, Map<String, String> asker) {
    Set<LocationId> sources =
        fulfillment.sources().stream()
            .filter(Source::active)
            .map(Source::location)
            .collect(toSet());
    return inventory.positions(skus, asker).stream()
        .filter(position -> sources.contains(position.location()));
  }
}
