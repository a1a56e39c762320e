package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of other data sources' quantities and of absolute sets. Whoever writes here holds the
 * position's row lock, so that nothing else may hold rows here.
 */
@Repository
class Quantities {

  private static final String KEY = "sku, location, variant, data_source, measure";

  private static final String SAME_KEY =
      """
      q.sku = v.sku and q.location = v.location and q.variant = v.variant
        and q.data_source = v.data_source and q.measure = v.measure""";

  private final JdbcClient jdbc;

  Quantities(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The quantities that there are of these keys. */
  Map<QuantityKey, Integer> of(Collection<QuantityKey> keys) {
    Map<QuantityKey, Integer> found = new HashMap<>();
    if (!keys.isEmpty()) {
      ColumnArrays<QuantityKey> rows = ColumnArrays.quantities(keys);
      jdbc.sql(
              "select v.*, q.quantity from %s join inventory.quantity q on %s"
                  .formatted(rows.as(KEY), SAME_KEY))
          .params(rows.parameters())
          .query((row, number) -> found.put(key(row), row.getInt("quantity")))
          .list();
    }
    return found;
  }

  /** When these keys were last set absolutely, as far as they were. */
  Map<QuantityKey, Instant> lastSets(Collection<QuantityKey> keys) {
    Map<QuantityKey, Instant> found = new HashMap<>();
    if (!keys.isEmpty()) {
      ColumnArrays<QuantityKey> rows = ColumnArrays.quantities(keys);
      jdbc.sql(
              "select v.*, q.modified_at from %s join inventory.absolute_set q on %s"
                  .formatted(rows.as(KEY), SAME_KEY))
          .params(rows.parameters())
          .query(
              (row, number) ->
                  found.put(
                      key(row), row.getObject("modified_at", OffsetDateTime.class).toInstant()))
          .list();
    }
    return found;
  }

  /** Stores the new figures. */
  void put(SortedMap<QuantityKey, Integer> figures) {
    if (figures.isEmpty()) {
      return;
    }
    ColumnArrays<Map.Entry<QuantityKey, Integer>> rows =
        ColumnArrays.quantities(figures.entrySet(), Map.Entry::getKey).number(Map.Entry::getValue);
    int changed =
        jdbc.sql(
                """
            merge into inventory.quantity q
            using (select * from %s) v
            on %s
            when matched then update set quantity = v.quantity
            when not matched then insert (%3$s, quantity)
              values (v.sku, v.location, v.variant, v.data_source, v.measure, v.quantity)
            """
                    .formatted(rows.as(KEY + ", quantity"), SAME_KEY, KEY))
            .params(rows.parameters())
            .update();
    WholeUpdate.check(changed, figures.size());
  }

  /** Stores when these keys were set. */
  void putSets(SortedMap<QuantityKey, Instant> sets) {
    if (sets.isEmpty()) {
      return;
    }
    ColumnArrays<Map.Entry<QuantityKey, Instant>> rows =
        ColumnArrays.quantities(sets.entrySet(), Map.Entry::getKey)
            .text(each -> each.getValue().atOffset(ZoneOffset.UTC).toString());
    jdbc.sql(
            """
            merge into inventory.absolute_set q
            using (select %3$s, cast(at as timestamp with time zone) as at from %1$s) v
            on %2$s
            when matched then update set modified_at = v.at
            when not matched then insert (%3$s, modified_at)
              values (v.sku, v.location, v.variant, v.data_source, v.measure, v.at)
            """
                .formatted(rows.as(KEY + ", at"), SAME_KEY, KEY))
        .params(rows.parameters())
        .update();
  }

  private static QuantityKey key(ResultSet row) throws SQLException {
    return new QuantityKey(
        new PositionKey(
            new Sku(row.getString("sku")),
            new LocationId(row.getString("location")),
            Variant.stored(row.getString("variant"))),
        new Measure(row.getString("data_source"), row.getString("measure")));
  }
}
