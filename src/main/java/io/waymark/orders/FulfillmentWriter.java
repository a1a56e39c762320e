package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.FulfillmentOrders.Shipment;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes fulfillment orders, in as few statements as can be. */
@Component
class FulfillmentWriter {

  private final JdbcClient jdbc;

  FulfillmentWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(List<FulfillmentOrder> orders) {
    Rows.insert(
        jdbc,
        """
        insert into orders.fulfillment_order (order_id, number, source, provider, status, reason,
          cancellation_requested, created_at)
        values
        """,
        orders.stream().map(FulfillmentWriter::row).toList());
    Rows.insert(
        jdbc,
        """
        insert into orders.fulfillment_order_line (order_id, number, line, sku, quantity)
        values
        """,
        orders.stream()
            .flatMap(order -> order.lines().stream().map(line -> row(order.id(), line)))
            .toList());
  }

  private static List<Object> row(FulfillmentOrder order) {
    return Arrays.asList(
        order.orderId().value(),
        FulfillmentId.parse(order.id()).number(),
        order.source().value(),
        order.provider(),
        order.status().name(),
        order.reason(),
        false,
        Utc.column(order.createdAt()));
  }

  private static List<Object> row(String id, FulfillmentOrderLine line) {
    FulfillmentId fulfillment = FulfillmentId.parse(id);
    return List.of(
        fulfillment.order().value(),
        fulfillment.number(),
        line.line(),
        line.sku().value(),
        line.quantity());
  }

  boolean accepted(FulfillmentId id) {
    return jdbc.sql(
                """
                update orders.fulfillment_order set status = 'ACCEPTED'
                where order_id = ? and number = ? and status = 'SENT'
                """)
            .params(id.order().value(), id.number())
            .update()
        == 1;
  }

  boolean delivered(FulfillmentId id, Instant at) {
    return jdbc.sql(
                """
                update orders.fulfillment_order set status = 'DELIVERED', delivered_at = ?
                where order_id = ? and number = ? and status = 'SHIPPED'
                """)
            .params(Utc.column(at), id.order().value(), id.number())
            .update()
        == 1;
  }

  void ended(FulfillmentId id, Status status, String reason) {
    jdbc.sql(
            """
            update orders.fulfillment_order set status = ?, rejection = ?
            where order_id = ? and number = ?
            """)
        .params(status.name(), reason, id.order().value(), id.number())
        .update();
  }

  void shipped(FulfillmentId id, Shipment shipment, Map<Integer, Integer> lost) {
    jdbc.sql(
            """
            update orders.fulfillment_order
            set status = 'SHIPPED', carrier = ?, tracking_number = ?, shipped_at = ?
            where order_id = ? and number = ?
            """)
        .params(
            Arrays.asList(
                shipment.carrier(),
                shipment.trackingNumber(),
                Utc.column(shipment.at() == null ? Utc.now() : shipment.at()),
                id.order().value(),
                id.number()))
        .update();
    if (!lost.isEmpty()) {
      Map<String, Object> parameters = new HashMap<>();
      jdbc.sql(
              """
              update orders.fulfillment_order_line set shipped = quantity - %s
              where order_id = :order and number = :number
              """
                  .formatted(Rows.caseOfLine(lost, parameters)))
          .params(parameters)
          .param("order", id.order().value())
          .param("number", id.number())
          .update();
    }
  }

  void stopping(OrderId order, Collection<Integer> numbers) {
    jdbc.sql(
            """
            update orders.fulfillment_order set cancellation_requested = true
            where order_id = :order and number in (:numbers)
            """)
        .param("order", order.value())
        .param("numbers", numbers)
        .update();
  }
}
