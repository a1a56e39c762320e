package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Writes down what ends of reservations: three statements, one more if anything leaves, and a few
 * if anything was allocated.
 */
@Service
class Endings {

  private final Positions positions;
  private final ReservationWrites reservations;
  private final Movements movements;
  private final Covering covering;
  private final Consumption consumption;
  private final ApplicationEventPublisher events;

  Endings(
      Positions positions,
      ReservationWrites reservations,
      Movements movements,
      Covering covering,
      Consumption consumption,
      ApplicationEventPublisher events) {
    this.positions = positions;
    this.reservations = reservations;
    this.movements = movements;
    this.covering = covering;
    this.consumption = consumption;
    this.events = events;
  }

  /** The locks of the reservations and of their positions are held. */
  void write(List<Ending> all) {
    List<Ending> endings = all.stream().filter(each -> !each.isNothing()).toList();
    if (endings.isEmpty()) {
      return;
    }
    Instant now = Now.instant();
    TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
    endings.forEach(each -> deltas.merge(key(each), each.delta(), StockDelta::plus));
    positions.add(deltas);
    List<LedgerLine> leaving = leaving(endings, now);
    if (!leaving.isEmpty()) {
      movements.append(leaving);
    }
    Map<String, ReservationDelta> changes = new LinkedHashMap<>();
    endings.stream()
        .map(Ending::reservationDelta)
        .forEach(each -> changes.merge(each.id(), each, ReservationDelta::plus));
    reservations.apply(List.copyOf(changes.values()), now);
    consumption.end(endings);
    covering.coverAt(after(endings, deltas));
    publishGivenBack(endings);
  }

  private void publishGivenBack(List<Ending> endings) {
    Set<Sku> more =
        endings.stream()
            .filter(each -> each.givenBack() > 0)
            .map(each -> each.held().reservation().sku())
            .collect(Collectors.toSet());
    if (!more.isEmpty()) {
      events.publishEvent(new StockChanged(more));
    }
  }

  private static List<StockPosition> after(
      List<Ending> endings, Map<PositionKey, StockDelta> deltas) {
    Map<PositionKey, StockPosition> after = new HashMap<>();
    endings.forEach(
        each -> after.put(key(each), each.held().position().plus(deltas.get(key(each)))));
    return List.copyOf(after.values());
  }

  private static List<LedgerLine> leaving(List<Ending> endings, Instant at) {
    Map<PositionKey, Integer> onHand = new HashMap<>();
    return endings.stream()
        .filter(each -> each.shipped() > 0)
        .map(
            each ->
                LedgerLine.shipment(
                    key(each),
                    -each.shipped(),
                    onHand.compute(
                        key(each),
                        (key, left) ->
                            (left == null ? each.held().position().onHand() : left)
                                - each.shipped()),
                    each.held().reservation().reference(),
                    at))
        .toList();
  }

  private static PositionKey key(Ending ending) {
    return PositionKey.of(ending.held().reservation());
  }
}
