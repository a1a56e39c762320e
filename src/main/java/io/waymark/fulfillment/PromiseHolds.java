package io.waymark.fulfillment;

import com.github.f4b6a3.ulid.UlidCreator;
import io.waymark.inventory.Inventory;
import io.waymark.inventory.ReservationLine;
import io.waymark.inventory.ReservationOutcome;
import io.waymark.inventory.ReservationTerms;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Stock that is held for a promise: reserved under the hold's id, given back when it expires. */
@Service
class PromiseHolds {

  private static final int AT_A_TIME = 200;

  private record Position(LocationId source, Sku sku) {}

  private final JdbcClient jdbc;
  private final Inventory inventory;
  private final TransactionTemplate transaction;

  PromiseHolds(JdbcClient jdbc, Inventory inventory, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.inventory = inventory;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * Holds what a promise ships; empty when another order got it meanwhile.
   *
   * @param asker whom it is for, as the attributes of a reservation
   */
  Optional<Promises.Held> hold(Promise promise, Duration time, Map<String, String> asker) {
    String id = "promise-" + UlidCreator.getMonotonicUlid();
    Instant until = Instant.now().plus(time).truncatedTo(ChronoUnit.MILLIS);
    boolean held =
        Boolean.TRUE.equals(
            transaction.execute(
                status -> {
                  if (inventory.reserve(
                          null, lines(id, promise), ReservationTerms.DEFAULT.with(asker))
                      instanceof ReservationOutcome.Short) {
                    return false;
                  }
                  jdbc.sql("insert into fulfillment.promise_hold (id, expires_at) values (?, ?)")
                      .params(id, until.atOffset(ZoneOffset.UTC))
                      .update();
                  return true;
                }));
    return held ? Optional.of(new Promises.Held(id, until)) : Optional.empty();
  }

  void release(String id) {
    transaction.executeWithoutResult(
        status -> {
          if (jdbc.sql("delete from fulfillment.promise_hold where id = ?").param(id).update()
              > 0) {
            inventory.release(id);
          }
        });
  }

  /** Gives back what expired, on whichever node comes first. */
  @Scheduled(fixedDelayString = "${waymark.fulfillment.expired-holds-every:15s}")
  void releaseExpired() {
    List<String> expired;
    do {
      expired =
          jdbc.sql(
                  """
                  select id from fulfillment.promise_hold where expires_at < ?
                  order by expires_at fetch first ? rows only
                  """)
              .params(OffsetDateTime.now(ZoneOffset.UTC), AT_A_TIME)
              .query(String.class)
              .list();
      expired.forEach(this::release);
    } while (expired.size() == AT_A_TIME);
  }

  private static List<ReservationLine> lines(String id, Promise promise) {
    Map<String, Position> positions = new TreeMap<>();
    Map<String, Integer> units = new TreeMap<>();
    for (Promise.Part part : promise.shipments()) {
      for (PlanRequest.Line line : part.lines()) {
        String key = line.sku() + "\n" + part.source();
        positions.put(key, new Position(part.source(), line.sku()));
        units.merge(key, line.quantity(), Integer::sum);
      }
    }
    return positions.entrySet().stream()
        .map(
            entry ->
                new ReservationLine(
                    id,
                    entry.getValue().sku(),
                    entry.getValue().source(),
                    units.get(entry.getKey())))
        .toList();
  }
}
