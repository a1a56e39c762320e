package io.waymark.orders;

import io.waymark.kernel.LocationId;
import io.waymark.kernel.OrderId;
import io.waymark.kernel.Sku;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads fulfillment orders with their lines in one statement. */
@Component
class FulfillmentReader {

  private static final String SELECT =
      """
      select f.order_id, f.number, f.source, f.provider, f.status, f.reason, f.rejection,
        f.cancellation_requested, f.carrier, f.tracking_number, f.created_at, f.shipped_at,
        f.delivered_at, p.line, p.sku, coalesce(p.shipped, p.quantity) as quantity
      from orders.fulfillment_order f
      join orders.fulfillment_order_line p on p.order_id = f.order_id and p.number = f.number
      where f.order_id = :order %s
      order by f.number, p.line
      """;

  private final JdbcClient jdbc;

  FulfillmentReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FulfillmentOrder> of(OrderId order) {
    return jdbc.sql(SELECT.formatted("")).param("order", order.value()).query(this::all);
  }

  Optional<FulfillmentOrder> find(FulfillmentId id) {
    return jdbc
        .sql(SELECT.formatted("and f.number = :number"))
        .param("order", id.order().value())
        .param("number", id.number())
        .query(this::all)
        .stream()
        .findFirst();
  }

  private List<FulfillmentOrder> all(ResultSet rows) throws SQLException {
    List<FulfillmentOrder> all = new ArrayList<>();
    List<FulfillmentOrderLine> lines = new ArrayList<>();
    int number = 0;
    while (rows.next()) {
      if (rows.getInt("number") != number) {
        number = rows.getInt("number");
        lines = new ArrayList<>();
        all.add(head(rows, lines));
      }
      // A line of which nothing shipped is no longer in the fulfillment order.
      if (rows.getInt("quantity") > 0) {
        lines.add(
            new FulfillmentOrderLine(
                rows.getInt("line"), new Sku(rows.getString("sku")), rows.getInt("quantity")));
      }
    }
    return all;
  }

  private static FulfillmentOrder head(ResultSet row, List<FulfillmentOrderLine> lines)
      throws SQLException {
    OrderId order = new OrderId(row.getString("order_id"));
    return new FulfillmentOrder(
        new FulfillmentId(order, row.getInt("number")).toString(),
        order,
        new LocationId(row.getString("source")),
        row.getString("provider"),
        FulfillmentOrder.Status.valueOf(row.getString("status")),
        lines,
        row.getString("reason"),
        row.getString("rejection"),
        row.getBoolean("cancellation_requested"),
        row.getString("carrier"),
        row.getString("tracking_number"),
        Utc.read(row, "created_at"),
        Utc.read(row, "shipped_at"),
        Utc.read(row, "delivered_at"));
  }
}
