package io.waymark.inventory;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** The feed in the database. Numbers are given by readers, and by a sweep when nobody reads. */
@Service
class StoredFeed implements ChangeFeed {

  private final JdbcClient jdbc;
  private final FeedNumbers numbers;

  StoredFeed(JdbcClient jdbc, FeedNumbers numbers) {
    this.jdbc = jdbc;
    this.numbers = numbers;
  }

  @Override
  public List<FeedEntry> after(long number, int limit) {
    while (numbers.give()) {
      // Each call numbers a batch.
    }
    return read(number, StockSearch.checkedLimit(limit));
  }

  /** The entries that have their numbers already. */
  List<FeedEntry> read(long number, int limit) {
    return jdbc.sql(
            """
            select e.number, %s
            from inventory.feed_entry e
            join inventory.movement m on m.seq = e.seq
            where e.number > ?
            order by e.number
            fetch first %d rows only
            """
                .formatted(Movements.COLUMNS, limit))
        .param(number)
        .query((row, index) -> new FeedEntry(row.getLong("number"), Movements.read(row, index)))
        .list();
  }

  @Override
  public long last() {
    while (numbers.give()) {
      // Each call numbers a batch.
    }
    return jdbc.sql("select last_number from inventory.feed_state where id = 1")
        .query(Long.class)
        .single();
  }

  @Scheduled(fixedDelayString = "${waymark.inventory.feed.every:1s}")
  void sweep() {
    while (numbers.giveUnlessBusy()) {
      // Each call numbers a batch.
    }
  }
}
