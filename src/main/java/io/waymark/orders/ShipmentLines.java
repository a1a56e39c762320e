package io.waymark.orders;

import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrders.Shipment;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads a shipment by SKU against the lines of its fulfillment order. */
final class ShipmentLines {

  private ShipmentLines() {}

  /** Units by line that did not ship; units of one SKU fill its lines in their order. */
  static Map<Integer, Integer> missing(OrderState state, int number, Shipment shipment) {
    Map<Integer, Integer> missing = new TreeMap<>();
    if (shipment.shipped() == null || shipment.shipped().isEmpty()) {
      return missing;
    }
    Map<Sku, Integer> left = new HashMap<>(shipment.shipped());
    for (LineState line : state.lines()) {
      int wanted = line.portion(number);
      int taken = Math.max(0, Math.min(wanted, left.getOrDefault(line.sku(), 0)));
      left.merge(line.sku(), -taken, Integer::sum);
      if (taken < wanted) {
        missing.put(line.line(), wanted - taken);
      }
    }
    return missing;
  }

  static boolean empty(OrderState state, int number, Map<Integer, Integer> missing) {
    return missing.values().stream().mapToInt(Integer::intValue).sum()
        == state.sum(line -> line.portion(number));
  }
}
