package io.waymark.inventory;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tables of allocations and of their history. Whoever changes them holds the locks of positions
 * of the place, so that who holds the locks of all of them sees figures that stay.
 */
@Repository
class AllocationTable {

  /** Whether anything is or was allocated at the place of a position {@code p}, in SQL. */
  static final String IS_ALLOCATED = "p.allocated";

  private final JdbcClient jdbc;
  private final TouchedPlaces touched;

  AllocationTable(JdbcClient jdbc, TouchedPlaces touched) {
    this.jdbc = jdbc;
    this.touched = touched;
  }

  /** All allocations of these places. */
  SortedMap<AllocationKey, AllocationDelta> of(Collection<PositionKey> places) {
    return of(places, "");
  }

  /** The same, locked in key order. */
  SortedMap<AllocationKey, AllocationDelta> lock(Collection<PositionKey> places) {
    return of(places, "order by a.sku, a.location, a.path for update");
  }

  private SortedMap<AllocationKey, AllocationDelta> of(Collection<PositionKey> places, String how) {
    SortedMap<AllocationKey, AllocationDelta> found = new TreeMap<>();
    if (!places.isEmpty()) {
      ColumnArrays<PositionKey> rows =
          new ColumnArrays<>(new TreeSet<>(places))
              .text(place -> place.sku().value())
              .text(place -> place.location().value());
      jdbc.sql(
              """
              select a.sku, a.location, a.path, a.allocated, a.consumed
              from %s
              join inventory.allocation a on a.sku = v.sku and a.location = v.location
              %s
              """
                  .formatted(rows.as("sku, location"), how))
          .params(rows.parameters())
          .query(
              (row, number) ->
                  found.put(
                      key(row),
                      new AllocationDelta(row.getInt("allocated"), row.getInt("consumed"))))
          .list();
    }
    return found;
  }

  /** What all allocations of these places together have left, by place; none is missing. */
  Map<PositionKey, Integer> left(Collection<PositionKey> places) {
    Map<PositionKey, Integer> left = new TreeMap<>();
    of(places).forEach((key, figures) -> left.merge(key.place(), figures.left(), Integer::sum));
    return left;
  }

  /** Adds to allocations, which are made if there are none. */
  void add(SortedMap<AllocationKey, AllocationDelta> deltas) {
    if (deltas.isEmpty()) {
      return;
    }
    ColumnArrays<Map.Entry<AllocationKey, AllocationDelta>> rows =
        new ColumnArrays<>(deltas.entrySet())
            .text(each -> each.getKey().place().sku().value())
            .text(each -> each.getKey().place().location().value())
            .text(each -> each.getKey().group().text())
            .number(each -> each.getValue().allocated())
            .number(each -> each.getValue().consumed());
    int changed =
        jdbc.sql(
                """
            merge into inventory.allocation a
            using (select * from %s) v
            on a.sku = v.sku and a.location = v.location and a.path = v.path
            when matched then update set
              allocated = a.allocated + v.allocated, consumed = a.consumed + v.consumed
            when not matched then insert (sku, location, path, allocated, consumed)
              values (v.sku, v.location, v.path, v.allocated, v.consumed)
            """
                    .formatted(rows.as("sku, location, path, allocated, consumed")))
            .params(rows.parameters())
            .update();
    WholeUpdate.check(changed, deltas.size());
    touched.add(deltas.keySet().stream().map(AllocationKey::place).toList());
  }

  /** Appends entries that were all made at the same time; their numbers are given here. */
  void append(List<AllocationEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    ColumnArrays<AllocationEntry> rows =
        new ColumnArrays<>(entries)
            .text(each -> each.sku().value())
            .text(each -> each.location().value())
            .text(each -> each.group().text())
            .text(each -> each.kind().name())
            .number(AllocationEntry::allocated)
            .number(AllocationEntry::consumed)
            .text(AllocationEntry::requestId)
            .text(AllocationEntry::reference);
    String columns = "sku, location, path, kind, allocated, consumed, request, reference";
    jdbc.sql(
            """
            insert into inventory.allocation_entry (%s, made_at)
            select v.*, t.at from %s cross join (select cast(? as timestamp with time zone) as at) t
            """
                .formatted(columns, rows.as(columns)))
        .params(rows.parameters(entries.get(0).at().atOffset(ZoneOffset.UTC)))
        .update();
  }

  static AllocationKey key(ResultSet row) throws SQLException {
    return new AllocationKey(
        new PositionKey(new Sku(row.getString("sku")), new LocationId(row.getString("location"))),
        AllocationGroup.parse(row.getString("path")));
  }
}
