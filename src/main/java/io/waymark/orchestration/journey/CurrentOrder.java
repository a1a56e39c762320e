package io.waymark.orchestration.journey;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.PerTransaction;
import io.waymark.orders.FulfillmentOrder;
import io.waymark.orders.Order;
import io.waymark.orders.OrderLine;
import io.waymark.orders.OrderStatus;
import io.waymark.orders.Orders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Orders as steps and policies read them: loaded once a transaction, unless a step changed them.
 */
@Component
public class CurrentOrder {

  private final Orders orders;
  private final PerTransaction<Map<OrderId, Order>> known = new PerTransaction<>(HashMap::new);

  CurrentOrder(Orders orders) {
    this.orders = orders;
  }

  /** The order as this transaction knows it. */
  public Order get(OrderId id) {
    return known
        .get()
        .map(orders -> orders.computeIfAbsent(id, this.orders::get))
        .orElseGet(() -> orders.get(id));
  }

  /** Has the order loaded again when it is next needed, because a step changed it. */
  public void changed(OrderId id) {
    known.get().ifPresent(orders -> orders.remove(id));
  }

  /** Fulfillment orders that were just made of every unit that none had. */
  public void made(OrderId id, List<FulfillmentOrder> parts) {
    Order order = get(id);
    List<FulfillmentOrder> all = new ArrayList<>(order.fulfillmentOrders());
    all.addAll(parts);
    placed(
        new Order(
            order.id(),
            order.channel(),
            order.channelOrderId(),
            order.orderNumber(),
            order.orderType(),
            OrderStatus.IN_FULFILLMENT,
            order.placedAt(),
            order.receivedAt(),
            order.customer(),
            order.shipTo(),
            order.billTo(),
            order.destination(),
            order.lines().stream().map(CurrentOrder::allocated).toList(),
            order.shipping(),
            order.discount(),
            order.tax(),
            order.total(),
            order.payment(),
            order.shippingMethod(),
            order.riskLevel(),
            order.cancelAfter(),
            order.note(),
            order.attributes(),
            order.holds(),
            all));
  }

  private static OrderLine allocated(OrderLine line) {
    return new OrderLine(
        line.line(),
        line.sku(),
        line.description(),
        line.unitPrice(),
        line.discount(),
        line.tax(),
        line.ordered(),
        line.cancelled(),
        line.ordered() - line.cancelled(),
        line.shipped(),
        line.delivered());
  }

  /** An order that was stored in this very transaction. */
  public void placed(Order order) {
    known.get().ifPresent(orders -> orders.put(order.id(), order));
  }
}
