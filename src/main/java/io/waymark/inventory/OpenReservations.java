package io.waymark.inventory;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is open under one reference, for those who wait until they have all of it. */
@Repository
class OpenReservations {

  private static final String UNITS =
      "(select sum(o.quantity - o.shipped - o.returned) from inventory.reservation o"
          + " where o.reference = r.reference and o.ended_at is null) as units_at_begin";

  private final JdbcClient jdbc;

  OpenReservations(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a statement got. It may have waited for somebody who moved units to rows that it does not
   * see; then it has less than was there when it began.
   */
  private record Found<T>(List<T> rows, int units, int unitsAtBegin) {

    boolean isAll() {
      return units == unitsAtBegin;
    }
  }

  /**
   * Locks all open reservations under the reference, then their positions in key order. What is
   * locked is moved by nobody: no position can turn up that would have had to be locked before
   * those that are.
   */
  List<HeldStock> lock(String reference) {
    while (lockRows(reference)) {
      Found<HeldStock> held = lockWithPositions(reference);
      if (held.isAll()) {
        return held.rows();
      }
    }
    return List.of();
  }

  /** Whether there are any. */
  private boolean lockRows(String reference) {
    Found<String> locked;
    do {
      locked =
          found(
              """
              select r.id, r.quantity - r.shipped - r.returned as open_units, %s
              from inventory.reservation r
              where r.reference = ? and r.ended_at is null
              order by r.id
              for update
              """
                  .formatted(UNITS),
              reference,
              (row, number) -> row.getString("id"));
    } while (locked.rows().isEmpty() ? isAnyOpen(reference) : !locked.isAll());
    return !locked.rows().isEmpty();
  }

  private Found<HeldStock> lockWithPositions(String reference) {
    return found(
        """
        select %s, p.on_hand, p.reserved, p.uncovered, %s
        from inventory.position p
        join inventory.reservation r
          on r.sku = p.sku and r.location = p.location and r.variant = p.variant
        where r.reference = ? and r.ended_at is null
        order by r.sku, r.location, r.variant, r.id
        for update
        """
            .formatted(Reservations.COLUMNS, UNITS),
        reference,
        (row, number) ->
            new HeldStock(Reservations.read(row, number), Positions.read(row, number)));
  }

  private <T> Found<T> found(String sql, String reference, RowMapper<T> reader) {
    AtomicInteger units = new AtomicInteger();
    AtomicInteger unitsAtBegin = new AtomicInteger();
    List<T> rows =
        jdbc.sql(sql)
            .param(reference)
            .query(
                (row, number) -> {
                  units.addAndGet(row.getInt("open_units"));
                  unitsAtBegin.set(row.getInt("units_at_begin"));
                  return reader.mapRow(row, number);
                })
            .list();
    return new Found<>(rows, units.get(), unitsAtBegin.get());
  }

  private boolean isAnyOpen(String reference) {
    return jdbc.sql(
                """
                select count(*) from inventory.reservation
                where reference = ? and ended_at is null
                """)
            .param(reference)
            .query(Integer.class)
            .single()
        > 0;
  }
}
