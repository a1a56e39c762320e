package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of cycle counts. */
@Repository
class CycleCountTable {

  private final JdbcClient jdbc;

  CycleCountTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CycleCount count) {
    jdbc.sql(
            """
            insert into inventory.cycle_count (id, location, state, reason, counted_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            count.id(),
            count.location().value(),
            count.state().name(),
            count.reason(),
            count.countedAt().atOffset(ZoneOffset.UTC))
        .update();
    List<CycleCount.Line> lines = count.lines();
    ColumnArrays<Integer> rows =
        new ColumnArrays<>(IntStream.range(0, lines.size()).boxed().toList())
            .text(line -> count.id())
            .number(line -> line)
            .text(line -> lines.get(line).sku().value())
            .text(line -> lines.get(line).variant().text())
            .number(line -> lines.get(line).expected())
            .number(line -> lines.get(line).counted());
    String columns = "count_id, line, sku, variant, expected, counted";
    jdbc.sql(
            "insert into inventory.cycle_count_line (%s) select v.* from %s"
                .formatted(columns, rows.as(columns)))
        .params(rows.parameters())
        .update();
  }

  Optional<CycleCount> find(String id) {
    return read("select * from inventory.cycle_count where id = ?", id);
  }

  Optional<CycleCount> lock(String id) {
    return read("select * from inventory.cycle_count where id = ? for update", id);
  }

  void end(String id, CycleCount.State state, Instant at) {
    jdbc.sql("update inventory.cycle_count set state = ?, ended_at = ? where id = ?")
        .params(state.name(), at.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  private Optional<CycleCount> read(String select, String id) {
    return jdbc.sql(select).param(id).query((row, number) -> head(row)).optional().map(this::whole);
  }

  private CycleCount whole(CycleCount head) {
    List<CycleCount.Line> lines =
        jdbc.sql("select * from inventory.cycle_count_line where count_id = ? order by line")
            .param(head.id())
            .query(
                (row, number) ->
                    new CycleCount.Line(
                        new Sku(row.getString("sku")),
                        Variant.stored(row.getString("variant")),
                        row.getInt("expected"),
                        row.getInt("counted")))
            .list();
    return new CycleCount(
        head.id(),
        head.location(),
        head.state(),
        head.reason(),
        head.countedAt(),
        head.endedAt(),
        lines);
  }

  private static CycleCount head(ResultSet row) throws SQLException {
    OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
    return new CycleCount(
        row.getString("id"),
        new LocationId(row.getString("location")),
        CycleCount.State.valueOf(row.getString("state")),
        row.getString("reason"),
        row.getObject("counted_at", OffsetDateTime.class).toInstant(),
        endedAt == null ? null : endedAt.toInstant(),
        List.of());
  }
}
