package io.waymark.orders;

import io.waymark.kernel.OrderId;
import io.waymark.kernel.PerTransaction;
import io.waymark.kernel.Sku;
import io.waymark.kernel.Unknown;
import io.waymark.orders.FulfillmentOrder.Status;
import io.waymark.orders.LineState.Portion;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Locks and reads the state of orders, and writes their status. The state of an order that this
 * very transaction has stored is known until it is first read, which everybody does who changes it;
 * and nobody else can lock it.
 */
@Component
class OrderStates {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final PerTransaction<Map<OrderId, OrderState>> stored =
      new PerTransaction<>(HashMap::new);

  OrderStates(JdbcClient jdbc, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.events = events;
  }

  /** Tells that this transaction has stored the order. */
  void stored(Order order) {
    List<LineState> lines =
        order.lines().stream()
            .map(line -> LineState.untouched(line.line(), line.sku(), line.ordered()))
            .toList();
    OrderState state = new OrderState(order.id(), order.status(), 0, lines);
    stored.get().ifPresent(states -> states.put(order.id(), state));
  }

  /** Locks the order's row until the transaction ends; throws Unknown when there is none. */
  int lockLastFulfillment(OrderId id) {
    if (stored.get().filter(states -> states.containsKey(id)).isPresent()) {
      return 0;
    }
    return jdbc.sql("select last_fulfillment from orders.sales_order where id = ? for update")
        .param(id.value())
        .query(Integer.class)
        .optional()
        .orElseThrow(() -> new Unknown("order", id));
  }

  // Two statements: one that locks and reads at once would, on PostgreSQL, see the lines as they
  // were before it waited for the lock.
  OrderState lock(OrderId id) {
    lockLastFulfillment(id);
    return read(id);
  }

  OrderState read(OrderId id) {
    return stored.get().map(states -> states.remove(id)).orElseGet(() -> find(id));
  }

  private OrderState find(OrderId id) {
    return jdbc.sql(
            """
            select o.status, o.last_fulfillment, l.line, l.sku, l.ordered, l.cancelled,
              l.cancellation_requested, coalesce(b.quantity, 0) as backordered, f.number,
              f.status as fulfillment_status, f.cancellation_requested as stopping,
              coalesce(p.shipped, p.quantity) as quantity,
              p.quantity - coalesce(p.shipped, p.quantity) as missing
            from orders.sales_order o
            join orders.order_line l on l.order_id = o.id
            left join orders.backorder b on b.order_id = l.order_id and b.line = l.line
            left join orders.fulfillment_order_line p
              on p.order_id = l.order_id and p.line = l.line
            left join orders.fulfillment_order f
              on f.order_id = p.order_id and f.number = p.number
            where o.id = ? order by l.line, p.number
            """)
        .param(id.value())
        .query((ResultSetExtractor<OrderState>) rows -> state(id, rows));
  }

  /** Writes the status when it is another one, and tells the other rooms. */
  OrderState move(OrderState state, OrderStatus status) {
    if (state.status() == status) {
      return state;
    }
    jdbc.sql("update orders.sales_order set status = ? where id = ?")
        .params(status.name(), state.id().value())
        .update();
    tell(state.id(), status);
    return state.with(status);
  }

  /**
   * Completes an order when everything that is left of it has shipped and arrived. Nothing is
   * locked and read before: what a statement that waited for the row sees of fulfillment orders may
   * be old, but from shipped they only become delivered, so it is never too early.
   *
   * @return whether it did; if not, the order's state tells why
   */
  boolean completeDelivered(OrderId id) {
    boolean completed =
        jdbc.sql(
                    """
                    update orders.sales_order set status = 'COMPLETED'
                    where id = :id and status = 'SHIPPED' and not exists (
                      select 1 from orders.fulfillment_order
                      where order_id = :id and status in ('SENT', 'ACCEPTED', 'SHIPPED'))
                    """)
                .param("id", id.value())
                .update()
            == 1;
    if (completed) {
      tell(id, OrderStatus.COMPLETED);
    }
    return completed;
  }

  private void tell(OrderId id, OrderStatus status) {
    events.publishEvent(new OrderChanged(id, status));
    if (status.closed()) {
      events.publishEvent(new OrderClosed(id, status));
    }
  }

  private static OrderState state(OrderId id, ResultSet rows) throws SQLException {
    List<LineState> lines = new ArrayList<>();
    List<Portion> portions = new ArrayList<>();
    OrderStatus status = null;
    int lastFulfillment = 0;
    int line = 0;
    while (rows.next()) {
      if (rows.getInt("line") != line) {
        line = rows.getInt("line");
        status = OrderStatus.valueOf(rows.getString("status"));
        lastFulfillment = rows.getInt("last_fulfillment");
        portions = new ArrayList<>();
        lines.add(line(rows, portions));
      }
      if (rows.getString("fulfillment_status") != null) {
        portions.add(portion(rows));
      }
    }
    if (lines.isEmpty()) {
      throw new Unknown("order", id);
    }
    return new OrderState(id, status, lastFulfillment, lines);
  }

  private static LineState line(ResultSet row, List<Portion> portions) throws SQLException {
    return new LineState(
        row.getInt("line"),
        new Sku(row.getString("sku")),
        row.getInt("ordered"),
        row.getInt("cancelled"),
        row.getBoolean("cancellation_requested"),
        row.getInt("backordered"),
        portions);
  }

  private static Portion portion(ResultSet row) throws SQLException {
    return new Portion(
        row.getInt("number"),
        Status.valueOf(row.getString("fulfillment_status")),
        row.getBoolean("stopping"),
        row.getInt("quantity"),
        row.getInt("missing"));
  }
}
