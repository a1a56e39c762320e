package io.waymark.inventory;

import io.waymark.inventory.StockRecords.Page;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A select of one page, restricted only by what was asked for. */
final class RecordQuery {

  private final String select;
  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> parameters = new LinkedHashMap<>();

  RecordQuery(String select) {
    this.select = select;
  }

  /** Restricts by a condition on one named parameter; by nothing when the value is null. */
  RecordQuery where(String condition, String parameter, Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.put(parameter, value);
    }
    return this;
  }

  /** Restricts by SKUs unless there are none, and by a location unless it is null. */
  RecordQuery at(Collection<Sku> skus, LocationId location) {
    List<String> values = skus.stream().map(Sku::value).toList();
    return where("sku in (:skus)", "skus", values.isEmpty() ? null : values)
        .where("location = :location", "location", location == null ? null : location.value());
  }

  /** The same by a channel, from after a cursor of SKU, location and channel. */
  RecordQuery at(Collection<Sku> skus, LocationId location, String channel, String after) {
    return at(skus, location)
        .where("channel = :channel", "channel", channel)
        .where(
            "(sku, location, channel) > (:after)",
            "after",
            after == null ? null : Cursor.parts(after, 3));
  }

  /** A further parameter of a condition. */
  RecordQuery with(String parameter, Object value) {
    parameters.put(parameter, value);
    return this;
  }

  /** Reads one row more than the page holds, to know whether there is a next page. */
  <T> Page<T> page(
      JdbcClient jdbc, String order, int limit, RowMapper<T> mapper, Function<T, String> cursor) {
    String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    List<T> rows =
        jdbc.sql(select + where + " order by " + order + " fetch first :limit rows only")
            .params(parameters)
            .param("limit", limit + 1)
            .query(mapper)
            .list();
    return rows.size() > limit
        ? new Page<>(List.copyOf(rows.subList(0, limit)), cursor.apply(rows.get(limit - 1)))
        : new Page<>(rows, null);
  }
}
