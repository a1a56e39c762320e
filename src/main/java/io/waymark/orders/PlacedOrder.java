package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The order that a canonical new order becomes. */
final class PlacedOrder {

  private PlacedOrder() {}

  static Order of(OrderId id, CanonicalOrder canonical, Duration waitsForStock) {
    NewOrder given = canonical.order();
    Instant now = Utc.now();
    return new Order(
        id,
        given.channel(),
        given.channelOrderId(),
        given.orderNumber(),
        given.orderType(),
        OrderStatus.PLACED,
        given.placedAt() == null ? now : given.placedAt(),
        now,
        given.customer(),
        given.shipTo(),
        given.billTo(),
        given.destination(),
        lines(canonical),
        canonical.money(given.charges().shipping()),
        canonical.money(given.charges().discount()),
        canonical.money(given.charges().tax()),
        canonical.total(),
        given.payment(),
        given.shippingMethod(),
        given.riskLevel(),
        given.cancelAfter() == null ? now.plus(waitsForStock) : given.cancelAfter(),
        given.note(),
        given.attributes(),
        List.of(),
        List.of());
  }

  private static List<OrderLine> lines(CanonicalOrder canonical) {
    return canonical.order().lines().stream().map(line -> line(canonical, line)).toList();
  }

  private static OrderLine line(CanonicalOrder canonical, NewLine line) {
    return new OrderLine(
        line.line(),
        new Sku(line.sku()),
        line.description(),
        canonical.money(line.unitPrice()),
        canonical.money(line.discount()),
        canonical.money(line.tax()),
        line.quantity(),
        0,
        0,
        0,
        0);
  }
}
