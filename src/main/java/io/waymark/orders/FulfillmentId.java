package io.waymark.orders;

import io.waymark.kernel.InvalidInput;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Unknown;

/**
 * The id of a fulfillment order, taken apart.
 *
 * @param order the order
 * @param number its running number in the order, from 1
 */
record FulfillmentId(OrderId order, int number) {

  static FulfillmentId parse(String id) {
    int hyphen = id.lastIndexOf('-');
    try {
      return new FulfillmentId(
          new OrderId(id.substring(0, Math.max(0, hyphen))),
          Integer.parseInt(id.substring(hyphen + 1)));
    } catch (InvalidInput | NumberFormatException e) {
      throw new Unknown("fulfillment order", id);
    }
  }

  @Override
  public String toString() {
    return order + "-" + number;
  }
}
