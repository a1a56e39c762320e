package io.waymark.orchestration.journey;

import io.waymark.inventory.ReservationTerms;
import io.waymark.orders.Order;
import java.util.HashMap;
import java.util.Map;

/** Whom an order is for, as the attributes that stock is asked and reserved with. */
public final class OrderAttributes {

  private static final String ORDER_TYPE = "orderType";

  private OrderAttributes() {}

  /** What the channel said of it, with the channel itself and the order's type. */
  public static Map<String, String> of(Order order) {
    Map<String, String> attributes = new HashMap<>();
    if (order.attributes() != null) {
      attributes.putAll(order.attributes());
    }
    attributes.put(ReservationTerms.CHANNEL, order.channel());
    if (order.orderType() != null) {
      attributes.put(ORDER_TYPE, order.orderType());
    }
    return attributes;
  }
}
