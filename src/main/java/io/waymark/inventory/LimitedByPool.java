package io.waymark.inventory;

import io.waymark.inventory.ReservationOutcome.Limit;
import java.util.List;
import java.util.Map;

/** What the {@link Pool} of each SKU and location leaves to those who ask one after the other. */
final class LimitedByPool implements LimitedStock {

  private final SellableStock stock;
  private final Map<PositionKey, UnitsByChannel> safety;

  /**
   * Nothing taken yet.
   *
   * @param stock what there is; whoever decides takes from it
   * @param safety by SKU and location, without variant
   */
  LimitedByPool(SellableStock stock, Map<PositionKey, UnitsByChannel> safety) {
    this.stock = stock;
    this.safety = safety;
  }

  @Override
  public Limit limit() {
    return Limit.SAFETY_STOCK;
  }

  @Override
  public long left(ReservationRequest request, PositionKey place) {
    UnitsByChannel set = safety.get(place);
    return set == null
        ? Long.MAX_VALUE
        : new Pool(stock.available(place), set.orNone(request.terms().channel())).takeable();
  }

  @Override
  public void take(ReservationRequest request, List<ReservationLine> taken) {
    // The stock itself is less now, and that is all that counts here.
  }
}
