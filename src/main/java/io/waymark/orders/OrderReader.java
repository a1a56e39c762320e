package io.waymark.orders;

import io.waymark.kernel.Money;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import io.waymark.orders.FulfillmentOrder.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads whole orders: two statements for a new one, four at most. */
@Component
class OrderReader {

  private static final Set<Status> DELIVERED = EnumSet.of(Status.DELIVERED);
  private static final Set<Status> SHIPPED = EnumSet.of(Status.SHIPPED, Status.DELIVERED);
  private static final Set<Status> ALLOCATED =
      EnumSet.of(Status.SENT, Status.ACCEPTED, Status.SHIPPED, Status.DELIVERED);

  private final JdbcClient jdbc;
  private final FulfillmentReader fulfillment;

  OrderReader(JdbcClient jdbc, FulfillmentReader fulfillment) {
    this.jdbc = jdbc;
    this.fulfillment = fulfillment;
  }

  Optional<Order> find(OrderId id) {
    return jdbc.sql(OrderHead.SELECT)
        .param(id.value())
        .query(OrderHead::read)
        .optional()
        .map(head -> complete(id, head));
  }

  private Order complete(OrderId id, OrderHead head) {
    List<FulfillmentOrder> parts = head.lastFulfillment() == 0 ? List.of() : fulfillment.of(id);
    List<Hold> holds = head.wasHeld() ? holds(id) : List.of();
    return head.with(id, lines(id, head.currency(), parts), holds, parts);
  }

  private List<OrderLine> lines(OrderId id, Currency currency, List<FulfillmentOrder> parts) {
    return jdbc.sql(
            """
            select line, sku, description, unit_price, discount, tax, ordered, cancelled
            from orders.order_line where order_id = ? order by line
            """)
        .param(id.value())
        .query((row, number) -> line(row, currency, parts))
        .list();
  }

  private static OrderLine line(ResultSet row, Currency currency, List<FulfillmentOrder> parts)
      throws SQLException {
    int line = row.getInt("line");
    return new OrderLine(
        line,
        new Sku(row.getString("sku")),
        row.getString("description"),
        new Money(row.getBigDecimal("unit_price"), currency),
        new Money(row.getBigDecimal("discount"), currency),
        new Money(row.getBigDecimal("tax"), currency),
        row.getInt("ordered"),
        row.getInt("cancelled"),
        units(line, parts, ALLOCATED),
        units(line, parts, SHIPPED),
        units(line, parts, DELIVERED));
  }

  private static int units(int line, List<FulfillmentOrder> parts, Set<Status> statuses) {
    return parts.stream()
        .filter(part -> statuses.contains(part.status()))
        .flatMap(part -> part.lines().stream())
        .filter(each -> each.line() == line)
        .mapToInt(FulfillmentOrderLine::quantity)
        .sum();
  }

  private List<Hold> holds(OrderId id) {
    return jdbc.sql(
            """
            select reason, placed_at, ended_at, ended_by, note
            from orders.hold where order_id = ? order by id
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Hold(
                    row.getString("reason"),
                    Utc.read(row, "placed_at"),
                    Utc.read(row, "ended_at"),
                    row.getString("ended_by"),
                    row.getString("note")))
        .list();
  }
}
