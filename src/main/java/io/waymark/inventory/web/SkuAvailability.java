package io.waymark.inventory.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.waymark.inventory.StockPosition;
import io.waymark.kernel.LocationId;
import io.waymark.kernel.Sku;
import java.util.List;

/** One SKU's units, in all and at each location that knows it. */
record SkuAvailability(
    Sku sku,
    long onHand,
    long reserved,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long withheld,
    long available,
    List<AtLocation> locations) {

  record AtLocation(
      LocationId location,
      int onHand,
      int reserved,
      @JsonInclude(JsonInclude.Include.NON_DEFAULT) int withheld,
      int available) {

    static AtLocation of(StockPosition position) {
      return new AtLocation(
          position.location(),
          position.onHand(),
          position.reserved(),
          position.withheld(),
          position.available());
    }
  }

  static SkuAvailability of(Sku sku, List<StockPosition> positions) {
    List<StockPosition> own = positions.stream().filter(each -> each.sku().equals(sku)).toList();
    long onHand = own.stream().mapToLong(StockPosition::onHand).sum();
    long reserved = own.stream().mapToLong(StockPosition::reserved).sum();
    long withheld = own.stream().mapToLong(StockPosition::withheld).sum();
    long available = own.stream().mapToLong(StockPosition::available).sum();
    return new SkuAvailability(
        sku, onHand, reserved, withheld, available, own.stream().map(AtLocation::of).toList());
  }
}
