package io.waymark.inventory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of reservations' units by allocation. Whoever comes here has locked the reservation.
 */
@Repository
class AllocatedUnitsTable {

  private final JdbcClient jdbc;

  AllocatedUnitsTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * By how many units a reservation's part from one allocation changes.
   *
   * @param reservation its id
   */
  record Change(String reservation, AllocationGroup group, int units) {}

  /** The units of these reservations, by their ids; those that have none are missing. */
  Map<String, AllocatedUnits> of(Set<String> reservations) {
    Map<String, AllocatedUnits> found = new HashMap<>();
    if (!reservations.isEmpty()) {
      ColumnArrays<String> rows = new ColumnArrays<>(reservations).text(id -> id);
      jdbc.sql(
              """
              select u.reservation, u.path, u.units
              from %s
              join inventory.allocated_units u on u.reservation = v.id
              """
                  .formatted(rows.as("id")))
          .params(rows.parameters())
          .query(
              row -> {
                found
                    .computeIfAbsent(row.getString("reservation"), id -> new AllocatedUnits())
                    .add(AllocationGroup.parse(row.getString("path")), row.getInt("units"));
              });
    }
    return found;
  }

  /** Writes changes, one for each reservation and group. */
  void write(List<Change> changes) {
    if (changes.isEmpty()) {
      return;
    }
    ColumnArrays<Change> rows =
        new ColumnArrays<>(changes)
            .text(Change::reservation)
            .text(each -> each.group().text())
            .number(Change::units);
    int changed =
        jdbc.sql(
                """
            merge into inventory.allocated_units u
            using (select * from %s) v
            on u.reservation = v.reservation and u.path = v.path
            when matched and u.units + v.units = 0 then delete
            when matched then update set units = u.units + v.units
            when not matched then insert (reservation, path, units)
              values (v.reservation, v.path, v.units)
            """
                    .formatted(rows.as("reservation, path, units")))
            .params(rows.parameters())
            .update();
    WholeUpdate.check(changed, changes.size());
  }
}
