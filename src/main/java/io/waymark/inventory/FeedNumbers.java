package io.waymark.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives committed movements their numbers in the feed. Whoever does it holds the state's row lock,
 * so numbers become visible in their order. Movements after the last one scanned are read first and
 * those in gaps second: whatever commits in between cannot be overtaken by a later movement of the
 * same position, which has a greater seq and waited for the same row lock.
 */
@Component
class FeedNumbers {

  private static final int BATCH = 10_000;

  private final JdbcClient jdbc;
  private final FeedGaps gaps;

  FeedNumbers(JdbcClient jdbc, FeedGaps gaps) {
    this.jdbc = jdbc;
    this.gaps = gaps;
  }

  private record State(long scanned, long last) {}

  /** Numbers a batch, waiting for whoever does the same; whether there may be more. */
  @Transactional
  boolean give() {
    return give("for update");
  }

  /** The same, but leaves it to whoever does it already. */
  @Transactional
  boolean giveUnlessBusy() {
    return give("for update skip locked");
  }

  private boolean give(String lock) {
    List<State> states =
        jdbc.sql("select scanned, last_number from inventory.feed_state where id = 1 " + lock)
            .query((row, number) -> new State(row.getLong(1), row.getLong(2)))
            .list();
    if (states.isEmpty()) {
      return false;
    }
    State state = states.get(0);
    List<Long> fresh = after(state.scanned());
    List<Long> late = gaps.filled();
    if (fresh.isEmpty() && late.isEmpty()) {
      return false;
    }
    List<Long> numbered = new ArrayList<>(late);
    numbered.addAll(fresh);
    numbered.sort(null);
    store(numbered, state.last());
    long scanned = fresh.isEmpty() ? state.scanned() : fresh.get(fresh.size() - 1);
    gaps.leave(state.scanned(), fresh);
    jdbc.sql("update inventory.feed_state set scanned = ?, last_number = ? where id = 1")
        .params(scanned, state.last() + numbered.size())
        .update();
    return fresh.size() == BATCH;
  }

  private List<Long> after(long seq) {
    return jdbc.sql(
            """
            select seq from inventory.movement
            where seq > ?
            order by seq
            fetch first %d rows only
            """
                .formatted(BATCH))
        .param(seq)
        .query(Long.class)
        .list();
  }

  private void store(List<Long> seqs, long last) {
    ColumnArrays<Long> rows =
        new ColumnArrays<>(LongStream.range(0, seqs.size()).boxed().toList())
            .wide(index -> last + 1 + index)
            .wide(index -> seqs.get(index.intValue()));
    jdbc.sql(
            "insert into inventory.feed_entry (number, seq) select v.* from %s"
                .formatted(rows.as("number, seq")))
        .params(rows.parameters())
        .update();
  }
}
