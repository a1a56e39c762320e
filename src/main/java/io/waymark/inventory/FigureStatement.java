package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * The statement of one query: the sources' rows, each with one column a physical measure, are
 * joined to their places and variants, filtered, and added up.
 */
final class FigureStatement {

  private static final int OWN = 3;

  private final StockQuery query;
  private final List<Measure> foreign;
  private final List<Object> parameters = new ArrayList<>();
  private final String text;

  FigureStatement(StockQuery query, List<Measure> foreign) {
    this.query = query;
    this.foreign = foreign;
    text = select();
  }

  /**
   * The column of a measure, by its place: 0 is on hand, 1 reserved, 2 uncovered, then the foreign
   * ones.
   */
  static String column(int index) {
    return "f" + index;
  }

  <T> List<T> list(JdbcClient jdbc, RowMapper<T> mapper) {
    return jdbc.sql(text).params(parameters).query(mapper).list();
  }

  private String select() {
    List<String> groups = new ArrayList<>(List.of("s.sku"));
    query
        .groupBy()
        .forEach(dimension -> groups.add(expression(dimension) + " as " + dimension.word()));
    String keys = String.join(", ", groups.stream().map(FigureStatement::withoutName).toList());
    String sums =
        IntStream.range(0, OWN + foreign.size())
            .mapToObj(i -> "sum(s." + column(i) + ") as " + column(i))
            .collect(Collectors.joining(", "));
    String sources = query.at() == null ? sources() : sourcesAsOf(query.at());
    String statement =
        "select %s, %s from (%s) s%s%s group by %s order by %s fetch first %d rows only"
            .formatted(
                String.join(", ", groups),
                sums,
                sources,
                joins(),
                conditions(),
                keys,
                keys,
                StockQueries.MOST_ROWS + 1);
    return statement;
  }

  private String sources() {
    String own =
        "select p.sku, p.location, p.variant, p.on_hand as f0, p.reserved as f1,"
            + " p.uncovered as f2"
            + zeros()
            + " from inventory.position p where "
            + ofSkus("p")
            + (query.isSellableOnly() ? " and p.sellable" : "");
    return foreign.isEmpty() ? own : own + " union all " + reported();
  }

  private String reported() {
    return "select q.sku, q.location, q.variant, 0, 0, 0"
        + pivot("q", "q.quantity")
        + " from inventory.quantity q"
        + sellable("q")
        + " where "
        + ofSkus("q");
  }

  private String sourcesAsOf(Instant at) {
    String moved =
        "select m.sku, m.location, m.variant,"
            + " case when m.data_source = 'waymark' then m.delta else 0 end as f0, 0 as f1, 0 as f2"
            + pivot("m", "m.delta")
            + " from inventory.movement m"
            + sellable("m")
            + " where "
            + ofSkus("m")
            + " and m.moved_at <= cast(? as timestamp with time zone)";
    parameters.add(at.atOffset(ZoneOffset.UTC));
    String held =
        " union all select r.sku, r.location, r.variant, 0,"
            + " case when r.ended_at is null"
            + " then r.quantity - r.shipped - r.returned - r.uncovered else r.quantity end,"
            + " case when r.ended_at is null then r.uncovered else 0 end"
            + ", 0".repeat(foreign.size())
            + " from inventory.reservation r"
            + sellable("r")
            + " where "
            + ofSkus("r")
            + " and r.reserved_at <= cast(? as timestamp with time zone)"
            + " and (r.ended_at is null or r.ended_at > cast(? as timestamp with time zone))";
    parameters.addAll(Collections.nCopies(2, at.atOffset(ZoneOffset.UTC)));
    return moved + held;
  }

  private String zeros() {
    return IntStream.range(OWN, OWN + foreign.size())
        .mapToObj(i -> ", 0 as " + column(i))
        .collect(Collectors.joining());
  }

  private String pivot(String table, String figure) {
    StringBuilder columns = new StringBuilder();
    for (int i = 0; i < foreign.size(); i++) {
      columns.append(
          ", case when %1$s.data_source = ? and %1$s.measure = ? then %2$s else 0 end as %3$s"
              .formatted(table, figure, column(OWN + i)));
      parameters.add(foreign.get(i).dataSource());
      parameters.add(foreign.get(i).name());
    }
    return columns.toString();
  }

  // Not a join: PostgreSQL then guesses the number of rows, and read three times as long.
  private String ofSkus(String table) {
    if (query.skus().isEmpty()) {
      return "1 = 1";
    }
    parameters.add(new SqlArrayValue("varchar", query.skus().stream().map(Sku::value).toArray()));
    return table + ".sku = any(cast(? as varchar array))";
  }

  private String sellable(String table) {
    return query.isSellableOnly()
        ? " join inventory.variant w on w.id = %s.variant and w.status = 'AVAILABLE'"
            .formatted(table)
        : "";
  }

  private String joins() {
    boolean place = uses(Dimension.SITE) || uses(Dimension.ORGANIZATION);
    boolean kind = Dimension.ofVariant().stream().anyMatch(this::uses);
    return (place ? " join inventory.location l on l.id = s.location" : "")
        + (kind ? " join inventory.variant k on k.id = s.variant" : "");
  }

  private boolean uses(Dimension dimension) {
    return query.groupBy().contains(dimension) || query.filters().containsKey(dimension);
  }

  private String conditions() {
    List<String> conditions = new ArrayList<>();
    query.filters().forEach((dimension, values) -> conditions.add(condition(dimension, values)));
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private String condition(Dimension dimension, Set<String> values) {
    String column = expression(dimension);
    List<String> wanted = values.stream().filter(value -> !value.isEmpty()).toList();
    parameters.addAll(wanted);
    String in =
        wanted.isEmpty()
            ? "1 = 0"
            : column + " in (" + String.join(", ", Collections.nCopies(wanted.size(), "?")) + ")";
    return values.contains("") ? "(" + in + " or " + column + " is null)" : in;
  }

  private static String expression(Dimension dimension) {
    return switch (dimension) {
      case LOCATION -> "s.location";
      case SITE -> "coalesce(l.site, l.id)";
      case ORGANIZATION -> "l.organization";
      default -> "k." + dimension.word();
    };
  }

  private static String withoutName(String column) {
    int name = column.indexOf(" as ");
    return name < 0 ? column : column.substring(0, name);
  }

  /** Which column each physical measure is in. */
  static Map<Measure, String> columns(List<Measure> foreign) {
    Map<Measure, String> columns = new java.util.HashMap<>();
    columns.put(Measure.ON_HAND, column(0));
    columns.put(Measure.RESERVED, column(1));
    columns.put(Measure.UNCOVERED, column(2));
    for (int i = 0; i < foreign.size(); i++) {
      columns.put(foreign.get(i), column(OWN + i));
    }
    return columns;
  }
}
