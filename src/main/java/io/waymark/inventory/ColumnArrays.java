package io.waymark.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Many rows of parameters as one array for each column: the statement's text is the same for any
 * number of rows, and no number of rows is too many for the driver.
 */
final class ColumnArrays<R> {

  private static final int FEW = 50;

  private final List<R> rows;
  private final List<String> types = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  ColumnArrays(Collection<R> rows) {
    this.rows = List.copyOf(rows);
  }

  static ColumnArrays<PositionKey> keys(Collection<PositionKey> keys) {
    return positions(keys, key -> key);
  }

  static ColumnArrays<QuantityKey> quantities(Collection<QuantityKey> keys) {
    return quantities(keys, key -> key);
  }

  /** Rows that begin with sku, location and variant. */
  static <R> ColumnArrays<R> positions(Collection<R> rows, Function<R, PositionKey> key) {
    return new ColumnArrays<>(rows)
        .text(row -> key.apply(row).sku().value())
        .text(row -> key.apply(row).location().value())
        .text(row -> key.apply(row).variant().text());
  }

  /** Rows that begin with sku, location, variant, data source and measure. */
  static <R> ColumnArrays<R> quantities(Collection<R> rows, Function<R, QuantityKey> key) {
    return positions(rows, row -> key.apply(row).position())
        .text(row -> key.apply(row).measure().dataSource())
        .text(row -> key.apply(row).measure().name());
  }

  ColumnArrays<R> text(Function<R, String> value) {
    return column("varchar", value);
  }

  ColumnArrays<R> number(Function<R, Integer> value) {
    return column("integer", value);
  }

  ColumnArrays<R> wide(Function<R, Long> value) {
    return column("bigint", value);
  }

  ColumnArrays<R> truth(Function<R, Boolean> value) {
    return column("boolean", value);
  }

  private ColumnArrays<R> column(String type, Function<R, ?> value) {
    types.add(type);
    parameters.add(new SqlArrayValue(type, rows.stream().map(value).toArray()));
    return this;
  }

  /** The table expression {@code unnest(…) as v (names)}. */
  String as(String names) {
    return table("cast(? as %s array)", names);
  }

  /**
   * The same for a statement that every order runs. PostgreSQL looks into an array for the number
   * of its rows, and plans such a statement anew each time, because a plan for any number expects
   * ten; into this it cannot look. Not for an {@code in}: H2 would take the rows of an earlier
   * call. And not for positions by their key: expecting ten, it reads small tables of them whole.
   */
  String asOften(String names) {
    return rows.size() > FEW
        ? as(names)
        : table("case when random() is null then null else cast(? as %s array) end", names);
  }

  private String table(String column, String names) {
    return types.stream()
        .map(column::formatted)
        .collect(Collectors.joining(", ", "unnest(", ") as v (" + names + ")"));
  }

  /** The arrays, with what other parameters come after them. */
  List<Object> parameters(Object... others) {
    List<Object> all = new ArrayList<>(parameters);
    Collections.addAll(all, others);
    return all;
  }

  int size() {
    return rows.size();
  }
}
