package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * Reads stock and schedule together, in one statement and so of one moment: a delivery that is
 * being booked counts as stock or as supply, never as both.
 */
@Repository
class PromiseTable {

  // What is owed since a day before the first is owed on the first; supply that did not come by
  // then may never come, and counts for nothing.
  private static final String STATEMENT =
      """
      select %1$s, cast(null as date) as on_day,
        sum(t.on_hand - t.reserved - t.uncovered) as supply, 0 as demand
      from %2$s join inventory.position t on %3$s
      where t.sellable%4$s
      group by %1$s
      union all
      select %1$s, t.on_day,
        sum(case when t.kind = 'SUPPLY' then t.quantity else 0 end) as supply,
        sum(case when t.kind = 'DEMAND' then t.quantity else 0 end) as demand
      from %2$s join inventory.schedule t on %3$s
      where t.on_day < cast(? as date) and (t.on_day >= cast(? as date) or t.kind = 'DEMAND')%4$s
      group by %1$s, t.on_day
      """;

  private final JdbcClient jdbc;

  PromiseTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By SKU, what these places have together; a SKU that nothing is known of is missing. */
  Map<Sku, Expectation> bySku(
      Collection<Sku> skus, StockPlaces places, LocalDate from, LocalDate until) {
    return by("t.sku", skus, places, from, until, row -> new Sku(row.getString("sku")));
  }

  /** By SKU and location, what each of these places has; where nothing is known is missing. */
  Map<PositionKey, Expectation> byPlace(
      Collection<Sku> skus, StockPlaces places, LocalDate from, LocalDate until) {
    return by("t.sku, t.location", skus, places, from, until, PromiseTable::position);
  }

  private <K> Map<K, Expectation> by(
      String columns,
      Collection<Sku> skus,
      StockPlaces places,
      LocalDate from,
      LocalDate until,
      Key<K> key) {
    ColumnArrays<Sku> rows = new ColumnArrays<>(Set.copyOf(skus)).text(Sku::value);
    List<Object> narrowing = new ArrayList<>();
    String narrow = narrow(places, narrowing);
    return read(
        STATEMENT.formatted(columns, rows.as("sku"), "t.sku = v.sku", narrow),
        rows.parameters(narrowing.toArray()),
        narrowing,
        from,
        until,
        key);
  }

  /** By SKU and location; a position that nothing is known of is missing. */
  Map<PositionKey, Expectation> byPosition(
      Collection<PositionKey> keys, LocalDate from, LocalDate until) {
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(Set.copyOf(keys))
            .text(key -> key.sku().value())
            .text(key -> key.location().value());
    return read(
        STATEMENT.formatted(
            "t.sku, t.location",
            rows.as("sku, location"),
            "t.sku = v.sku and t.location = v.location",
            ""),
        rows.parameters(),
        List.of(),
        from,
        until,
        PromiseTable::position);
  }

  private static PositionKey position(ResultSet row) throws SQLException {
    return new PositionKey(
        new Sku(row.getString("sku")), new LocationId(row.getString("location")));
  }

  private interface Key<K> {
    K of(ResultSet row) throws SQLException;
  }

  private <K> Map<K, Expectation> read(
      String statement,
      List<Object> keys,
      List<Object> narrowing,
      LocalDate from,
      LocalDate until,
      Key<K> key) {
    List<Object> parameters = new ArrayList<>(keys);
    parameters.addAll(keys.subList(0, keys.size() - narrowing.size()));
    parameters.addAll(List.of(until, from));
    parameters.addAll(narrowing);
    Map<K, Expectation> found = new HashMap<>();
    jdbc.sql(statement)
        .params(parameters)
        .query(
            row -> {
              add(found.computeIfAbsent(key.of(row), any -> new Expectation()), row, from);
            });
    return found;
  }

  private static void add(Expectation expectation, ResultSet row, LocalDate from)
      throws SQLException {
    LocalDate day = row.getObject("on_day", LocalDate.class);
    if (day == null) {
      expectation.addStock(row.getLong("supply"));
    } else {
      expectation.add(
          day.isBefore(from) ? from : day, row.getLong("supply"), row.getLong("demand"));
    }
  }

  private static String narrow(StockPlaces places, List<Object> parameters) {
    String narrow = condition("t.location", places.locations(), LocationId::value, parameters);
    String of =
        condition("coalesce(l.site, l.id)", places.sites(), each -> each, parameters)
            + condition("l.organization", places.organizations(), each -> each, parameters);
    return of.isEmpty()
        ? narrow
        : narrow
            + " and t.location in (select l.id from inventory.location l where 1 = 1"
            + of
            + ")";
  }

  private static <T> String condition(
      String column, Set<T> values, Function<T, String> text, List<Object> parameters) {
    if (values.isEmpty()) {
      return "";
    }
    parameters.add(new SqlArrayValue("varchar", values.stream().map(text).toArray()));
    return " and " + column + " = any(cast(? as varchar array))";
  }
}
