package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of units that are kept back from reservations. */
@Repository
class SafetyStocks {

  /** Whether anything is set for the SKU of a position {@code p}, in SQL. */
  static final String IS_SET =
      "exists (select 1 from inventory.safety_stock s where s.sku = p.sku)";

  private final JdbcClient jdbc;

  SafetyStocks(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What is set for these places, by SKU and location without variant; others are missing. */
  Map<PositionKey, UnitsByChannel> at(Collection<PositionKey> keys) {
    TreeSet<PositionKey> places = new TreeSet<>();
    keys.forEach(key -> places.add(key.withoutVariant()));
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(places)
            .text(place -> place.sku().value())
            .text(place -> place.location().value());
    Map<PositionKey, UnitsByChannel> found = new HashMap<>();
    jdbc.sql(
            """
            select v.sku, v.location, s.location as set_at, s.channel, s.units
            from %s
            join inventory.safety_stock s on s.sku = v.sku and s.location in ('', v.location)
            """
                .formatted(rows.as("sku, location")))
        .params(rows.parameters())
        .query(
            row -> {
              PositionKey place =
                  new PositionKey(
                      new Sku(row.getString("sku")), new LocationId(row.getString("location")));
              found
                  .computeIfAbsent(place, each -> new UnitsByChannel())
                  .put(
                      !row.getString("set_at").isEmpty(),
                      row.getString("channel"),
                      row.getInt("units"));
            });
    return found;
  }
}
