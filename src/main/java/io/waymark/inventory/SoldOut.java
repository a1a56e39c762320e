package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.inventory.ReservationOutcome.Shortage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * Answers requests for more than there is without a lock and without a commit: at the moment of the
 * reading they were short, whoever else was served.
 */
@Service
class SoldOut {

  private final SellablePositions positions;
  private final Reservations reservations;

  SoldOut(SellablePositions positions, Reservations reservations) {
    this.positions = positions;
    this.reservations = reservations;
  }

  /** Answers what it can and returns the others, in their order. */
  List<WaitingRequest> answer(List<WaitingRequest> batch) {
    Map<WaitingRequest, List<Shortage>> hopeless = hopeless(batch);
    if (hopeless.isEmpty()) {
      return batch;
    }
    Map<String, List<Reservation>> held =
        reservations
            .openUnder(
                hopeless.keySet().stream()
                    .flatMap(each -> each.request().references().stream())
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(Reservation::reference));
    hopeless.forEach(
        (waiting, shortages) -> {
          List<Reservation> own = byDefault(held.get(reference(waiting)));
          waiting.answer(own == null ? new Short(shortages) : new Reserved(own));
        });
    return batch.stream().filter(each -> !hopeless.containsKey(each)).toList();
  }

  private Map<WaitingRequest, List<Shortage>> hopeless(List<WaitingRequest> batch) {
    List<WaitingRequest> simple = new ArrayList<>();
    batch.stream().filter(each -> each.request().isPlain()).forEach(simple::add);
    Set<PositionKey> keys =
        simple.stream()
            .flatMap(each -> each.request().places().stream())
            .collect(Collectors.toSet());
    if (keys.isEmpty()) {
      return Map.of();
    }
    Map<PositionKey, StockPosition> stock = positions.readSellable(keys).byKey();
    Map<WaitingRequest, List<Shortage>> hopeless = new LinkedHashMap<>();
    for (WaitingRequest each : simple) {
      List<Shortage> shortages = Shortages.of(each.request().lines(), stock);
      if (!shortages.isEmpty()) {
        hopeless.put(each, shortages);
      }
    }
    return hopeless;
  }

  private static List<Reservation> byDefault(List<Reservation> underReference) {
    List<Reservation> own =
        underReference == null
            ? List.of()
            : underReference.stream().filter(each -> each.requestId() == null).toList();
    return own.isEmpty() ? null : own;
  }

  private static String reference(WaitingRequest waiting) {
    return waiting.request().lines().get(0).reference();
  }
}
