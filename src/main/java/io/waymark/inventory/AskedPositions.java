package io.waymark.inventory;

import io.waymark.kernel.Sku;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Positions with what they keep back from an asker. One statement where nobody configured that
 * anything is kept back.
 */
@Repository
class AskedPositions {

  private final JdbcClient jdbc;
  private final PoolReader pools;

  AskedPositions(JdbcClient jdbc, PoolReader pools) {
    this.jdbc = jdbc;
    this.pools = pools;
  }

  /**
   * What can be sold of these SKUs, all variants at a location together.
   *
   * @param attributes whom it is asked for, as in {@link ReservationTerms}
   */
  List<StockPosition> of(Collection<Sku> skus, Map<String, String> attributes) {
    Set<PositionKey> limited = new HashSet<>();
    List<StockPosition> found =
        jdbc.sql(
                """
                select p.sku, p.location, '' as variant,
                  sum(p.on_hand) as on_hand, sum(p.reserved) as reserved,
                  sum(p.uncovered) as uncovered,
                  bool_or(%s) or %s as limited
                from inventory.position p
                where p.sku in (:skus) and p.sellable
                group by p.sku, p.location
                order by p.sku, p.location
                """
                    .formatted(AllocationTable.IS_ALLOCATED, SafetyStocks.IS_SET))
            .param("skus", skus.stream().map(Sku::value).toList())
            .query(
                (row, number) -> {
                  StockPosition each = Positions.read(row, number);
                  if (row.getBoolean("limited")) {
                    limited.add(PositionKey.of(each));
                  }
                  return each;
                })
            .list();
    return limited.isEmpty() ? found : withholding(found, limited, attributes);
  }

  private List<StockPosition> withholding(
      List<StockPosition> positions, Set<PositionKey> limited, Map<String, String> attributes) {
    Pools kept = pools.read(limited);
    return positions.stream()
        .map(
            each ->
                each.withholding(
                    (int)
                        kept.of(PositionKey.of(each), each.available(), attributes).withheld()))
        .toList();
  }
}
