package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionStatus;

class ReleasedWhileMovingTest {

  private static final LocationId A = new LocationId("BIN-A");
  private static final LocationId B = new LocationId("BIN-B");

  private final String reference = newReference();
  private final Sku sku = new Sku("MOVING-" + reference);
  private Database database;

  @OnBothDatabases
  void whatIsReleasedWhileItMovesIsReleasedWhereItMovesTo(Database database) {
    InventoryRoom room = heldForTheSite(database);

    waitingForTheMove(room, () -> room.inventory.release(reference)).join();

    assertThat(reserved(room)).isZero();
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void whatIsShippedWhileItMovesIsShippedFromWhereItMovesTo(Database database) {
    InventoryRoom room = heldForTheSite(database);

    waitingForTheMove(room, () -> room.inventory.ship(reference, Map.of(sku, 3))).join();

    assertThat(reserved(room)).isZero();
    assertThat(room.inventory.position(sku, A).onHand()).isEqualTo(4);
    assertThat(room.inventory.position(sku, B).onHand()).isEqualTo(1);
    assertThat(room.records.violations()).isEmpty();
  }

  @OnBothDatabases
  void whoMeetsSomebodyComingTheOtherWayRoundTriesAgain(Database database) {
    InventoryRoom room = heldForTheSite(database);
    room.soft.pin(ReservationKey.of(reference, sku), B, 1);

    CompletableFuture<Void> release =
        room.transaction.execute(
            status -> {
              lock(room, B);
              CompletableFuture<Void> waiting =
                  waiting(room, () -> room.inventory.release(reference));
              lock(room, A);
              return waiting;
            });

    release.join();
    assertThat(reserved(room)).isZero();
    assertThat(room.records.violations()).isEmpty();
  }

  // One of two who wait for each other is refused: whoever it is, it must not show.
  private void lock(InventoryRoom room, LocationId place) {
    try {
      room.jdbc
          .sql("select * from inventory.position where sku = ? and location = ? for update")
          .params(sku.value(), place.value())
          .query()
          .listOfRows();
    } catch (ConcurrencyFailureException refused) {
      room.transaction.executeWithoutResult(TransactionStatus::setRollbackOnly);
    }
  }

  private InventoryRoom heldForTheSite(Database which) {
    database = which;
    InventoryRoom room = database.room();
    for (LocationId each : List.of(A, B)) {
      room.records.define(new Location(each, "Bin", "HALL", "default"));
      room.inventory.apply(
          new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, each, 4, null));
    }
    assertThat(
            room.inventory.reserve(
                null, List.of(ReservationLine.atSite(reference, sku, "HALL", Variant.NONE, 3))))
        .isInstanceOf(ReservationOutcome.Reserved.class);
    return room;
  }

  /** Starts the work in a transaction that moves the units to B, and commits once it waits. */
  private CompletableFuture<Void> waitingForTheMove(InventoryRoom room, Runnable work) {
    return room.transaction.execute(
        status -> {
          room.soft.pin(ReservationKey.of(reference, sku), B, null);
          return waiting(room, work);
        });
  }

  private CompletableFuture<Void> waiting(InventoryRoom room, Runnable work) {
    Thread[] thread = new Thread[1];
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              thread[0] = Thread.currentThread();
              work.run();
            });
    Awaitility.await().until(() -> waits(room, thread[0]));
    return done;
  }

  // H2 waits in this process, PostgreSQL in its own.
  private boolean waits(InventoryRoom room, Thread thread) {
    return database == Database.H2
        ? thread != null
            && thread.getState() == Thread.State.TIMED_WAITING
            && List.of(thread.getStackTrace()).stream()
                .anyMatch(frame -> frame.getMethodName().equals("lockOpen"))
        : room.jdbc
                .sql(
                    """
                    select count(*) from pg_stat_activity
                    where wait_event_type = 'Lock' and datname = current_database()
                      and query like '%inventory.reservation%'
                    """)
                .query(Integer.class)
                .single()
            > 0;
  }

  private int reserved(InventoryRoom room) {
    return room.inventory.positions(List.of(sku)).stream().mapToInt(StockPosition::reserved).sum();
  }
}
