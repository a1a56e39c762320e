package io.waymark.inventory;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.kernel.Violation;
import java.util.ArrayList;
import java.util.Comparator;
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
  private static final int MOST_SERVING = 10_000;
  private static final int LONGEST_CHANNEL = 60;

  private final JdbcClient jdbc;
  private final MeasureTables measures;
  private final Quantities quantities;
  private final Positions positions;
  private final Locations locations;
  private final LargeQueries large;

  JdbcStockQueries(
      JdbcClient jdbc,
      MeasureTables measures,
      Quantities quantities,
      Positions positions,
      Locations locations,
      LargeQueries large) {
    this.jdbc = jdbc;
    this.measures = measures;
    this.quantities = quantities;
    this.positions = positions;
    this.locations = locations;
    this.large = large;
  }

  @Override
  public List<StockFigures> figures(StockQuery query) {
    WantedMeasures wanted = WantedMeasures.of(query.measures(), measures);
    boolean negative = query.returnNegative() || query.onlyNegative();
    FigureRow reader = new FigureRow(query.groupBy(), wanted, negative);
    FigureStatement statement = new FigureStatement(query, wanted.foreign());
    List<StockFigures> rows =
        large.run(query.skus().size(), () -> statement.list(jdbc, reader::read));
    if (rows.size() > MOST_ROWS) {
      throw InvalidInput.of(
          "groupBy",
          "size",
          "gives more than " + MOST_ROWS + " rows; name fewer SKUs, filters or groups");
    }
    if (query.onlyNegative()) {
      rows.removeIf(row -> row.quantities().values().stream().allMatch(figure -> figure >= 0));
    }
    return sorted(rows, query.groupBy());
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
    if (served.size() > MOST_SERVING) {
      throw InvalidInput.of("locations", "size", "must be at most " + MOST_SERVING);
    }
    Set<LocationId> ids = new HashSet<>();
    served.forEach(each -> ids.add(location(each)));
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

  private static LocationId location(String id) {
    try {
      return new LocationId(id);
    } catch (InvalidInput e) {
      Violation broken = e.violations().get(0);
      throw InvalidInput.of("locations", broken.rule(), broken.message());
    }
  }

  // By SKU first, of which there are far fewer than rows: a hundred thousand rows compared with
  // each other took as long as reading them.
  private static List<StockFigures> sorted(List<StockFigures> rows, List<Dimension> groups) {
    if (groups.isEmpty()) {
      rows.sort(Comparator.comparing(row -> row.sku().value()));
      return rows;
    }
    Map<Sku, List<StockFigures>> bySku = new HashMap<>();
    rows.forEach(row -> bySku.computeIfAbsent(row.sku(), any -> new ArrayList<>()).add(row));
    List<StockFigures> sorted = new ArrayList<>(rows.size());
    Comparator<StockFigures> order = order(groups);
    bySku.entrySet().stream()
        .sorted(Comparator.comparing(each -> each.getKey().value()))
        .forEach(
            each -> {
              each.getValue().sort(order);
              sorted.addAll(each.getValue());
            });
    return sorted;
  }

  private static Comparator<StockFigures> order(List<Dimension> groups) {
    Comparator<StockFigures> order = null;
    for (Dimension group : groups) {
      Comparator<StockFigures> own =
          Comparator.comparing(
              row -> row.dimensions().get(group), Comparator.nullsLast(Comparator.naturalOrder()));
      order = order == null ? own : order.thenComparing(own);
    }
    return order;
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
