package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of changes of levels, in the order of their numbers. */
@Repository
class LevelChanges {

  private final JdbcClient jdbc;

  LevelChanges(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Has everybody else who writes levels wait; the number of the last change. */
  long lock() {
    return jdbc.sql("select last_number from inventory.stock_level_state where id = 1 for update")
        .query(Long.class)
        .single();
  }

  long last() {
    return jdbc.sql("select last_number from inventory.stock_level_state where id = 1")
        .query(Long.class)
        .single();
  }

  /** Stores changes, numbered on from the last one; the lock is held. */
  void append(List<StockLevelChanged> changes) {
    ColumnArrays<StockLevelChanged> rows =
        LevelTable.scopes(changes)
            .text(each -> each.from().name())
            .text(each -> each.to().name())
            .number(StockLevelChanged::available)
            .number(StockLevelChanged::threshold)
            .wide(StockLevelChanged::number);
    jdbc.sql(
            """
            insert into inventory.stock_level_change
              (sku, location, channel, from_level, to_level, available, threshold, number,
               changed_at)
            select v.*, t.at from %s cross join
              (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(
                    rows.as(
                        "sku, location, channel, from_level, to_level, available, threshold, nr")))
        .params(rows.parameters(changes.get(0).at().atOffset(ZoneOffset.UTC)))
        .update();
    jdbc.sql("update inventory.stock_level_state set last_number = ? where id = 1")
        .param(changes.get(changes.size() - 1).number())
        .update();
  }

  List<StockLevelChanged> after(long number, int limit) {
    return jdbc.sql(
            """
            select * from inventory.stock_level_change where number > ?
            order by number
            fetch first %d rows only
            """
                .formatted(limit))
        .param(number)
        .query(LevelChanges::change)
        .list();
  }

  private static StockLevelChanged change(ResultSet row, int index) throws SQLException {
    String channel = row.getString("channel");
    int threshold = row.getInt("threshold");
    Integer set = row.wasNull() ? null : threshold;
    return new StockLevelChanged(
        row.getLong("number"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        channel.isEmpty() ? null : channel,
        StockLevel.valueOf(row.getString("from_level")),
        StockLevel.valueOf(row.getString("to_level")),
        row.getInt("available"),
        set,
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
