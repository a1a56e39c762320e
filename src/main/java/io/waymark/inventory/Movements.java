package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of movements. */
@Repository
class Movements {

  static final String COLUMNS =
      "m.seq, m.sku, m.location, m.variant, m.kind, m.data_source, m.measure, m.delta, m.on_hand,"
          + " m.reason, m.reason_code, m.reference, m.change_id, m.moved_at";

  private final JdbcClient jdbc;

  Movements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Appends lines that were all made at the same time, in their order. */
  void append(List<LedgerLine> lines) {
    ColumnArrays<LedgerLine> rows =
        ColumnArrays.quantities(lines, LedgerLine::key)
            .text(line -> line.kind().name())
            .number(LedgerLine::delta)
            .number(LedgerLine::after)
            .text(line -> line.change() == null ? null : line.change().reason())
            .text(line -> line.change() == null ? null : line.change().reasonCode())
            .text(LedgerLine::reference)
            .text(LedgerLine::changeId)
            .number(LedgerLine::part)
            .text(line -> line.change() == null ? null : line.change().content());
    String columns =
        "sku, location, variant, data_source, measure, kind, delta, on_hand, reason, reason_code,"
            + " reference, change_id, part, content";
    jdbc.sql(
            """
            insert into inventory.movement (%s, moved_at)
            select v.*, t.at from %s cross join (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(columns, rows.as(columns)))
        .params(rows.parameters(lines.get(0).at().atOffset(ZoneOffset.UTC)))
        .update();
  }

  /** The changes of these ids that were done already, by id. */
  Map<String, PastChange> ofChanges(Collection<String> changeIds) {
    Map<String, PastChange> found = new HashMap<>();
    if (!changeIds.isEmpty()) {
      ColumnArrays<String> rows = new ColumnArrays<>(changeIds).text(id -> id);
      jdbc.sql(
              """
              select m.content, %s
              from %s
              join inventory.movement m on m.change_id = v.id and m.part = 0
              """
                  .formatted(COLUMNS, rows.as("id")))
          .params(rows.parameters())
          .query((row, number) -> new PastChange(row.getString("content"), read(row, number)))
          .list()
          .forEach(each -> found.put(each.first().changeId(), each));
    }
    return found;
  }

  static Movement read(ResultSet row, int number) throws SQLException {
    return new Movement(
        row.getLong("seq"),
        new Sku(row.getString("sku")),
        new LocationId(row.getString("location")),
        Variant.stored(row.getString("variant")),
        Movement.Kind.valueOf(row.getString("kind")),
        new Measure(row.getString("data_source"), row.getString("measure")),
        row.getInt("delta"),
        row.getInt("on_hand"),
        row.getString("reason"),
        row.getString("reason_code"),
        row.getString("reference"),
        row.getString("change_id"),
        row.getObject("moved_at", OffsetDateTime.class).toInstant());
  }
}
