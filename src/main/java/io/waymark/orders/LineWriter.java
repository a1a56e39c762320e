package io.waymark.orders;

import io.waymark.kernel.OrderId;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes what happens to lines outside fulfillment orders: cancellation and waiting for stock. */
@Component
class LineWriter {

  private final JdbcClient jdbc;

  LineWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Cancels units of lines, and marks the lines so that units that come back follow them. */
  void cancel(OrderId order, Collection<Integer> lines, Map<Integer, Integer> units) {
    cancel(order, lines, units, true);
  }

  /** Cancels units of lines, and leaves their other units to go on. */
  void cancelOnly(OrderId order, Map<Integer, Integer> units) {
    cancel(order, units.keySet(), units, false);
  }

  private void cancel(
      OrderId order, Collection<Integer> lines, Map<Integer, Integer> units, boolean mark) {
    Map<String, Object> parameters = new HashMap<>();
    String cancelled = Rows.caseOfLine(units, parameters);
    jdbc.sql(
            """
            update orders.order_line
            set cancelled = cancelled + %s, cancellation_requested = cancellation_requested or :mark
            where order_id = :order and line in (:lines)
            """
                .formatted(cancelled))
        .params(parameters)
        .param("mark", mark)
        .param("order", order.value())
        .param("lines", lines)
        .update();
  }

  void backorder(OrderId order, List<LineState> lines) {
    Rows.insert(
        jdbc,
        "insert into orders.backorder (order_id, line, sku, quantity) values",
        lines.stream()
            .map(
                line ->
                    Arrays.<Object>asList(
                        order.value(), line.line(), line.sku().value(), line.backordered()))
            .toList());
  }

  void endBackorders(OrderId order, Collection<Integer> lines) {
    jdbc.sql("delete from orders.backorder where order_id = :order and line in (:lines)")
        .param("order", order.value())
        .param("lines", lines)
        .update();
  }
}
