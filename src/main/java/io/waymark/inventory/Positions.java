package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of positions. */
@Repository
class Positions {

  private final JdbcClient jdbc;
  private final Variants variants;
  private final TouchedPlaces touched;

  Positions(JdbcClient jdbc, Variants variants, TouchedPlaces touched) {
    this.jdbc = jdbc;
    this.variants = variants;
    this.touched = touched;
  }

  /** Locks the positions that exist, all in one statement and in key order. */
  Map<PositionKey, StockPosition> lock(Collection<PositionKey> keys) {
    Map<PositionKey, StockPosition> locked = new HashMap<>();
    if (keys.isEmpty()) {
      return locked;
    }
    ColumnArrays<PositionKey> rows = ColumnArrays.keys(new TreeSet<>(keys));
    jdbc.sql(
            """
            select p.sku, p.location, p.variant, p.on_hand, p.reserved, p.uncovered
            from %s
            join inventory.position p
              on p.sku = v.sku and p.location = v.location and p.variant = v.variant
            order by p.sku, p.location, p.variant
            for update
            """
                .formatted(rows.as("sku, location, variant")))
        .params(rows.parameters())
        .query(Positions::read)
        .list()
        .forEach(each -> locked.put(PositionKey.of(each), each));
    return locked;
  }

  /** The positions that exist of these keys. */
  Map<PositionKey, StockPosition> of(Collection<PositionKey> keys) {
    Map<PositionKey, StockPosition> found = new HashMap<>();
    if (!keys.isEmpty()) {
      ColumnArrays<PositionKey> rows = ColumnArrays.keys(new TreeSet<>(keys));
      jdbc.sql(
              """
              select p.sku, p.location, p.variant, p.on_hand, p.reserved, p.uncovered
              from %s
              join inventory.position p
                on p.sku = v.sku and p.location = v.location and p.variant = v.variant
              """
                  .formatted(rows.as("sku, location, variant")))
          .params(rows.parameters())
          .query(Positions::read)
          .list()
          .forEach(each -> found.put(PositionKey.of(each), each));
    }
    return found;
  }

  /** Where somebody waits for stock of any variant and some of it is free. */
  List<PositionKey> uncoveredPlaces() {
    return jdbc.sql(
            """
            select distinct w.sku, w.location
            from inventory.position w
            join inventory.position p on p.sku = w.sku and p.location = w.location and p.sellable
              and p.on_hand > p.reserved and w.variant in ('', p.variant)
            where w.uncovered > 0
            fetch first 1000 rows only
            """)
        .query(
            (row, number) ->
                new PositionKey(new Sku(row.getString(1)), new LocationId(row.getString(2))))
        .list();
  }

  /** Adds to positions whose locks are held. */
  void add(SortedMap<PositionKey, StockDelta> deltas) {
    ColumnArrays<Map.Entry<PositionKey, StockDelta>> rows =
        ColumnArrays.positions(deltas.entrySet(), Map.Entry::getKey)
            .number(each -> each.getValue().onHand())
            .number(each -> each.getValue().reserved())
            .number(each -> each.getValue().uncovered())
            .number(each -> each.getValue().provisional());
    int changed =
        jdbc.sql(
                """
            merge into inventory.position p
            using (select * from %s) v
            on p.sku = v.sku and p.location = v.location and p.variant = v.variant
            when matched then update set
              on_hand = p.on_hand + v.on_hand, reserved = p.reserved + v.reserved,
              uncovered = p.uncovered + v.uncovered, provisional = p.provisional + v.provisional
            """
                    .formatted(
                        rows.as(
                            "sku, location, variant, on_hand, reserved, uncovered, provisional")))
            .params(rows.parameters())
            .update();
    WholeUpdate.check(changed, deltas.size());
    touched.add(deltas.keySet());
  }

  /**
   * Makes the positions that are missing, empty. In a transaction of its own, because two callers
   * may do this at once, and in PostgreSQL the loser's failed insert aborts its transaction.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void create(Collection<PositionKey> keys) {
    variants.create(keys.stream().map(PositionKey::variant).toList());
    ColumnArrays<PositionKey> rows =
        ColumnArrays.keys(new TreeSet<>(keys)).truth(key -> key.variant().isSellable());
    jdbc.sql(
            """
            insert into inventory.position
              (sku, location, variant, sellable, on_hand, reserved, allocated)
            select v.sku, v.location, v.variant, v.sellable, 0, 0, exists (
              select 1 from inventory.position o
              where o.sku = v.sku and o.location = v.location and o.allocated)
            from %s
            where not exists (
              select 1 from inventory.position p
              where p.sku = v.sku and p.location = v.location and p.variant = v.variant)
            """
                .formatted(rows.as("sku, location, variant, sellable")))
        .params(rows.parameters())
        .update();
  }

  /** Notes on positions whose locks are held that units at their places are allocated. */
  void markAllocated(Collection<PositionKey> keys) {
    if (keys.isEmpty()) {
      return;
    }
    ColumnArrays<PositionKey> rows = ColumnArrays.keys(new TreeSet<>(keys));
    int changed =
        jdbc.sql(
                """
            merge into inventory.position p
            using (select * from %s) v
            on p.sku = v.sku and p.location = v.location and p.variant = v.variant
            when matched then update set allocated = true
            """
                    .formatted(rows.as("sku, location, variant")))
            .params(rows.parameters())
            .update();
    WholeUpdate.check(changed, rows.size());
  }

  /** What can be sold of these SKUs, all variants at a location together. */
  List<StockPosition> sellable(Collection<Sku> skus) {
    return jdbc.sql(
            """
            select sku, location, '' as variant,
              sum(on_hand) as on_hand, sum(reserved) as reserved,
              sum(uncovered) as uncovered
            from inventory.position
            where sku in (:skus) and sellable
            group by sku, location
            order by sku, location
            """)
        .param("skus", skus.stream().map(Sku::value).toList())
        .query(Positions::read)
        .list();
  }

  /** What can be sold of one SKU at one location, all variants together. */
  StockPosition sellable(PositionKey key) {
    return jdbc.sql(
            """
            select sku, location, '' as variant,
              sum(on_hand) as on_hand, sum(reserved) as reserved,
              sum(uncovered) as uncovered
            from inventory.position
            where sku = ? and location = ? and sellable
            group by sku, location
            """)
        .params(key.sku().value(), key.location().value())
        .query(Positions::read)
        .optional()
        .orElseGet(key::empty);
  }

  static StockPosition read(ResultSet row, int number) throws SQLException {
    return new StockPosition(
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        Variant.stored(row.getString("variant")),
        row.getInt("on_hand"),
        row.getInt("reserved"),
        row.getInt("uncovered"));
  }

  static List<String> row(PositionKey key) {
    return List.of(key.sku().value(), key.location().value(), key.variant().text());
  }
}
