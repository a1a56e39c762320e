package io.waymark.inventory.web;

import io.waymark.inventory.StockPosition;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;

/** One SKU's units, in all and at each location that knows it. */
record SkuAvailability(
    Sku sku, long onHand, long reserved, long available, List<AtLocation> locations) {

  record AtLocation(LocationId location, int onHand, int reserved, int available) {

    static AtLocation of(StockPosition position) {
      return new AtLocation(
          position.location(), position.onHand(), position.reserved(), position.available());
    }
  }

  static SkuAvailability of(Sku sku, List<StockPosition> positions) {
    List<StockPosition> own = positions.stream().filter(each -> each.sku().equals(sku)).toList();
    long onHand = own.stream().mapToLong(StockPosition::onHand).sum();
    long reserved = own.stream().mapToLong(StockPosition::reserved).sum();
    long available = own.stream().mapToLong(StockPosition::available).sum();
    return new SkuAvailability(
        sku, onHand, reserved, available, own.stream().map(AtLocation::of).toList());
  }
}
