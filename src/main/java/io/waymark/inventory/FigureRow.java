package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the rows of one answer. There may be a hundred thousand, so that the formulas are turned
 * into factors once, and every row shares the names, SKUs and places that it has in common with
 * others.
 */
final class FigureRow {

  private final List<Dimension> groups;
  private final boolean negative;
  private final String[] names;
  private final int[][] factors;
  private final Map<String, Sku> skus = new HashMap<>();
  private final Map<String, Map<Dimension, String>> places = new HashMap<>();

  FigureRow(List<Dimension> groups, WantedMeasures wanted, boolean negative) {
    this.groups = groups;
    this.negative = negative;
    List<Measure> columns = wanted.columns();
    names = wanted.formulas().keySet().toArray(String[]::new);
    factors = new int[names.length][];
    for (int i = 0; i < names.length; i++) {
      Map<Measure, Integer> formula = wanted.formulas().get(names[i]);
      factors[i] = columns.stream().mapToInt(each -> formula.getOrDefault(each, 0)).toArray();
    }
  }

  StockFigures read(ResultSet row, int number) throws SQLException {
    Sku sku = skus.computeIfAbsent(row.getString(1), Sku::new);
    Map<Dimension, String> dimensions = dimensions(row);
    return new StockFigures(sku, dimensions, new NamedFigures(names, figures(row)));
  }

  private long[] figures(ResultSet row) throws SQLException {
    long[] columns = new long[factors.length == 0 ? 0 : factors[0].length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = row.getLong(2 + groups.size() + i);
    }
    long[] figures = new long[factors.length];
    for (int i = 0; i < figures.length; i++) {
      long sum = 0;
      for (int column = 0; column < columns.length; column++) {
        sum += factors[i][column] * columns[column];
      }
      figures[i] = negative ? sum : Math.max(0, sum);
    }
    return figures;
  }

  private Map<Dimension, String> dimensions(ResultSet row) throws SQLException {
    if (groups.size() == 1) {
      String value = row.getString(2);
      return places.computeIfAbsent(
          value == null ? "" : value,
          any -> value == null ? Map.of() : Collections.singletonMap(groups.get(0), value));
    }
    Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    for (int i = 0; i < groups.size(); i++) {
      String value = row.getString(2 + i);
      if (value != null) {
        dimensions.put(groups.get(i), value);
      }
    }
    return dimensions;
  }
}
