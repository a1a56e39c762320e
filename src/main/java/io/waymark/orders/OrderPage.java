package io.waymark.orders;

import io.waymark.kernel.Money;
import io.waymark.kernel.OrderId;
import java.time.Instant;
import java.util.List;

/**
 * One page of orders, newest first.
 *
 * @param orders the rows
 * @param next the cursor of the next page; null when this is the last
 */
public record OrderPage(List<Row> orders, String next) {

  /**
   * One order in a list.
   *
   * @param id the order id
   * @param channel the channel
   * @param orderNumber the number that the customer knows
   * @param status where it stands
   * @param placedAt when the customer placed it, UTC
   * @param customer the customer's name, else e-mail address
   * @param city the destination's city
   * @param country the destination's country
   * @param lines number of lines
   * @param total what the customer pays in all
   */
  public record Row(
      OrderId id,
      String channel,
      String orderNumber,
      OrderStatus status,
      Instant placedAt,
      String customer,
      String city,
      String country,
      int lines,
      Money total) {}
}
