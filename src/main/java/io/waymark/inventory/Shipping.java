package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.Sku;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Ends reservations, by shipping them (four statements) or giving them back (three). */
@Service
class Shipping {

  private final Positions positions;
  private final Reservations reservations;
  private final Movements movements;
  private final ApplicationEventPublisher events;

  Shipping(
      Positions positions,
      Reservations reservations,
      Movements movements,
      ApplicationEventPublisher events) {
    this.positions = positions;
    this.reservations = reservations;
    this.movements = movements;
    this.events = events;
  }

  void release(String reference) {
    end(reservations.lockOpen(reference).stream().map(each -> new Ending(each, 0)).toList());
  }

  void ship(String reference, Map<Sku, Integer> shipped) {
    ShipmentSplit.check(shipped);
    List<HeldStock> held = reservations.lockOpen(reference);
    if (held.isEmpty()) {
      refuseUnlessRepeated(reference, shipped);
    } else {
      end(ShipmentSplit.of(held, shipped));
    }
  }

  private void refuseUnlessRepeated(String reference, Map<Sku, Integer> shipped) {
    boolean nothingLeft = !shipped.isEmpty() && shipped.values().stream().allMatch(n -> n == 0);
    if (!nothingLeft && !reservations.anyShippedUnder(reference)) {
      throw InvalidInput.of("reference", "reserved", "has nothing reserved: " + reference);
    }
  }

  private void end(List<Ending> endings) {
    if (endings.isEmpty()) {
      return;
    }
    Instant now = Now.instant();
    positions.add(deltas(endings));
    List<LedgerLine> leaving =
        endings.stream()
            .filter(each -> each.shipped() > 0)
            .map(each -> ledgerLine(each, now))
            .toList();
    if (!leaving.isEmpty()) {
      movements.append(leaving);
    }
    reservations.end(endings, now);
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

  private static TreeMap<PositionKey, StockDelta> deltas(List<Ending> endings) {
    TreeMap<PositionKey, StockDelta> deltas = new TreeMap<>();
    endings.forEach(
        each ->
            deltas.put(
                PositionKey.of(each.held().reservation()),
                new StockDelta(-each.shipped(), -each.held().reservation().quantity())));
    return deltas;
  }

  private static LedgerLine ledgerLine(Ending ending, Instant at) {
    Reservation reservation = ending.held().reservation();
    return LedgerLine.shipment(
        PositionKey.of(reservation),
        -ending.shipped(),
        ending.held().position().onHand() - ending.shipped(),
        reservation.reference(),
        at);
  }
}
