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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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

  @OnBothDatabases
  void moreGapsThanAreLookedForAtOnceAllFill(Database database) {
    try (InventoryRoom room = new InventoryRoom(database)) {
      ChangeFeed feed = room.part(ChangeFeed.class);
      long first = feed.last() + 1;
      List<Sku> skus = IntStream.range(0, 120).mapToObj(i -> room.stocked(5, "NORTH")).toList();
      feed.after(first, 1);
      forget(room, first);

      assertThat(feed.after(first - 1, 1000).stream().map(each -> each.movement().sku()))
          .containsExactlyElementsOf(skus);
      assertThat(missing(room)).isZero();
    }
  }

  // As if each of the numbered movements had committed late, all of them by now.
  private static void forget(InventoryRoom room, long first) {
    room.jdbc
        .sql(
            """
            insert into inventory.feed_gap (first_seq, last_seq, seen_at)
            select seq, seq, current_timestamp from inventory.feed_entry where number >= ?
            """)
        .param(first)
        .update();
    room.jdbc.sql("delete from inventory.feed_entry where number >= ?").param(first).update();
    room.jdbc.sql("update inventory.feed_state set last_number = ?").param(first - 1).update();
  }

  @Test
  void movementsAreNotReadWholeToLookForWhatIsMissing() {
    try (InventoryRoom room = new InventoryRoom(Database.POSTGRES)) {
      room.stocked(5, "NORTH");
      ChangeFeed feed = room.part(ChangeFeed.class);
      room.jdbc
          .sql(
              """
              insert into inventory.movement (sku, location, kind, delta, on_hand, moved_at)
              select 'SKU', 'NORTH', 'RECEIVE', 1, 1, current_timestamp
              from generate_series(1, 20000)
              """)
          .update();
      feed.last();
      room.jdbc.sql("analyze inventory.movement").update();

      assertThat(readBy(room, room.part(FeedNumbers.class)::give)).isLessThan(100);
    }
  }

  // Within a transaction, so that both counts are of the same connection.
  private static long readBy(InventoryRoom room, Runnable work) {
    return room.transaction.execute(
        status -> {
          long before = movementsRead(room);
          work.run();
          return movementsRead(room) - before;
        });
  }

  private static long movementsRead(InventoryRoom room) {
    return room.jdbc
        .sql(
            """
            select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables
            where schemaname = 'inventory' and relname = 'movement'
            """)
        .query(Long.class)
        .single();
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
