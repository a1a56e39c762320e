package io.waymark.orders;

import io.waymark.kernel.Money;
import io.waymark.kernel.OrderId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** An order's own row: all of the order but its lines, holds and fulfillment orders. */
record OrderHead(
    OrderStatus status,
    Instant placedAt,
    Instant receivedAt,
    Instant cancelAfter,
    boolean wasHeld,
    int lastFulfillment,
    BigDecimal total,
    NewOrder document) {

  static final String SELECT =
      """
      select status, placed_at, received_at, cancel_after, was_held, last_fulfillment, total,
        document
      from orders.sales_order where id = ?
      """;

  static OrderHead read(ResultSet row, int number) throws SQLException {
    return new OrderHead(
        OrderStatus.valueOf(row.getString("status")),
        Utc.read(row, "placed_at"),
        Utc.read(row, "received_at"),
        Utc.read(row, "cancel_after"),
        row.getBoolean("was_held"),
        row.getInt("last_fulfillment"),
        row.getBigDecimal("total"),
        OrderJson.read(row.getString("document")));
  }

  Currency currency() {
    return Currency.getInstance(document.currency());
  }

  Order with(
      OrderId id, List<OrderLine> lines, List<Hold> holds, List<FulfillmentOrder> fulfillment) {
    return new Order(
        id,
        document.channel(),
        document.channelOrderId(),
        document.orderNumber(),
        document.orderType(),
        status,
        placedAt,
        receivedAt,
        document.customer(),
        document.shipTo(),
        document.billTo(),
        document.destination(),
        lines,
        new Money(document.charges().shipping(), currency()),
        new Money(document.charges().discount(), currency()),
        new Money(document.charges().tax(), currency()),
        new Money(total, currency()),
        document.payment(),
        document.shippingMethod(),
        document.riskLevel(),
        cancelAfter,
        document.note(),
        document.attributes() == null ? Map.of() : document.attributes(),
        holds,
        fulfillment);
  }
}
