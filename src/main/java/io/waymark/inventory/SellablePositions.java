package io.waymark.inventory;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The positions whose variants can be sold, by place. */
@Repository
class SellablePositions {

  private static final int FIGURES = 6;

  private final JdbcClient jdbc;

  SellablePositions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Locks what can be sold of these SKUs at these locations, in key order, whatever variant.
   *
   * @param conditions in SQL, of the position as {@code p}, told with it
   */
  LockedStock lockSellable(Collection<PositionKey> keys, List<String> conditions) {
    return lock(keys, conditions, "for update");
  }

  /**
   * Reads anew what the transaction has locked before. A kind that is new there since then is left
   * to whoever has it: waiting for it now could block both.
   */
  LockedStock readLocked(Collection<PositionKey> keys, List<String> conditions) {
    return lock(keys, conditions, "for update skip locked");
  }

  private LockedStock lock(Collection<PositionKey> keys, List<String> conditions, String how) {
    StringBuilder columns = new StringBuilder();
    conditions.forEach(each -> columns.append(", (").append(each).append(')'));
    BitSet met = new BitSet(conditions.size());
    return new LockedStock(
        sellable(
            keys,
            "p.reserved",
            columns.toString(),
            how,
            (row, number) -> {
              for (int i = 0; i < conditions.size(); i++) {
                met.set(i, met.get(i) || row.getBoolean(FIGURES + i + 1));
              }
              return Positions.read(row, number);
            }),
        met);
  }

  /** The most that could be had of them, provisional holds moved away; without a lock. */
  SellableStock readSellable(Collection<PositionKey> keys) {
    return new SellableStock(
        sellable(keys, "p.reserved - p.provisional as reserved", "", "", Positions::read));
  }

  /** What can be had of them without anybody being moved; without a lock. */
  SellableStock readReserved(Collection<PositionKey> keys) {
    return new SellableStock(sellable(keys, "p.reserved", "", "", Positions::read));
  }

  private List<StockPosition> sellable(
      Collection<PositionKey> keys,
      String reserved,
      String columns,
      String how,
      RowMapper<StockPosition> reader) {
    TreeSet<PositionKey> places = new TreeSet<>();
    keys.forEach(key -> places.add(key.withoutVariant()));
    ColumnArrays<PositionKey> rows =
        new ColumnArrays<>(places)
            .text(place -> place.sku().value())
            .text(place -> place.location().value());
    return jdbc.sql(
            """
            select p.sku, p.location, p.variant, p.on_hand, %s, p.uncovered%s
            from %s
            join inventory.position p on p.sku = v.sku and p.location = v.location
            where p.sellable
            order by p.sku, p.location, p.variant
            %s
            """
                .formatted(reserved, columns, rows.as("sku, location"), how))
        .params(rows.parameters())
        .query(reader)
        .list();
  }

  /**
   * Locks what nobody else has locked of what can be sold at these places; nothing is waited for.
   */
  List<StockPosition> lockFree(Collection<PositionKey> places) {
    return places.isEmpty()
        ? List.of()
        : sellable(places, "p.reserved", "", "for update skip locked", Positions::read);
  }
}
