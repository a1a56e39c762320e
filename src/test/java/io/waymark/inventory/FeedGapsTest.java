package io.waymark.inventory;

import static io.waymark.inventory.InventoryRoom.change;
import static io.waymark.inventory.StockChange.Kind.RECEIVE;
import static org.assertj.core.api.Assertions.assertThat;

import io.waymark.kernel.Sku;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

class FeedGapsTest {

  @OnBothDatabases
  void ofAGapThatFillsBitByBitOnlyWhatIsStillMissingIsKept(Database database) throws Exception {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      Sku sku = room.stocked(5, "NORTH");
      List<Sku> others =
          List.of(room.stocked(5, "NORTH"), room.stocked(5, "NORTH"), room.stocked(5, "NORTH"));
      long start = feed.last();
      try (Slow one = new Slow(room, others.get(0));
          Slow two = new Slow(room, others.get(1));
          Slow three = new Slow(room, others.get(2))) {
        room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
        assertThat(skus(feed, start)).containsExactly(sku);
        assertThat(missing(room)).isEqualTo(3);

        two.commit();
        assertThat(skus(feed, start)).containsExactly(sku, two.sku);
        assertThat(missing(room)).isEqualTo(2);

        three.commit();
        one.commit();
        assertThat(skus(feed, start)).containsExactly(sku, two.sku, one.sku, three.sku);
        assertThat(missing(room)).isZero();
        assertThat(skus(feed, start)).hasSize(4);
      }
    }
  }

  @OnBothDatabases
  void whatAnOlderVersionNumberedWithinAGapIsNotNumberedAgain(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      Sku sku = room.stocked(5, "NORTH");
      long last = feed.last();
      room.jdbc
          .sql(
              """
              insert into inventory.feed_gap (first_seq, last_seq, seen_at)
              select seq, seq, current_timestamp from inventory.feed_entry where number = ?
              """)
          .param(last)
          .update();

      room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));

      assertThat(skus(feed, last)).containsExactly(sku);
      assertThat(missing(room)).isZero();
    }
  }

  private static List<Sku> skus(ChangeFeed feed, long after) {
    return feed.after(after, 10).stream().map(each -> each.movement().sku()).toList();
  }

  private static int missing(InventoryRoom room) {
    return room.jdbc
        .sql("select coalesce(sum(last_seq - first_seq + 1), 0) from inventory.feed_gap")
        .query(Integer.class)
        .single();
  }

  /** A movement whose seq is drawn and whose transaction has not committed yet. */
  private static final class Slow implements AutoCloseable {

    private final Sku sku;
    private final CountDownLatch mayCommit = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<?> transaction;

    Slow(InventoryRoom room, Sku sku) throws InterruptedException {
      this.sku = sku;
      CountDownLatch written = new CountDownLatch(1);
      transaction =
          thread.submit(
              () ->
                  room.transaction.executeWithoutResult(
                      status -> {
                        room.inventory.apply(change(RECEIVE, sku, "NORTH", 1));
                        written.countDown();
                        await(mayCommit);
                      }));
      written.await();
    }

    void commit() throws ExecutionException, InterruptedException {
      mayCommit.countDown();
      transaction.get();
    }

    @Override
    public void close() {
      mayCommit.countDown();
      thread.shutdown();
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
