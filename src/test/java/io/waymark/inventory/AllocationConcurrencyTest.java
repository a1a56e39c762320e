package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.AllocationChange.Kind;
import io.waymark.inventory.AllocationOutcome.Done;
import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.inventory.ReservationOutcome.Short;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;

/** Allocations and reservations at the same time. */
class AllocationConcurrencyTest {

  private static final int THREADS = 16;

  @OnBothDatabases
  void everyFigureAgreesAfterEverythingAtOnceAndNothingLeaks(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      AllocationBustle bustle = new AllocationBustle(room, 4);

      List<Callable<Integer>> threads =
          IntStream.range(0, THREADS)
              .<Callable<Integer>>mapToObj(seed -> () -> bustle.act(seed, 60))
              .toList();
      List<Integer> successes = AtOnce.run(THREADS, threads);

      assertThat(successes).allMatch(each -> each > 0);
      assertThat(room.records.violations()).isEmpty();
      bustle.releaseAll();
      assertThat(room.records.violations()).isEmpty();
      assertThat(count(room, "select sum(reserved + uncovered) from inventory.position")).isZero();
      assertThat(count(room, "select count(*) from inventory.allocated_units")).isZero();
      assertThat(count(room, "select sum(consumed) from inventory.allocation"))
          .isEqualTo(count(room, "select sum(consumed) from inventory.allocation_entry"))
          .isPositive();
      assertThat(
              count(
                  room,
                  "select count(*) from inventory.allocation a where not exists (select 1 from"
                      + " inventory.position p where p.sku = a.sku and p.location = a.location"
                      + " and p.allocated)"))
          .as("allocations that no reservation would look for")
          .isZero();
    }
  }

  @OnBothDatabases
  void aFirstAllocationCountsForReservationsThatAlreadyWait(Database database) {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(10, "NORTH");
    List<ReservationLine> five = List.of(line(newReference(), sku, "NORTH", 5));

    CompletableFuture<ReservationOutcome> waiting =
        room.transaction.execute(
            status -> {
              AllocationOutcome allocated =
                  room.part(Allocations.class)
                      .change(
                          AllocationChange.of(
                              newReference(),
                              Kind.ALLOCATE,
                              sku,
                              new LocationId("NORTH"),
                              AllocationGroup.of("web"),
                              8));
              assertThat(allocated).isInstanceOf(Done.class);
              CompletableFuture<ReservationOutcome> reserving =
                  CompletableFuture.supplyAsync(() -> room.inventory.reserve(null, five));
              awaitThatItWaits(room, database);
              return reserving;
            });

    assertThat(waiting.join()).isInstanceOf(Short.class);
  }

  @OnBothDatabases
  void eachGroupGetsExactlyWhatIsAllocatedAndAllTogetherWhatIsThere(Database database)
      throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(50, "NORTH");
    for (String channel : List.of("web", "store")) {
      room.part(Allocations.class)
          .change(
              AllocationChange.of(
                  newReference(),
                  Kind.ALLOCATE,
                  sku,
                  new LocationId("NORTH"),
                  AllocationGroup.of(channel),
                  20));
    }

    List<Callable<ReservationOutcome>> rush = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      rush.add(reserve(room, sku, Map.of("channel", "web")));
      rush.add(reserve(room, sku, Map.of()));
    }
    Collections.shuffle(rush);
    List<ReservationOutcome> outcomes = AtOnce.run(THREADS, rush);

    assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(30);
    List<ReservationOutcome> store =
        AtOnce.run(
            THREADS, Collections.nCopies(40, reserve(room, sku, Map.of("channel", "store"))));
    assertThat(store).filteredOn(Reserved.class::isInstance).hasSize(20);
    assertThat(room.at(sku, "NORTH").available()).isZero();
    assertThat(room.records.violations()).isEmpty();
  }

  private static Callable<ReservationOutcome> reserve(
      InventoryRoom room, Sku sku, Map<String, String> whom) {
    return () ->
        room.inventory.reserve(
            null,
            List.of(line(newReference(), sku, "NORTH", 1)),
            ReservationTerms.DEFAULT.with(whom));
  }

  private static void awaitThatItWaits(InventoryRoom room, Database database) {
    Awaitility.await()
        .until(
            () ->
                database == Database.H2
                    ? Waiters.isLockAwaited(room)
                    : count(
                            room,
                            "select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database()"
                                + " and query like '%inventory.position%'")
                        > 0);
  }

  private static int count(InventoryRoom room, String sql) {
    return room.jdbc.sql(sql).query(Integer.class).optional().orElse(0);
  }
}
