package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of levels and their changes. */
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

  /** Those of these places where stock ever moved: others were never in stock. */
  Set<PositionKey> moved(Collection<PositionKey> places) {
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(places)
            .text(place -> place.sku().value())
            .text(place -> place.location().value());
    return Set.copyOf(
        jdbc.sql(
                """
                select v.sku, v.location from %s
                where exists (
                  select 1 from inventory.movement m
                  where m.sku = v.sku and m.location = v.location)
                """
                    .formatted(rows.as("sku, location")))
            .params(rows.parameters())
            .query((row, number) -> place(row))
            .list());
  }

  /** Stores changes, numbered on from the last one; the lock is held. */
  void store(List<StockLevelChanged> changes) {
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
    Instant now = changes.get(0).at();
    if (!worse.isEmpty()) {
      ColumnArrays<StockLevelChanged> rows = scopes(worse).text(each -> each.to().name());
      jdbc.sql(
              """
              insert into inventory.stock_level (sku, location, channel, level, since)
              select v.*, t.at from %s cross join
                (select cast(? as timestamp with time zone) as at) t
              """
                  .formatted(rows.as("sku, location, channel, level")))
          .params(rows.parameters(now.atOffset(ZoneOffset.UTC)))
          .update();
    }
    append(changes, now);
  }

  private void append(List<StockLevelChanged> changes, Instant now) {
    ColumnArrays<StockLevelChanged> rows =
        scopes(changes)
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
        .params(rows.parameters(now.atOffset(ZoneOffset.UTC)))
        .update();
    jdbc.sql("update inventory.stock_level_state set last_number = ? where id = 1")
        .param(changes.get(changes.size() - 1).number())
        .update();
  }

  /** Whether it is this node's turn to compare everything, at most once in a while. */
  boolean beginToCompare(Duration every) {
    Instant now = Now.instant();
    return jdbc.sql(
                """
                update inventory.stock_level_state set compared_at = ?
                where id = 1 and compared_at <= ?
                """)
            .params(now.atOffset(ZoneOffset.UTC), now.minus(every).atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /**
   * The next places whose level may not be what is stored: where the stock says so, and all of SKUs
   * that have settings.
   *
   * @param after null to begin with
   */
  List<PositionKey> doubtful(PositionKey after, int most) {
    return jdbc.sql(
            """
            select a.sku, a.location
            from (
              select p.sku, p.location, sum(p.on_hand - p.reserved - p.uncovered) as free,
                bool_or(p.allocated) as allocated
              from inventory.position p
              where p.sellable and (p.sku > ? or p.sku = ? and p.location > ?)
              group by p.sku, p.location) a
            left join inventory.stock_level l
              on l.sku = a.sku and l.location = a.location and l.channel = ''
            where a.free > 0 and l.level = 'OUT_OF_STOCK'
              or a.free <= 0 and l.level = 'LOW_STOCK'
              or a.free <= 0 and l.level is null and exists (
                select 1 from inventory.movement m
                where m.sku = a.sku and m.location = a.location)
              or a.allocated
              or exists (select 1 from inventory.safety_stock s where s.sku = a.sku)
              or exists (select 1 from inventory.low_stock_threshold s where s.sku = a.sku)
            order by a.sku, a.location
            fetch first %d rows only
            """
                .formatted(most))
        .params(
            after == null ? "" : after.sku().value(),
            after == null ? "" : after.sku().value(),
            after == null ? "" : after.location().value())
        .query((row, number) -> place(row))
        .list();
  }

  /** The places that sell these SKUs. */
  List<PositionKey> places(Collection<Sku> skus) {
    ColumnArrays<Sku> rows = new ColumnArrays<>(Set.copyOf(skus)).text(Sku::value);
    return jdbc.sql(
            """
            select distinct p.sku, p.location from %s
            join inventory.position p on p.sku = v.sku
            where p.sellable
            """
                .formatted(rows.as("sku")))
        .params(rows.parameters())
        .query((row, number) -> place(row))
        .list();
  }

  Page<Standing> find(StockLevels.Search search) {
    List<String> skus = search.skus().stream().map(Sku::value).toList();
    return new RecordQuery("select * from inventory.stock_level")
        .where("level = :level", "level", search.level() == null ? null : search.level().name())
        .where("sku in (:skus)", "skus", skus.isEmpty() ? null : skus)
        .where(
            "location = :location",
            "location",
            search.location() == null ? null : search.location().value())
        .where("channel = :channel", "channel", search.channel())
        .where(
            "since >= :since",
            "since",
            search.since() == null ? null : search.since().atOffset(ZoneOffset.UTC))
        .where(
            "(sku, location, channel) > (:after)",
            "after",
            search.after() == null ? null : Cursor.parts(search.after(), 3))
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

  List<StockLevelChanged> after(long number, int limit) {
    return jdbc.sql(
            """
            select * from inventory.stock_level_change where number > ?
            order by number
            fetch first %d rows only
            """
                .formatted(limit))
        .param(number)
        .query(LevelTable::change)
        .list();
  }

  private static ColumnArrays<StockLevelChanged> scopes(Collection<StockLevelChanged> changes) {
    return new ColumnArrays<>(changes)
        .text(each -> each.sku().value())
        .text(each -> each.location().value())
        .text(each -> each.channel() == null ? "" : each.channel());
  }

  private static PositionKey place(ResultSet row) throws SQLException {
    return new PositionKey(
        new Sku(row.getString("sku")), new LocationId(row.getString("location")));
  }

  private static Standing standing(ResultSet row, int number) throws SQLException {
    return new Standing(
        new Asker(place(row), row.getString("channel")),
        StockLevel.valueOf(row.getString("level")),
        row.getObject("since", OffsetDateTime.class).toInstant());
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
