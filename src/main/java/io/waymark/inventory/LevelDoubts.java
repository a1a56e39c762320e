package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds places that may have another level than is stored. */
@Repository
class LevelDoubts {

  private final JdbcClient jdbc;

  LevelDoubts(JdbcClient jdbc) {
    this.jdbc = jdbc;
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
            .query((row, number) -> LevelTable.place(row))
            .list());
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
   * The next places whose level may not be what is stored: where the stock says so, where more than
   * the stock decided it, and all of SKUs that have settings.
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
              where p.sellable and (p.sku, p.location) > (?, ?)
              group by p.sku, p.location) a
            left join inventory.stock_level l
              on l.sku = a.sku and l.location = a.location and l.channel = ''
            where a.free > 0 and l.level = 'OUT_OF_STOCK'
              or exists (
                select 1 from inventory.stock_level x
                where x.sku = a.sku and x.location = a.location
                  and (x.level = 'LOW_STOCK' or x.channel <> ''))
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
            after == null ? "" : after.sku().value(), after == null ? "" : after.location().value())
        .query((row, number) -> LevelTable.place(row))
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
        .query((row, number) -> LevelTable.place(row))
        .list();
  }
}
