package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
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
      "seq, sku, location, variant, kind, delta, on_hand, reason, reference, change_id, moved_at";

  private final JdbcClient jdbc;

  Movements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void append(List<LedgerLine> lines) {
    List<Object> parameters = new ArrayList<>();
    lines.forEach(line -> parameters.addAll(row(line)));
    jdbc.sql(
            """
            insert into inventory.movement
              (sku, location, variant, kind, delta, on_hand, reason, reference, change_id, moved_at)
            values %s
            """
                .formatted(ValuesList.rows(lines.size(), 10)))
        .params(parameters)
        .update();
  }

  /** The changes of these ids that were done already, by id. */
  Map<String, LedgerLine> ofChanges(Collection<String> changeIds) {
    Map<String, LedgerLine> found = new HashMap<>();
    if (!changeIds.isEmpty()) {
      jdbc.sql("select %s from inventory.movement where change_id in (:ids)".formatted(COLUMNS))
          .param("ids", changeIds)
          .query(Movements::read)
          .list()
          .forEach(each -> found.put(each.changeId(), withoutNumber(each)));
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
        row.getInt("delta"),
        row.getInt("on_hand"),
        row.getString("reason"),
        row.getString("reference"),
        row.getString("change_id"),
        row.getObject("moved_at", OffsetDateTime.class).toInstant());
  }

  private static List<Object> row(LedgerLine line) {
    return Arrays.asList(
        line.position().sku().value(),
        line.position().location().value(),
        line.position().variant().text(),
        line.kind().name(),
        line.delta(),
        line.onHand(),
        line.reason(),
        line.reference(),
        line.changeId(),
        line.at().atOffset(ZoneOffset.UTC));
  }

  private static LedgerLine withoutNumber(Movement movement) {
    return new LedgerLine(
        new PositionKey(movement.sku(), movement.location(), movement.variant()),
        movement.kind(),
        movement.delta(),
        movement.onHand(),
        movement.reason(),
        movement.reference(),
        movement.changeId(),
        movement.at());
  }
}
