package io.waymark.inventory;

import io.waymark.inventory.ReservationEntry.State;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives back what expired, and covers what waits with stock of other variants, in small
 * transactions. Any number of nodes may do it at once: what one is busy with, the others pass over.
 */
@Service
class Sweeping {

  private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);
  private static final int AT_A_TIME = 200;

  private final Positions positions;
  private final Reservations reservations;
  private final Endings endings;
  private final CoveringPlaces places;
  private final TransactionTemplate transaction;

  Sweeping(
      Positions positions,
      Reservations reservations,
      Endings endings,
      CoveringPlaces places,
      PlatformTransactionManager transactions) {
    this.positions = positions;
    this.reservations = reservations;
    this.endings = endings;
    this.places = places;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Does all that is due; what was busy is due again the next time. */
  @Scheduled(fixedDelayString = "${waymark.inventory.reservations.sweep-every:1s}")
  void sweep() {
    try {
      while (releaseExpired() == AT_A_TIME) {
        // The next ones.
      }
      positions
          .uncoveredPlaces()
          .forEach(place -> transaction.executeWithoutResult(status -> places.cover(place)));
    } catch (ConcurrencyFailureException e) {
      LOG.info("The sweep goes on the next time: {}", e.toString());
    }
  }

  /** Gives some back; how many reservations. */
  private int releaseExpired() {
    List<Reservation> due = reservations.expired(Now.instant(), AT_A_TIME);
    if (due.isEmpty()) {
      return 0;
    }
    return transaction.execute(status -> release(due));
  }

  private int release(List<Reservation> due) {
    Map<PositionKey, StockPosition> stock =
        positions.lock(due.stream().map(PositionKey::of).collect(Collectors.toSet()));
    Set<String> ids = due.stream().map(Reservation::id).collect(Collectors.toSet());
    List<Ending> expired =
        reservations
            .lockUnheld(
                "r.id in (:ids) and r.expires_at <= cast(:now as timestamp with time zone)",
                Map.of("ids", ids, "now", Now.instant().atOffset(java.time.ZoneOffset.UTC)))
            .stream()
            .filter(each -> stock.containsKey(PositionKey.of(each)))
            .map(each -> new HeldStock(each, stock.get(PositionKey.of(each))))
            .map(each -> Ending.all(each, State.EXPIRED))
            .toList();
    endings.write(expired);
    return expired.size();
  }
}
