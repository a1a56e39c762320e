package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is expected to come and to go. */
@Repository
class ScheduleTable {

  private static final String COLUMNS =
      "select id, sku, location, on_day, kind, quantity, reference from inventory.schedule";

  private final JdbcClient jdbc;

  ScheduleTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Writes it, in place of what its id said before. */
  void put(ScheduledChange change) {
    jdbc.sql(
            """
            merge into inventory.schedule s
            using (values (%s)) v (id, sku, location, on_day, kind, quantity, reference)
            on s.id = v.id
            when matched then update set sku = v.sku, location = v.location, on_day = v.on_day,
              kind = v.kind, quantity = v.quantity, reference = v.reference
            when not matched then insert (id, sku, location, on_day, kind, quantity, reference)
              values (v.id, v.sku, v.location, v.on_day, v.kind, v.quantity, v.reference)
            """
                .formatted(
                    "cast(? as varchar), cast(? as varchar), cast(? as varchar), cast(? as date),"
                        + " cast(? as varchar), cast(? as integer), cast(? as varchar)"))
        .params(
            Arrays.asList(
                change.id(),
                change.sku().value(),
                change.location().value(),
                change.date(),
                change.kind().name(),
                change.quantity(),
                change.reference()))
        .update();
  }

  void delete(String id) {
    jdbc.sql("delete from inventory.schedule where id = ?").param(id).update();
  }

  Optional<ScheduledChange> find(String id) {
    return jdbc.sql(COLUMNS + " where id = ?").param(id).query(ScheduleTable::read).optional();
  }

  /** Everything of these products in the days from {@code from} to before {@code until}. */
  List<ScheduledChange> between(Collection<Sku> skus, LocalDate from, LocalDate until) {
    if (skus.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            COLUMNS
                + " where sku in (:skus) and on_day >= :from and on_day < :until"
                + " order by on_day, id")
        .param("skus", skus.stream().map(Sku::value).distinct().toList())
        .param("from", from)
        .param("until", until)
        .query(ScheduleTable::read)
        .list();
  }

  private static ScheduledChange read(ResultSet row, int number) throws SQLException {
    return new ScheduledChange(
        row.getString("id"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        row.getObject("on_day", LocalDate.class),
        ScheduledChange.Kind.valueOf(row.getString("kind")),
        row.getInt("quantity"),
        row.getString("reference"));
  }
}
