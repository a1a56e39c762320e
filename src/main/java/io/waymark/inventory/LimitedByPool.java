package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import java.util.Map;

/** What the {@link Pool} of each SKU and location leaves to those who ask one after the other. */
final class LimitedByPool implements LimitedStock {

  private final SellableStock stock;
  private final Pools pools;

  /**
   * Nothing taken yet.
   *
   * @param stock what there is; whoever decides takes from it
   */
  LimitedByPool(SellableStock stock, Pools pools) {
    this.stock = stock;
    this.pools = pools;
  }

  @Override
  public Limit limit(PositionKey place) {
    return pools.isAllocated(place) ? Limit.ALLOCATION : Limit.SAFETY_STOCK;
  }

  @Override
  public long left(ReservationRequest request, PositionKey place) {
    return pools.isLimited(place)
        ? pools.of(place, stock.available(place), request.terms().attributes()).takeable()
        : Long.MAX_VALUE;
  }

  @Override
  public Map<AllocationGroup, Integer> take(ReservationRequest request, ReservationLine taken) {
    // The stock itself is less now: only what came from allocations is counted here.
    return pools.take(
        PositionKey.of(taken).withoutVariant(), taken.quantity(), request.terms().attributes());
  }
}
