package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of places that are low or out of stock. */
@Repository
class LevelTable {

  private final JdbcClient jdbc;

  LevelTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whose level it is; an empty channel is everybody. */
  record Asker(PositionKey place, String channel) {}

  /** A level that is not IN_STOCK. */
  record Standing(Asker asker, StockLevel level, Instant since) {}

  /** The levels at these places that are not IN_STOCK. */
  Map<Asker, StockLevel> at(Collection<PositionKey> places) {
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(places)
            .text(place -> place.sku().value())
            .text(place -> place.location().value());
    Map<Asker, StockLevel> found = new HashMap<>();
    jdbc.sql(
            """
            select l.* from %s
            join inventory.stock_level l on l.sku = v.sku and l.location = v.location
            """
                .formatted(rows.as("sku, location")))
        .params(rows.parameters())
        .query(LevelTable::standing)
        .list()
        .forEach(each -> found.put(each.asker(), each.level()));
    return found;
  }

  /** Writes the levels that changes lead to; the lock is held. */
  void put(List<StockLevelChanged> changes) {
    ColumnArrays<StockLevelChanged> scopes = scopes(changes);
    jdbc.sql(
            """
            delete from inventory.stock_level l
            where exists (
              select 1 from %s
              where v.sku = l.sku and v.location = l.location and v.channel = l.channel)
            """
                .formatted(scopes.as("sku, location, channel")))
        .params(scopes.parameters())
        .update();
    List<StockLevelChanged> worse =
        changes.stream().filter(each -> each.to() != StockLevel.IN_STOCK).toList();
    if (!worse.isEmpty()) {
      insert(worse);
    }
  }

  private void insert(List<StockLevelChanged> changes) {
    ColumnArrays<StockLevelChanged> rows = scopes(changes).text(each -> each.to().name());
    jdbc.sql(
            """
            insert into inventory.stock_level (sku, location, channel, level, since)
            select v.*, t.at from %s cross join
              (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(rows.as("sku, location, channel, level")))
        .params(rows.parameters(changes.get(0).at().atOffset(ZoneOffset.UTC)))
        .update();
  }

  Page<Standing> find(StockLevels.Search search) {
    return new RecordQuery("select * from inventory.stock_level")
        .where("level = :level", "level", search.level() == null ? null : search.level().name())
        .at(search.skus(), search.location(), search.channel(), search.after())
        .where(
            "since >= :since",
            "since",
            search.since() == null ? null : search.since().atOffset(ZoneOffset.UTC))
        .page(
            jdbc,
            "sku, location, channel",
            search.limit(),
            LevelTable::standing,
            last ->
                Cursor.of(
                    last.asker().place().sku().value(),
                    last.asker().place().location().value(),
                    last.asker().channel()));
  }

  Map<StockLevel, Long> counts() {
    Map<StockLevel, Long> counts = new EnumMap<>(StockLevel.class);
    counts.put(StockLevel.LOW_STOCK, 0L);
    counts.put(StockLevel.OUT_OF_STOCK, 0L);
    jdbc.sql("select level, count(*) from inventory.stock_level group by level")
        .query(
            row -> {
              counts.put(StockLevel.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  static ColumnArrays<StockLevelChanged> scopes(Collection<StockLevelChanged> changes) {
    return new ColumnArrays<>(changes)
        .text(each -> each.sku().value())
        .text(each -> each.location().value())
        .text(each -> each.channel() == null ? "" : each.channel());
  }

  static PositionKey place(ResultSet row) throws SQLException {
    return new PositionKey(
        new Sku(row.getString("sku")), new LocationId(row.getString("location")));
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        new Asker(place(row), row.getString("channel")),
        StockLevel.valueOf(row.getString("level")),
        row.getObject("since", OffsetDateTime.class).toInstant());
  }
}
