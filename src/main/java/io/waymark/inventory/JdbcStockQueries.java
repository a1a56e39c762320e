package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads figures; each query is one statement beside the reading of the measures' definitions. */
@Service
class JdbcStockQueries implements StockQueries {

  private static final int MOST_POSITIONS = 10_000;
  private static final int LONGEST_CHANNEL = 60;

  private final JdbcClient jdbc;
  private final MeasureTables measures;
  private final Quantities quantities;
  private final Positions positions;
  private final Locations locations;

  JdbcStockQueries(
      JdbcClient jdbc,
      MeasureTables measures,
      Quantities quantities,
      Positions positions,
      Locations locations) {
    this.jdbc = jdbc;
    this.measures = measures;
    this.quantities = quantities;
    this.positions = positions;
    this.locations = locations;
  }

  @Override
  public List<StockFigures> figures(StockQuery query) {
    WantedMeasures wanted = WantedMeasures.of(query.measures(), measures);
    Map<Measure, String> columns = FigureStatement.columns(wanted.foreign());
    boolean negative = query.returnNegative() || query.onlyNegative();
    List<StockFigures> rows =
        new FigureStatement(query, wanted.foreign())
            .list(jdbc, (row, number) -> read(row, query, wanted, columns, negative));
    if (rows.size() > MOST_ROWS) {
      throw InvalidInput.of(
          "groupBy",
          "size",
          "gives more than " + MOST_ROWS + " rows; name fewer SKUs, filters or groups");
    }
    return query.onlyNegative()
        ? rows.stream()
            .filter(row -> row.quantities().values().stream().anyMatch(figure -> figure < 0))
            .toList()
        : rows;
  }

  @Override
  public List<StockFigures> exact(
      List<StockPosition> wantedPositions, List<String> names, boolean returnNegative) {
    if (wantedPositions.size() > MOST_POSITIONS) {
      throw InvalidInput.of("positions", "size", "must be at most " + MOST_POSITIONS);
    }
    WantedMeasures wanted = WantedMeasures.of(names, measures);
    Set<PositionKey> keys = new HashSet<>();
    Set<QuantityKey> foreign = new HashSet<>();
    for (StockPosition each : wantedPositions) {
      PositionKey key = PositionKey.of(each);
      keys.add(key);
      wanted.foreign().forEach(measure -> foreign.add(new QuantityKey(key, measure)));
    }
    Map<PositionKey, StockPosition> stock = positions.of(keys);
    Map<QuantityKey, Integer> reported = quantities.of(foreign);
    List<StockFigures> figures = new ArrayList<>();
    for (StockPosition each : wantedPositions) {
      PositionKey key = PositionKey.of(each);
      StockPosition position = stock.getOrDefault(key, key.empty());
      figures.add(
          new StockFigures(
              key.sku(),
              dimensions(key),
              wanted.compute(
                  measure -> figure(position, measure, reported.get(new QuantityKey(key, measure))),
                  returnNegative)));
    }
    return figures;
  }

  @Override
  public List<IndexHierarchy> hierarchies() {
    Map<String, List<Dimension>> levels = new LinkedHashMap<>();
    jdbc.sql("select name, dimension from inventory.index_hierarchy order by name, level")
        .query(
            (row, number) ->
                levels
                    .computeIfAbsent(row.getString(1), name -> new ArrayList<>())
                    .add(Dimension.of(row.getString(2))))
        .list();
    return levels.entrySet().stream()
        .map(each -> new IndexHierarchy(each.getKey(), each.getValue()))
        .toList();
  }

  @Override
  @Transactional
  public void define(IndexHierarchy hierarchy) {
    jdbc.sql("delete from inventory.index_hierarchy where name = ?")
        .param(hierarchy.name())
        .update();
    for (int level = 0; level < hierarchy.dimensions().size(); level++) {
      jdbc.sql("insert into inventory.index_hierarchy (name, level, dimension) values (?, ?, ?)")
          .params(hierarchy.name(), level, hierarchy.dimensions().get(level).word())
          .update();
    }
  }

  @Override
  public IndexHierarchy hierarchy(String name) {
    return hierarchies().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Unknown("index hierarchy", name));
  }

  @Override
  public Set<String> locationsOf(String channel) {
    return new HashSet<>(
        jdbc.sql("select location from inventory.channel_location where channel = ?")
            .param(channel)
            .query(String.class)
            .list());
  }

  @Override
  @Transactional
  public void serve(String channel, Set<String> served) {
    if (channel.isBlank() || channel.length() > LONGEST_CHANNEL) {
      throw InvalidInput.of("channel", "length", "must have 1 to 60 characters");
    }
    Set<LocationId> ids = new HashSet<>();
    served.forEach(each -> ids.add(new LocationId(each)));
    ids.removeAll(locations.existing(ids));
    if (!ids.isEmpty()) {
      throw InvalidInput.of("locations", "known", "has unknown locations: " + ids);
    }
    jdbc.sql("delete from inventory.channel_location where channel = ?").param(channel).update();
    served.forEach(
        each ->
            jdbc.sql("insert into inventory.channel_location (channel, location) values (?, ?)")
                .params(channel, each)
                .update());
  }

  private static StockFigures read(
      ResultSet row,
      StockQuery query,
      WantedMeasures wanted,
      Map<Measure, String> columns,
      boolean negative)
      throws SQLException {
    Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    for (int i = 0; i < query.groupBy().size(); i++) {
      String value = row.getString(2 + i);
      if (value != null) {
        dimensions.put(query.groupBy().get(i), value);
      }
    }
    Map<Measure, Long> physical = new HashMap<>();
    for (Map.Entry<Measure, String> column : columns.entrySet()) {
      physical.put(column.getKey(), row.getLong(column.getValue()));
    }
    return new StockFigures(
        new Sku(row.getString(1)), dimensions, wanted.compute(physical::get, negative));
  }

  private static long figure(StockPosition position, Measure measure, Integer reported) {
    if (measure.equals(Measure.ON_HAND)) {
      return position.onHand();
    }
    if (measure.equals(Measure.RESERVED)) {
      return position.reserved();
    }
    if (measure.equals(Measure.UNCOVERED)) {
      return position.uncovered();
    }
    return reported == null ? 0 : reported;
  }

  private static Map<Dimension, String> dimensions(PositionKey key) {
    Map<Dimension, String> dimensions = new EnumMap<>(Dimension.class);
    dimensions.put(Dimension.LOCATION, key.location().value());
    key.variant().dimensions().forEach((word, value) -> dimensions.put(Dimension.of(word), value));
    return dimensions;
  }
}
