package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.line;
import static io.waymark.inventory.InventoryRoom.newReference;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.inventory.ReservationOutcome.Reserved;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;

class ConcurrencyTest {

  private static final int THREADS = 16;

  @OnBothDatabases
  void exactlyAsManyAreSoldAsThereAre(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(50, "NORTH");

    List<ReservationOutcome> outcomes =
        AtOnce.run(THREADS, Collections.nCopies(200, reserve(room, sku, 1)));

    assertThat(outcomes).filteredOn(Reserved.class::isInstance).hasSize(50);
    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(50, 50);
  }

  @OnBothDatabases
  void oneReferenceReservedByManyAtOnceIsReservedOnce(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(50, "NORTH");
    for (int round = 0; round < 10; round++) {
      List<ReservationLine> lines = List.of(line(newReference(), sku, "NORTH", 3));

      List<ReservationOutcome> outcomes =
          AtOnce.run(
              THREADS, Collections.nCopies(THREADS, () -> room.inventory.reserve(null, lines)));

      assertThat(outcomes).containsOnly(outcomes.get(0)).first().isInstanceOf(Reserved.class);
      assertThat(room.at(sku, "NORTH").reserved()).isEqualTo(3 * (round + 1));
    }
  }

  @OnBothDatabases
  void aSkuReceivedForTheFirstTimeByManyAtOnceLosesNothing(Database database) throws Exception {
    InventoryRoom room = database.room();
    room.stocked(1, "NORTH");
    for (int round = 0; round < 10; round++) {
      Sku sku = new Sku(newReference());

      AtOnce.run(
          THREADS,
          Collections.nCopies(
              THREADS,
              () -> room.inventory.apply(change(StockChange.Kind.RECEIVE, sku, "NORTH", 2))));

      assertThat(room.at(sku, "NORTH").onHand()).isEqualTo(2 * THREADS);
    }
  }

  @OnBothDatabases
  void oneShipmentConfirmedByManyAtOnceLeavesOnce(Database database) throws Exception {
    InventoryRoom room = database.room();
    Sku sku = room.stocked(50, "NORTH");
    List<ReservationLine> lines = List.of(line(newReference(), sku, "NORTH", 3));
    room.inventory.reserve(null, lines);

    AtOnce.run(
        THREADS,
        Collections.nCopies(
            THREADS,
            () -> {
              room.inventory.ship(lines.get(0).reference(), Map.of());
              return null;
            }));

    assertThat(room.at(sku, "NORTH")).extracting("onHand", "reserved").containsExactly(47, 0);
  }

  @OnBothDatabases
  void theInvariantsHoldAfterEverythingAtOnce(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      Bustle bustle = new Bustle(room, 100, List.of("NORTH", "SOUTH", "WEST"));

      List<Callable<Integer>> threads =
          IntStream.range(0, THREADS)
              .<Callable<Integer>>mapToObj(seed -> () -> bustle.act(seed, 150))
              .toList();
      List<Integer> reserved = AtOnce.run(THREADS, threads);

      assertThat(reserved).allMatch(successes -> successes > 0);
      assertThat(room.records.violations()).isEmpty();
      assertThat(bustle.sawOversold()).isFalse();
      bustle.releaseAll();
      assertThat(room.records.violations()).isEmpty();
      assertThat(
              room.jdbc
                  .sql("select sum(reserved + uncovered + provisional) from inventory.position")
                  .query(Integer.class)
                  .single())
          .as("nothing leaked")
          .isZero();
    }
  }

  private static Callable<ReservationOutcome> reserve(InventoryRoom room, Sku sku, int quantity) {
    return () ->
        room.inventory.reserve(
            OrderId.next(), List.of(line(newReference(), sku, "NORTH", quantity)));
  }
}
