package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

  Positions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Locks the positions that exist, all in one statement and in key order. */
  Map<PositionKey, StockPosition> lock(Collection<PositionKey> keys) {
    Map<PositionKey, StockPosition> locked = new HashMap<>();
    if (keys.isEmpty()) {
      return locked;
    }
    List<Object> parameters = new ArrayList<>();
    new TreeSet<>(keys).forEach(key -> addTo(parameters, key));
    jdbc.sql(
            """
            select sku, location, on_hand, reserved
            from inventory.position
            where (sku, location) in (%s)
            order by sku, location
            for update
            """
                .formatted(ValuesList.rows(parameters.size() / 2, 2)))
        .params(parameters)
        .query(Positions::read)
        .list()
        .forEach(each -> locked.put(new PositionKey(each.sku(), each.location()), each));
    return locked;
  }

  /** Adds to positions whose locks are held. */
  void add(SortedMap<PositionKey, StockDelta> deltas) {
    List<Object> parameters = new ArrayList<>();
    deltas.forEach(
        (key, delta) -> {
          addTo(parameters, key);
          parameters.add(delta.onHand());
          parameters.add(delta.reserved());
        });
    int changed =
        jdbc.sql(
                """
            merge into inventory.position p
            using (values %s) as v (sku, location, on_hand, reserved)
            on p.sku = v.sku and p.location = v.location
            when matched then update set
              on_hand = p.on_hand + v.on_hand, reserved = p.reserved + v.reserved
            """
                    .formatted(
                        ValuesList.typed(
                            deltas.size(), "varchar", "varchar", "integer", "integer")))
            .params(parameters)
            .update();
    WholeUpdate.check(changed, deltas.size());
  }

  /**
   * Makes the positions that are missing, empty. In a transaction of its own, because two callers
   * may do this at once, and in PostgreSQL the loser's failed insert aborts its transaction.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  void create(Collection<PositionKey> keys) {
    List<Object> parameters = new ArrayList<>();
    new TreeSet<>(keys).forEach(key -> addTo(parameters, key));
    jdbc.sql(
            """
            insert into inventory.position (sku, location, on_hand, reserved)
            select v.sku, v.location, 0, 0 from (values %s) as v (sku, location)
            where not exists (
              select 1 from inventory.position p
              where p.sku = v.sku and p.location = v.location)
            """
                .formatted(ValuesList.typed(parameters.size() / 2, "varchar", "varchar")))
        .params(parameters)
        .update();
  }

  List<StockPosition> of(Collection<Sku> skus) {
    return jdbc.sql(
            """
            select sku, location, on_hand, reserved
            from inventory.position
            where sku in (:skus)
            order by sku, location
            """)
        .param("skus", skus.stream().map(Sku::value).toList())
        .query(Positions::read)
        .list();
  }

  StockPosition of(PositionKey key) {
    return jdbc.sql(
            """
            select sku, location, on_hand, reserved
            from inventory.position
            where sku = ? and location = ?
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
        row.getInt("on_hand"),
        row.getInt("reserved"));
  }

  private static void addTo(List<Object> parameters, PositionKey key) {
    parameters.add(key.sku().value());
    parameters.add(key.location().value());
  }
}
