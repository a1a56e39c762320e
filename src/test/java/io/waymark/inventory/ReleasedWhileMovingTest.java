package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.TransactionStatus;

class ReleasedWhileMovingTest {

  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
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

  @OnBothDatabases
  void whoWaitsForUnitsThatMoveKeepsNobodyWaitingForTheirOldPlace(Database database) {
    InventoryRoom room = heldAtB(database);
    List<CompletableFuture<Void>> waiting = new ArrayList<>();

    room.transaction.executeWithoutResult(
        status -> {
          room.soft.pin(ReservationKey.of(reference, sku), A, null);
          waiting.add(waiting(room, inOneAttempt(room, () -> room.inventory.release(reference))));
          waiting.add(waiting(room, inOneAttempt(room, () -> reserveAtBoth(room))));
        });

    assertThat(waiting).allSatisfy(each -> assertThat(each).succeedsWithin(TEN_SECONDS));
    assertThat(reserved(room)).isEqualTo(2);
    assertThat(room.records.violations()).isEmpty();
  }

  private static Runnable inOneAttempt(InventoryRoom room, Runnable work) {
    return () -> room.transaction.executeWithoutResult(status -> work.run());
  }

  private void reserveAtBoth(InventoryRoom room) {
    String other = newReference();
    room.inventory.reserve(
        null, List.of(line(other, sku, A.value(), 1), line(other, sku, B.value(), 1)));
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

  private InventoryRoom heldAtB(Database which) {
    InventoryRoom room = stocked(which);
    String atA = newReference();
    room.inventory.reserve(null, List.of(line(atA, sku, A.value(), 4)));
    hold(room);
    room.inventory.release(atA);
    return room;
  }

  private InventoryRoom heldForTheSite(Database which) {
    InventoryRoom room = stocked(which);
    hold(room);
    return room;
  }

  private void hold(InventoryRoom room) {
    assertThat(
            room.inventory.reserve(
                null, List.of(ReservationLine.atSite(reference, sku, "HALL", Variant.NONE, 3))))
        .isInstanceOf(ReservationOutcome.Reserved.class);
  }

  private InventoryRoom stocked(Database which) {
    database = which;
    InventoryRoom room = database.room();
    for (LocationId each : List.of(A, B)) {
      room.records.define(new Location(each, "Bin", "HALL", "default"));
      room.inventory.apply(
          new StockChange(newReference(), StockChange.Kind.RECEIVE, sku, each, 4, null));
    }
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
    int others = waitingSessions(room);
    CompletableFuture<Void> done =
        CompletableFuture.runAsync(
            () -> {
              thread[0] = Thread.currentThread();
              work.run();
            });
    Awaitility.await()
        .until(
            () ->
                database == Database.H2
                    ? thread[0] != null && waitsInH2(thread[0])
                    : waitingSessions(room) > others);
    return done;
  }

  // H2 waits in this process, PostgreSQL in its own.
  private static boolean waitsInH2(Thread thread) {
    return thread.getState() == Thread.State.TIMED_WAITING
        && List.of(thread.getStackTrace()).stream()
            .anyMatch(frame -> frame.getClassName().startsWith("org.h2."));
  }

  private int waitingSessions(InventoryRoom room) {
    return database == Database.H2
        ? 0
        : room.jdbc
            .sql(
                """
                select count(*) from pg_stat_activity
                where wait_event_type = 'Lock' and datname = current_database()
                """)
            .query(Integer.class)
            .single();
  }

  private int reserved(InventoryRoom room) {
    return room.inventory.positions(List.of(sku)).stream().mapToInt(StockPosition::reserved).sum();
  }
}
