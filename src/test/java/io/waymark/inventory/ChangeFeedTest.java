package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.InventoryRoom.newReference;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class ChangeFeedTest {

  @OnBothDatabases
  void aReaderGoesOnWhereItEnded(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      assertThat(feed.last()).isZero();
      Sku sku = room.stocked(5, "NORTH");
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 2));

      List<FeedEntry> first = feed.after(0, 2);
      List<FeedEntry> second = feed.after(first.get(1).number(), 2);

      assertThat(first).extracting(FeedEntry::number).containsExactly(1L, 2L);
      assertThat(second).extracting(each -> each.movement().delta()).containsExactly(2);
      assertThat(feed.after(3, 10)).isEmpty();
      assertThat(feed.last()).isEqualTo(3);
    }
  }

  /** The seq of the slow transaction is drawn first and committed last: the case that loses. */
  @OnBothDatabases
  void aMovementThatCommitsAfterALaterOneWasReadIsNotMissed(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      Sku slow = room.stocked(5, "NORTH");
      Sku fast = room.stocked(5, "NORTH");
      long start = feed.last();
      CountDownLatch written = new CountDownLatch(1);
      CountDownLatch mayCommit = new CountDownLatch(1);
      ExecutorService thread = Executors.newSingleThreadExecutor();
      Future<?> transaction =
          thread.submit(
              () ->
                  room.transaction.executeWithoutResult(
                      status -> {
                        room.inventory.apply(change(RECEIVE, slow, "NORTH", 1));
                        written.countDown();
                        await(mayCommit);
                      }));
      written.await();
      room.inventory.apply(change(RECEIVE, fast, "NORTH", 1));

      List<FeedEntry> meanwhile = feed.after(start, 10);
      mayCommit.countDown();
      transaction.get();
      thread.shutdown();
      List<FeedEntry> afterwards = feed.after(meanwhile.get(0).number(), 10);

      assertThat(meanwhile).extracting(each -> each.movement().sku()).containsExactly(fast);
      assertThat(afterwards).extracting(each -> each.movement().sku()).containsExactly(slow);
      assertThat(afterwards.get(0).movement().seq()).isLessThan(meanwhile.get(0).movement().seq());
    }
  }

  @OnBothDatabases
  void rolledBackMovementsLeaveNoGapInTheNumbers(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      Sku sku = room.stocked(5, "NORTH");
      room.transaction.executeWithoutResult(
          status -> {
            room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
            status.setRollbackOnly();
          });
      room.inventory.apply(change(RECEIVE, sku, "NORTH", 2));

      assertThat(feed.after(0, 10)).extracting(FeedEntry::number).containsExactly(1L, 2L);
    }
  }

  @OnBothDatabases
  void readersThatFollowWhileManyWriteMissNothingAndKeepEachPositionsOrder(Database database)
      throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      List<Sku> skus = IntStream.range(0, 5).mapToObj(i -> room.stocked(1, "NORTH")).toList();
      AtomicBoolean writing = new AtomicBoolean(true);
      List<FeedEntry> read = new ArrayList<>();
      ExecutorService reader = Executors.newSingleThreadExecutor();
      Future<?> reading =
          reader.submit(
              () -> {
                boolean last = false;
                while (!last) {
                  last = !writing.get();
                  long after = read.isEmpty() ? 0 : read.get(read.size() - 1).number();
                  read.addAll(room.part(ChangeFeed.class).after(after, 1000));
                }
              });
      List<Callable<Integer>> writers =
          IntStream.range(0, 8)
              .<Callable<Integer>>mapToObj(
                  i ->
                      () -> {
                        for (int n = 0; n < 40; n++) {
                          write(room, skus.get((i + n) % 5), n % 7 == 0);
                        }
                        return 0;
                      })
              .toList();
      AtOnce.run(8, writers);
      writing.set(false);
      reading.get();
      reader.shutdown();

      long movements =
          room.jdbc.sql("select count(*) from inventory.movement").query(Long.class).single();
      assertThat(read)
          .extracting(FeedEntry::number)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, movements).boxed().toList());
      for (Sku sku : skus) {
        assertThat(read.stream().filter(each -> each.movement().sku().equals(sku)))
            .extracting(each -> each.movement().seq())
            .isSorted();
      }
    }
  }

  private static void write(InventoryRoom room, Sku sku, boolean rollBack) {
    room.transaction.executeWithoutResult(
        status -> {
          room.inventory.apply(
              new StockChange(newReference(), RECEIVE, sku, new LocationId("NORTH"), 1, null));
          if (rollBack) {
            status.setRollbackOnly();
          }
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
