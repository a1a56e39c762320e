package io.waymark.orders;

import io.waymark.kernel.Money;
import io.waymark.kernel.OrderId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists orders newest first, by keyset: a page costs the same wherever it is. */
@Component
class OrderFinder {

  private static final int LONGEST_PAGE = 200;

  private final JdbcClient jdbc;

  OrderFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  OrderPage search(OrderSearch search) {
    check(search);
    SearchCondition condition = SearchCondition.of(search);
    // One more than asked for tells whether there is a next page.
    List<OrderPage.Row> rows =
        jdbc.sql(
                """
                select id, channel, order_number, status, placed_at, customer, city, country,
                  line_count, total, currency
                from orders.sales_order o
                %s order by id desc fetch first :limit rows only
                """
                    .formatted(condition.sql()))
            .params(condition.parameters())
            .param("limit", search.limit() + 1)
            .query((row, number) -> row(row))
            .list();
    if (rows.size() <= search.limit()) {
      return new OrderPage(rows, null);
    }
    List<OrderPage.Row> page = List.copyOf(rows.subList(0, search.limit()));
    return new OrderPage(page, Cursor.after(page.get(page.size() - 1).id()));
  }

  private static void check(OrderSearch search) {
    Checks checks = new Checks();
    checks.text("channel", search.channel(), 255);
    checks.text("customer", search.customer(), 255);
    checks.text("sku", search.sku(), 255);
    checks.text("text", search.text(), 255);
    checks.time("placedFrom", search.placedFrom());
    checks.time("placedTo", search.placedTo());
    if (search.limit() < 1 || search.limit() > LONGEST_PAGE) {
      checks.add("limit", "range", "must be between 1 and " + LONGEST_PAGE);
    }
    checks.orThrow();
  }

  Optional<OrderId> byChannel(String channel, String channelOrderId) {
    return jdbc.sql("select id from orders.sales_order where channel = ? and channel_order_id = ?")
        .param(channel)
        .param(channelOrderId)
        .query(String.class)
        .optional()
        .map(OrderId::new);
  }

  private static OrderPage.Row row(ResultSet row) throws SQLException {
    return new OrderPage.Row(
        new OrderId(row.getString("id")),
        row.getString("channel"),
        row.getString("order_number"),
        OrderStatus.valueOf(row.getString("status")),
        Utc.read(row, "placed_at"),
        row.getString("customer"),
        row.getString("city"),
        row.getString("country"),
        row.getInt("line_count"),
        Money.of(row.getBigDecimal("total"), row.getString("currency")));
  }
}
